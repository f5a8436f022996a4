import type { EarlierAnswers } from '../../data/caseRows.js'
import type { Row } from '../../data/rows.js'

/** So many answers of before are kept: somebody who is asked again each week still has a year. */
const MOST_EARLIER = 50

/**
 * What a task has of answers before the ones that come now, for staff to compare: whoever answers
 * over somebody takes nothing away.
 */
export const earlierAnswers = ({
  answers,
  earlier,
  submittedAt,
  submittedBy,
}: Row<'caseTasks'>): EarlierAnswers[] => {
  const before = earlier ?? []
  return submittedAt
    ? [...before, { answers, submittedAt, submittedBy }].slice(-MOST_EARLIER)
    : before
}
