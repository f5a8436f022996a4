'use client'

import type { ReactNode } from 'react'

import type { SetChanges } from '../../src/core/questions/compareSets.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { firstWords, partText } from '../shared/questionWords.js'

type ListProps = { lines: readonly string[]; title: string }

const Lines = ({ lines, title }: ListProps): ReactNode =>
  lines.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )

/** What taking a file would change, before anything is. */
export const ChangesList = ({ changes }: { changes: SetChanges }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const { added, changed, isReordered, layout, removed, renamed, scores } = changes
  const named = (question: (typeof added)[number]): string =>
    `${firstWords(question, language)} (${question.name})`
  const others = [
    ...(isReordered ? [text('changesOrder')] : []),
    ...(layout ? [text('changesLayout')] : []),
    ...(scores ? [text('changesScores')] : []),
  ]
  const isNothing = added.length + changed.length + removed.length + others.length === 0
  return (
    <div className="pcp-admin-definition__changes">
      {isNothing ? <p>{text('changesNothing')}</p> : null}
      <Lines lines={added.map(named)} title={text('changesAdded', { count: added.length })} />
      <Lines
        lines={changed.map(
          (question) =>
            `${named(question)}: ${question.parts.map((part) => partText(part, text)).join(', ')}`,
        )}
        title={text('changesChanged', { count: changed.length })}
      />
      <Lines lines={removed.map(named)} title={text('changesRemoved', { count: removed.length })} />
      <Lines
        lines={renamed.map(({ from, to }) => text('changesRenamedOne', { from, to }))}
        title={text('changesRenamed')}
      />
      <Lines lines={others} title={text('changesOther')} />
      {removed.length > 0 ? <p>{text('changesAnswersStay')}</p> : null}
    </div>
  )
}
