import { typedNumber } from '../typedNumber.js'
import type { Condition, Question } from './question.js'

/** Answers as they are kept, by the name of their question. */
export type Answers = ReadonlyMap<string, unknown>

/** Answers out of a stored value; none out of anything else. Never by the key of an object itself. */
export const answersIn = (value: unknown): Map<string, unknown> =>
  new Map(
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : [],
  )

const isGiven = (answer: unknown): boolean =>
  answer !== undefined &&
  answer !== null &&
  !(typeof answer === 'string' && answer.trim() === '') &&
  !(Array.isArray(answer) && answer.length === 0)

/**
 * Numbers and days stand in an order; of several choices and of rows it is how many. Days are counted
 * without the calendar of `day.ts`: this runs in browsers too, and every byte there is weighed.
 */
const orderOf = (value: unknown): number | undefined => {
  if (Array.isArray(value)) return value.length
  const day = typeof value === 'string' && /^\d{4}-\d\d-\d\d/.exec(value)?.[0]
  return day ? Number(day.replaceAll('-', '')) : typedNumber(value)
}

const isSame = (answer: unknown, value: string): boolean => {
  if (Array.isArray(answer)) return answer.length === 1 && isSame(answer[0], value)
  return typeof answer === 'number' ? answer === typedNumber(value) : answer === value
}

/** Whether a condition holds. None does about a question without an answer. */
export const holds = ({ is, question, value }: Condition, answers: Answers): boolean => {
  const answer = answers.get(question)
  const wanted = value ?? ''
  if (!isGiven(answer)) return false
  switch (is) {
    case 'answered':
      return true
    case 'equals':
      return isSame(answer, wanted)
    case 'includes':
      return Array.isArray(answer) ? answer.includes(wanted) : isSame(answer, wanted)
    case 'less-than':
    case 'more-than': {
      const [one, other] = [orderOf(answer), orderOf(wanted)]
      if (one === undefined || other === undefined) return false
      return is === 'more-than' ? one > other : one < other
    }
    case 'not-equals':
      return !isSame(answer, wanted)
  }
}

/** Whether a question is asked, with the answers to those before it. */
export const isShown = (
  { showIf, showWhen }: Pick<Question, 'showIf' | 'showWhen'>,
  answers: Answers,
): boolean => {
  const conditions = showIf ?? []
  if (conditions.length === 0) return true
  return showWhen === 'any'
    ? conditions.some((condition) => holds(condition, answers))
    : conditions.every((condition) => holds(condition, answers))
}
