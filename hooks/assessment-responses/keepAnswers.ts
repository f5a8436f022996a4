import { isDeepStrictEqual } from 'node:util'

import type { CollectionBeforeValidateHook } from 'payload'

import { toID } from '../../src/core/ids.js'
import { answersIn } from '../../src/core/questions/conditions.js'
import { keptQuestions, type QuestionSet, type Score } from '../../src/core/questions/question.js'
import { findRowByID } from '../../src/data/store.js'
import { PortalError } from '../../src/errors/PortalError.js'
import { aboutAnswers, answersAsKept } from '../../src/features/questions/index.js'
import { rowBefore } from '../shared/rowBefore.js'

type Response = {
  agency?: unknown
  answers?: unknown
  assessment?: unknown
  client?: unknown
  layout?: unknown
  private?: boolean | null
  questions?: unknown
  questionsVersion?: unknown
  scores?: unknown
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was asked, where the row or the server says so already. */
const askedBefore = ({
  layout,
  questions,
  questionsVersion,
  scores,
}: Response): QuestionSet | undefined =>
  Array.isArray(questions)
    ? {
        layout: layout === 'one-question-a-page' ? layout : 'one-page',
        questions: keptQuestions(questions),
        questionsVersion: typeof questionsVersion === 'number' ? questionsVersion : 1,
        scores: (Array.isArray(scores) ? scores : []) as Score[],
      }
    : undefined

/**
 * Whoever writes answers, over whichever door: they are answers to the questions as they were
 * asked, each of its kind, and the scores are what they come to. The questions are those of the
 * assessment unless the server brings them.
 * @throws PortalError INVALID_INPUT (400), naming every question whose answer is wrong or missing
 */
export const keepAnswers: CollectionBeforeValidateHook<Response & { id: string }> = async (
  args,
) => {
  const { data = {}, req } = args
  const before = rowBefore(args) as Response | undefined
  const { answers } = data
  if (answers === undefined || answers === null) return data
  if (before && isDeepStrictEqual(answers, before.answers)) return data
  if (!isObject(answers)) throw new PortalError('INVALID_INPUT', { field: 'answers' })
  const id = toID(data.assessment ?? before?.assessment)
  const asked =
    (before && askedBefore(before)) ??
    askedBefore(data) ??
    (id === null ? undefined : await findRowByID(req, 'assessments', id))
  // Without an assessment Payload says so.
  if (!asked) return data
  const values = answersIn(answers)
  const about = await aboutAnswers(
    req,
    { questions: asked.questions ?? [], values },
    {
      agency: toID(data.agency ?? before?.agency),
      client: toID(data.client ?? before?.client),
      namedIn: { answers: before?.answers, private: data.private ?? before?.private },
    },
  )
  return { ...data, ...answersAsKept(asked, values, about) }
}
