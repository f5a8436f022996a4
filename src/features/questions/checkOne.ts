import { z } from 'zod'

import { problemsOf } from '../../actions/problemsOf.js'
import * as field from '../../actions/schemas.js'
import { countCharacters } from '../../core/countCharacters.js'
import { mixesMissingReason } from '../../core/hud/helpers.js'
import { choicesOf, listOf } from '../../core/questions/choices.js'
import { answersIn } from '../../core/questions/conditions.js'
import { ADDRESS_PARTS, answerField } from '../../core/questions/formFields.js'
import { isBlank } from '../../core/questions/isBlank.js'
import type { Question } from '../../core/questions/question.js'
import { TEXT_LIMITS } from '../../core/textLimits.js'
import { answeredNumber, typedNumber } from '../../core/typedNumber.js'
import type { FieldProblem } from '../../errors/fieldProblem.js'
import { namesByLanguage } from './partNames.js'
import type { Checked, AskedPlace } from './checked.js'

/** Files of one question, where its author says nothing. */
export const MOST_ANSWER_FILES = 10

type Problem = Omit<FieldProblem, 'field' | 'label'>

const bounded = (
  count: number,
  { max, min }: Pick<Question, 'max' | 'min'>,
  codes: readonly [few: FieldProblem['code'], many: FieldProblem['code']],
): null | Problem => {
  const [least, most] = [typedNumber(min), typedNumber(max)]
  if (least !== undefined && count < least) return { code: codes[0], values: { min: least } }
  if (most === undefined || count <= most) return null
  // Of a text is told by how much, and the number of the plural goes with it
  return { code: codes[1], values: { count: count - most, max: most } }
}

const ofDay = (day: string, { max, min }: Question, { today }: AskedPlace): null | Problem => {
  const [from, to] = [min, max].map((limit) => (limit === 'today' ? today : limit?.slice(0, 10)))
  if (from && day < from)
    return { bound: { day: from }, code: min === 'today' ? 'DAY_PAST' : 'DAY_UNDER' }
  if (to && day > to)
    return { bound: { day: to }, code: max === 'today' ? 'DAY_AHEAD' : 'DAY_OVER' }
  return null
}

/** Whether an answer that is one keeps within what its author set. */
const beyond = (question: Question, answer: unknown, place: AskedPlace): null | Problem => {
  if (question.type === 'date') return ofDay(String(answer), question, place)
  if (typeof answer === 'number') return bounded(answer, question, ['TOO_SMALL', 'TOO_BIG'])
  if (Array.isArray(answer)) {
    const list = listOf(question)
    if (list && mixesMissingReason(list, answer.map(String))) return { code: 'NOT_TOGETHER' }
    return bounded(answer.length, question, ['TOO_FEW', 'TOO_MANY'])
  }
  const isText = question.type === 'text' || question.type === 'textarea'
  return isText && typeof answer === 'string'
    ? bounded(countCharacters(answer), question, ['TOO_SHORT', 'TOO_LONG'])
    : null
}

/** Codes of a HUD list may come as numbers. */
const choiceOf = (question: Question) => {
  const values = choicesOf(question).map(({ value }) => value)
  return z.preprocess(
    (value) => (typeof value === 'number' && question.list ? String(value) : value),
    z.unknown().refine((value) => values.some((one) => one === value), {
      params: { problem: 'NOT_A_CHOICE' },
    }),
  )
}

const addressOf = z.object(
  Object.fromEntries(
    ADDRESS_PARTS.map((part) => [part, field.optionalText(TEXT_LIMITS.name)] as const),
  ),
)

/** Files that may be named, each once, with what they are called. */
const filesOf = (question: Question, { files = new Map() }: AskedPlace) =>
  z
    .array(
      z.preprocess(
        (one) => (typeof one === 'object' ? answersIn(one).get('id') : one),
        // guard: only-named-files
        z.string().refine((id) => files.has(id), { params: { problem: 'NOT_VALID' } }),
      ),
    )
    .max(Number(question.max ?? MOST_ANSWER_FILES))
    .transform((ids) => [...new Set(ids)].map((id) => ({ id, name: files.get(id) ?? '' })))

const signatureOf = ({ onPaper }: AskedPlace): z.ZodType => {
  const signature = z
    .object({ signed: field.checked, signedName: field.typedText(TEXT_LIMITS.name) })
    .refine(({ signed }) => signed, { params: { problem: 'REQUIRED' }, path: ['signed'] })
  // guard: staff-sign-for-nobody
  if (onPaper) return signature.transform((given) => ({ ...given, onPaper: true }))
  return signature
}

/** What each kind of question takes. HTML forms send text, one value or several under one name. */
const valueOf = (question: Question, place: AskedPlace): z.ZodType => {
  switch (question.type) {
    case 'address':
      return addressOf
    case 'date':
      return field.day
    case 'file':
      return filesOf(question, place)
    case 'multiselect':
      return z.array(choiceOf(question)).transform((chosen) => [...new Set(chosen)])
    case 'number':
      return z.preprocess((value) => answeredNumber(value) ?? value, z.number())
    case 'select':
      return choiceOf(question)
    case 'signature':
      return signatureOf(place)
    case 'text':
      return field.typedText(TEXT_LIMITS.answer)
    case 'textarea':
      return field.typedText(TEXT_LIMITS.answer, 'lines')
    case 'yes-no':
      return z.union([
        z.literal('yes'),
        z.literal('no'),
        z.boolean().transform((yes) => (yes ? 'yes' : 'no')),
      ])
    case 'group':
    case 'section':
      return z.never()
  }
}

/** What is asked in several fields is answered in the first of them where nothing is there at all. */
const FIRST_PART: Partial<Record<Question['type'], string>> = {
  address: 'street',
  signature: 'signedName',
}

/**
 * One answer that is no group.
 * @returns the answer as it is kept, and the first thing that is wrong with each of its fields
 */
export const checkOne = (question: Question, value: unknown, place: AskedPlace): Checked => {
  const { label, type } = question
  const own = answerField(question, place.within)
  if (isBlank(value)) {
    const part = FIRST_PART[type]
    const at = part ? `${own}.${part}` : own
    return { problems: question.required ? [{ code: 'REQUIRED', field: at, label }] : [] }
  }
  const isList = type === 'multiselect' || type === 'file'
  const given = isList && !Array.isArray(value) ? [value] : value
  const result = valueOf(question, place).safeParse(given)
  if (result.success) {
    const limit = beyond(question, result.data, place)
    return limit
      ? { problems: [{ ...limit, field: own, label }] }
      : { answer: result.data, problems: [] }
  }
  const found = problemsOf(result.error.issues, given)
  const inParts = type === 'address' || type === 'signature'
  const problems = (inParts ? found : found.slice(0, 1)).map((problem): FieldProblem => {
    const part = inParts ? problem.field : ''
    return {
      ...problem,
      field: part ? `${own}.${part}` : own,
      label: part ? namesByLanguage(label, part) : label,
    }
  })
  return { problems: problems.length > 0 ? problems : [{ code: 'NOT_VALID', field: own, label }] }
}
