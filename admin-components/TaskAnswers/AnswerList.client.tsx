'use client'

import type { ReactNode } from 'react'

import { useFileAddress } from '../hooks/useFileAddress.js'
import { usePortalTranslation, type PortalText } from '../hooks/usePortalTranslation.js'
import type { TaskAnswersTold } from '../hooks/useTaskAnswers.js'

const base = 'pcp-admin-task-answers'

type Answer = TaskAnswersTold['answers'][number]

const changeText = ({ change }: Answer, text: PortalText): string | null => {
  switch (change) {
    case 'changed':
      return text('taskAnswersChanged')
    case 'gone':
      return text('taskAnswersGone')
    case 'new':
      return text('taskAnswersNew')
    case null:
      return null
  }
}

/** The answer in words; files that may be opened as links, in the place of their names. */
const Value = ({ answer, documents }: { answer: Answer; documents: string }): ReactNode => {
  const address = useFileAddress(documents)
  const { files, value } = answer
  const words = value
    .split('\n')
    .filter((line) => !files.some(({ name }) => name === line))
    .join('\n')
  return (
    <>
      {words ? <dd>{words}</dd> : null}
      {files.map((file) => {
        const link = address(file)
        return (
          <dd key={file.id}>
            {link ? (
              <a className={`${base}__file`} href={link} rel="noreferrer" target="_blank">
                {file.name}
              </a>
            ) : (
              file.name
            )}
          </dd>
        )
      })}
    </>
  )
}

type ListProps = { answers: readonly Answer[]; documents: string }

/** Every question as it was asked, with its answer; what changed says so in a word. */
export const AnswerList = ({ answers, documents }: ListProps): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <dl className={`${base}__list`}>
      {answers.map((answer) => {
        const changed = changeText(answer, text)
        return (
          <div className={changed ? `${base}__changed` : undefined} key={answer.name}>
            <dt>
              {answer.label}
              {changed ? <span className={`${base}__tag`}>{changed}</span> : null}
            </dt>
            <Value answer={answer} documents={documents} />
            {answer.before === null ? null : (
              <dd className={`${base}__before`}>
                {text('taskAnswersBefore', { answer: answer.before })}
              </dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}

type Scores = Pick<TaskAnswersTold, 'scores'>

/** What the scores of the questions came to. */
export const ScoreList = ({ scores }: Scores): ReactNode => {
  const { language, text } = usePortalTranslation()
  if (scores.length === 0) return null
  return (
    <section>
      <h4>{text('taskAnswersScores')}</h4>
      <dl className={`${base}__list`}>
        {scores.map(({ band, label, points, text: said }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {[new Intl.NumberFormat(language).format(points), band].filter(Boolean).join(' – ')}
            </dd>
            {said ? <dd>{said}</dd> : null}
          </div>
        ))}
      </dl>
      <p className={`${base}__hint`}>{text('taskAnswersScoresHint')}</p>
    </section>
  )
}
