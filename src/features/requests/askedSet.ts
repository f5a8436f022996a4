import type { PayloadRequest } from 'payload'

import { toID } from '../../core/ids.js'
import { keptQuestions, type QuestionSet } from '../../core/questions/question.js'
import type { Row } from '../../data/rows.js'
import { findRowByID, listRows } from '../../data/store.js'

/** The questions of an answer as they were asked; null where none were kept. */
export const askedOf = ({
  layout = null,
  questions: kept,
  questionsVersion = null,
  scores = null,
}: Pick<
  Row<'assessmentResponses'>,
  'layout' | 'questions' | 'questionsVersion' | 'scores'
>): null | QuestionSet => {
  const questions = keptQuestions(kept)
  return questions.length === 0 ? null : { layout, questions, questionsVersion, scores }
}

/**
 * What a request asks: of one that waits the assessment as it is now, of one that is corrected the
 * questions as they were asked. Null where there is no such thing (any more).
 */
export const askedSet = async (
  req: PayloadRequest,
  request: Row<'portalRequests'>,
): Promise<null | QuestionSet> => {
  const id = toID(request.assessment)
  if (request.status === 'pending') return id === null ? null : findRowByID(req, 'assessments', id)
  const [newest] = await listRows(
    req,
    'assessmentResponses',
    { and: [{ request: { equals: request.id } }, { replacedAt: { exists: false } }] },
    { limit: 1, sort: '-createdAt' },
  )
  return newest ? askedOf(newest) : null
}
