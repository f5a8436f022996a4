import type { Answer } from './visitor.js'

/** `409 ALREADY_INVITED`: what an answer says, in one line that a failing test shows whole. */
export const outcome = ({ code, status }: Pick<Answer, 'code' | 'status'>): string =>
  [status, code].filter(Boolean).join(' ')

/** How often each outcome came, for calls that ran in parallel. */
export const tally = (answers: readonly Answer[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const answer of answers) counts[outcome(answer)] = (counts[outcome(answer)] ?? 0) + 1
  return counts
}

/** Rows of a generated list. */
export const docsOf = ({ body }: Answer): (Record<string, unknown> & { id: string })[] =>
  (body.docs as unknown as (Record<string, unknown> & { id: string })[] | undefined) ?? []
