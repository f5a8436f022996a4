import { z } from 'zod'

import { problemsOf } from '../../actions/problemsOf.js'
import * as field from '../../actions/schemas.js'
import type { Question } from '../../core/questions/question.js'
import { TEXT_LIMITS } from '../../core/textLimits.js'
import { answeredNumber } from '../../core/typedNumber.js'
import { showsAnything } from '../../core/visibleText.js'
import { refuseProblems } from '../../errors/everyProblem.js'
import type { FieldProblem } from '../../errors/fieldProblem.js'

/** What each kind of question takes. HTML forms send text, one value or several under one name. */
const valueOf = (question: Question): z.ZodType => {
  const choices = (question.options ?? []).map(({ value }) => value)
  const choice = z.unknown().refine((value) => choices.some((one) => one === value), {
    params: { problem: 'NOT_A_CHOICE' },
  })
  switch (question.type) {
    case 'text':
      return field.typedText(TEXT_LIMITS.answer)
    case 'textarea':
      return field.typedText(TEXT_LIMITS.answer, 'lines')
    case 'number':
      return z.preprocess((value) => answeredNumber(value) ?? value, z.number())
    case 'date':
      return field.day
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
    case 'address':
    case 'file':
    case 'group':
    case 'section':
    case 'signature':
      return z.never()
  }
}

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && !showsAnything(value)) ||
  (Array.isArray(value) && value.length === 0)

type Checked = { answer?: unknown; problem?: FieldProblem }

const check = (question: Question, value: unknown): Checked => {
  const named = { field: `answers.${question.name}`, label: question.label }
  if (isBlank(value)) return question.required ? { problem: { ...named, code: 'REQUIRED' } } : {}
  const chosen = question.type === 'multiselect' && !Array.isArray(value) ? [value] : value
  const result = valueOf(question).safeParse(chosen)
  if (result.success) return { answer: result.data }
  const [problem] = problemsOf(result.error.issues, chosen)
  return { problem: { code: 'NOT_VALID', ...problem, ...named } }
}

/**
 * The answers by the name of their question, as they are kept.
 * @throws PortalError INVALID_INPUT (400), naming every question whose answer is wrong or missing
 */
export const checkAnswers = (
  questions: readonly Question[],
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
