import { isDeepStrictEqual } from 'node:util'

import type { CollectionBeforeValidateHook } from 'payload'

import type { Question } from '../../src/core/questions/question.js'
import { toID } from '../../src/core/ids.js'
import { findRowByID } from '../../src/data/store.js'
import { PortalError } from '../../src/errors/PortalError.js'
import { checkAnswers } from '../../src/features/questions/index.js'
import { rowBefore } from '../shared/rowBefore.js'

type Response = {
  answers?: unknown
  assessment?: unknown
  questions?: Question[] | null
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Whoever writes answers, over whichever door: they are answers to the questions as they were
 * asked, each of its kind. The questions are those of the assessment unless the server brings them.
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
    before?.questions ??
    data.questions ??
    (id === null ? undefined : (await findRowByID(req, 'assessments', id))?.questions)
  // Without an assessment Payload says so.
  if (!asked) return data
  const checked = checkAnswers(asked, new Map(Object.entries(answers)))
  return { ...data, answers: checked, questions: asked }
}
