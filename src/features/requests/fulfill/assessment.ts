import { z } from 'zod'

import { parseInput } from '../../../actions/input.js'
import { problemsOf } from '../../../actions/problemsOf.js'
import type { AssessmentQuestion } from '../../../core/assessment.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { toID } from '../../../core/ids.js'
import { findRowByID } from '../../../data/store.js'
import { everyProblem, refuseProblems } from '../../../errors/everyProblem.js'
import type { FieldProblem } from '../../../errors/fieldProblem.js'
import { PortalError } from '../../../errors/PortalError.js'
import type { ReceivedAnswer, Fulfiller } from './types.js'

const day = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

/** What each kind of question takes. HTML forms send text, one value or several under one name. */
const valueOf = (question: AssessmentQuestion): z.ZodType => {
  const choices = (question.options ?? []).map(({ value }) => value)
  const choice = z
    .string()
    .refine((value) => choices.includes(value), { params: { problem: 'NOT_A_CHOICE' } })
  switch (question.type) {
    case 'text':
    case 'textarea':
      return z.string().trim().max(TEXT_LIMITS.answer)
    case 'number':
      return z.preprocess(
        (value) => (typeof value === 'string' ? Number(value) : value),
        z.number(),
      )
    case 'date':
      return day
    case 'select':
      return choice
    case 'multiselect':
      return z.array(choice)
    case 'yes-no':
      return z.union([
        z.literal('yes'),
        z.literal('no'),
        z.boolean().transform((yes) => (yes ? 'yes' : 'no')),
      ])
  }
}

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** `answers` as an object, or the `answers.<name>` fields of a form. */
const given = ({ fields }: ReceivedAnswer): Map<string, unknown> => {
  const object: unknown = fields.answers
  const entries =
    typeof object === 'object' && object !== null
      ? Object.entries(object)
      : Object.entries(fields)
          .filter(([key]) => key.startsWith('answers.'))
          .map(([key, value]): [string, unknown] => [key.slice('answers.'.length), value])
  return new Map(entries)
}

type Checked = { answer?: unknown; problem?: FieldProblem }

const check = (question: AssessmentQuestion, value: unknown): Checked => {
  const named = { field: `answers.${question.name}`, label: question.label }
  if (isBlank(value)) return question.required ? { problem: { ...named, code: 'REQUIRED' } } : {}
  const chosen = question.type === 'multiselect' && !Array.isArray(value) ? [value] : value
  const result = valueOf(question).safeParse(chosen)
  if (result.success) return { answer: result.data }
  const [problem] = problemsOf(result.error.issues, chosen)
  return { problem: { code: 'NOT_VALID', ...problem, ...named } }
}

/**
 * The answers by the name of their question.
 * @throws PortalError INVALID_INPUT (400), naming every question whose answer is wrong or missing
 */
const checkAll = (
  questions: readonly AssessmentQuestion[],
  values: ReadonlyMap<string, unknown>,
): Record<string, unknown> => {
  const checked = questions.map(({ name, ...rest }) => ({
    name,
    ...check({ name, ...rest }, values.get(name)),
  }))
  refuseProblems(checked.flatMap(({ problem }) => problem ?? []))
  // guard: answers-by-question
  return Object.fromEntries(
    checked.filter(({ answer }) => answer !== undefined).map(({ answer, name }) => [name, answer]),
  )
}

const dateInput = z.object({ assessmentDate: z.union([day, z.literal('')]).nullish() })

/** Answers checked against the questions, which are kept as they were asked. */
export const assessment: Fulfiller = {
  collection: 'assessmentResponses',
  records: async (answer, { now, req, request }) => {
    const id = toID(request.assessment)
    const row = id === null ? null : await findRowByID(req, 'assessments', id)
    if (!row) throw new PortalError('NOT_FOUND')
    const questions = row.questions ?? []
    const data = { answers: {}, assessment: row.id, assessmentDate: now, questions }
    await everyProblem(
      () => {
        data.answers = checkAll(questions, given(answer))
      },
      () => {
        const { assessmentDate } = parseInput(dateInput, {
          assessmentDate: answer.fields.assessmentDate,
        })
        if (assessmentDate) data.assessmentDate = assessmentDate
      },
    )
    return [{ data }]
  },
}
