import { parseDay } from '../day.js'
import { typedNumber } from '../typedNumber.js'
import { CHOICE_LISTS, choicesOf } from './choices.js'
import { fitsClientField } from './clientFields.js'
import { heaviestOf } from './inputs.js'
import {
  isAnswered,
  isChoice,
  keptQuestions,
  MOST_OPTIONS,
  MOST_QUESTIONS,
  MOST_ROWS,
  rowQuestions,
  everyQuestion,
  type Condition,
  type Question,
} from './question.js'

/** What can be wrong with a definition; each has its sentence, `fields.question_<code>`. */
export type SetProblemCode =
  | 'BAND_BACKWARDS'
  | 'BANDS_OVERLAP'
  | 'CONDITION_LATER'
  | 'CONDITION_VALUE'
  | 'FIELD_KIND'
  | 'GROUP_EMPTY'
  | 'GROUP_IN_GROUP'
  | 'LIMITS_BACKWARDS'
  | 'LIMIT_KIND'
  | 'LIST_UNKNOWN'
  | 'NAME_TWICE'
  | 'OPTIONS_MISSING'
  | 'OPTION_TWICE'
  | 'SCORE_NAME_TWICE'
  | 'SCORE_NOTHING'
  | 'SCORE_QUESTION'
  | 'TOO_MANY_INPUTS'
  | 'TOO_MANY_QUESTIONS'

/** Names the question (or score) and what stands in the way: `{{name}}`, `{{other}}`. */
export type SetProblem = { code: SetProblemCode; name: string; other?: string }

type Check = (question: Question) => SetProblem[]

const found = (is: boolean, code: SetProblemCode, name: string, other?: string): SetProblem[] =>
  is ? [{ code, name, ...(other === undefined ? {} : { other }) }] : []

/** The first text that stands in a list a second time. */
const twice = (texts: readonly string[]): string | undefined =>
  texts.find((text, at) => texts.indexOf(text) < at)

const checkChoices: Check = (question) => {
  const { list, name } = question
  if (!isChoice(question)) return []
  if (list) return found(!CHOICE_LISTS.includes(list), 'LIST_UNKNOWN', name, list)
  const options = choicesOf(question)
  const again = twice(options.map(({ value }) => value))
  return [
    ...found(options.length === 0 || options.length > MOST_OPTIONS, 'OPTIONS_MISSING', name),
    ...found(again !== undefined, 'OPTION_TWICE', name, again),
  ]
}

const limitOf = (question: Question, limit: string): number | undefined => {
  if (question.type !== 'date') {
    const number = typedNumber(limit)
    const isWhole = question.type === 'number' || (Number.isInteger(number) && Number(number) >= 0)
    return isWhole ? number : undefined
  }
  const day = parseDay(limit)
  return day === null ? undefined : Date.parse(day)
}

const checkLimits: Check = (question) => {
  const { max, maxRows, min, minRows, name } = question
  const limits = [min, max].map((limit) => limit?.trim() || undefined)
  const wrong = limits.find(
    (limit) =>
      limit !== undefined &&
      !(question.type === 'date' && limit === 'today') &&
      limitOf(question, limit) === undefined,
  )
  const [least, most] = limits.map((limit) => limit && limitOf(question, limit))
  const isBackwards =
    (typeof least === 'number' && typeof most === 'number' && least > most) ||
    (question.type === 'group' && (minRows ?? 0) > (maxRows ?? MOST_ROWS))
  return [
    ...found(wrong !== undefined, 'LIMIT_KIND', name, wrong),
    ...found(isBackwards, 'LIMITS_BACKWARDS', name),
  ]
}

const checkFields: Check = (question) => {
  const { name, prefill, writesTo } = question
  const other = [prefill, writesTo].find((field) => field && !fitsClientField(field, question))
  return found(Boolean(other), 'FIELD_KIND', name, other ?? undefined)
}

const checkGroup: Check = (group) => {
  if (group.type !== 'group') return []
  const inner = keptQuestions(group.asks)
  const deeper = inner.find(({ type }) => type === 'group')
  return [
    ...found(!inner.some(isAnswered), 'GROUP_EMPTY', group.name),
    ...found(deeper !== undefined, 'GROUP_IN_GROUP', deeper?.name ?? ''),
  ]
}

/** The value of a condition, where the question it is about has choices. */
const isPossible = ({ is, value }: Condition, asked: Question): boolean => {
  if (is === 'answered') return true
  const wanted = value?.trim() ?? ''
  if (wanted === '') return false
  if (is === 'less-than' || is === 'more-than')
    return typedNumber(wanted) !== undefined || parseDay(wanted) !== null
  if (asked.type === 'yes-no') return wanted === 'yes' || wanted === 'no'
  return !isChoice(asked) || choicesOf(asked).some((choice) => choice.value === wanted)
}

const checkCondition = (
  condition: Condition,
  name: string,
  earlier: readonly Question[],
): SetProblem[] => {
  const asked = earlier.find((one) => one.name === condition.question && isAnswered(one))
  if (!asked) return [{ code: 'CONDITION_LATER', name, other: condition.question }]
  return found(!isPossible(condition, asked), 'CONDITION_VALUE', name, condition.question)
}

/** Those before each question that it may look at: of other rows and groups none. */
const checkConditions = (
  questions: readonly Question[],
  outside: readonly Question[] = [],
): SetProblem[] =>
  questions.flatMap((question, at) => {
    const earlier = [...outside, ...questions.slice(0, at)]
    return [
      ...(question.showIf ?? []).flatMap((one) => checkCondition(one, question.name, earlier)),
      ...checkConditions(rowQuestions(question), earlier),
    ]
  })

/**
 * What is wrong with questions as their author wrote them; nothing where all is well.
 * @param value the rows of the field as they were sent
 */
export const checkQuestions = (value: unknown): SetProblem[] => {
  const questions = keptQuestions(value)
  const every = everyQuestion(questions)
  const again = twice(every.map(({ name }) => name))
  const heaviest = heaviestOf(questions)
  return [
    ...found(every.length > MOST_QUESTIONS, 'TOO_MANY_QUESTIONS', String(MOST_QUESTIONS)),
    // guard: inputs-bounded
    ...found(heaviest !== undefined, 'TOO_MANY_INPUTS', heaviest?.name ?? ''),
    ...found(again !== undefined, 'NAME_TWICE', again ?? ''),
    ...every.flatMap((question) =>
      [checkChoices, checkLimits, checkFields, checkGroup].flatMap((check) => check(question)),
    ),
    ...checkConditions(questions),
  ]
}
