'use client'

import type { ReactNode } from 'react'

import type { PlanLine } from '../../src/core/status/plan.js'

type Props = {
  lines: readonly PlanLine[]
  /** Lines that the other version lacks, and as what they are marked. */
  marked?: { as: 'added' | 'removed'; lines: ReadonlySet<string> }
}

const Words = ({ marked, text }: { marked: Props['marked']; text: string }): ReactNode => {
  if (!marked?.lines.has(text)) return text
  return marked.as === 'added' ? <ins>{text}</ins> : <del>{text}</del>
}

/** What stands in a version, line by line. */
export const PlanText = ({ lines, marked }: Props): ReactNode => (
  <div className="pcp-admin-plans__text">
    {lines.map(({ kind, text }, index) =>
      kind === 'title' || kind === 'heading' || kind === 'goal' ? (
        <h4 key={`${String(index)}${text}`}>
          <Words marked={marked} text={text} />
        </h4>
      ) : (
        <p key={`${String(index)}${text}`}>
          <Words marked={marked} text={text} />
        </p>
      ),
    )}
  </div>
)
