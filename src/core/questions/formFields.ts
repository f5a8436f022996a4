import { answersIn } from './conditions.js'
import { MOST_ROWS, rowQuestions, type Question } from './question.js'

/** What an address is asked in. */
export const ADDRESS_PARTS = ['street', 'unit', 'city', 'state', 'postalCode'] as const
export type AddressPart = (typeof ADDRESS_PARTS)[number]

/** Before the name of each question in a form: `answers.pets`. */
export const ANSWERS = 'answers'

/** Name of the form field of a question, `answers.pets`, or of one in a row, `answers.kids.0.age`. */
export const answerField = ({ name }: Pick<Question, 'name'>, within: string = ANSWERS): string =>
  `${within}.${name}`

/** Name of the field that says how many rows of a group a form shows. */
export const rowsField = (group: Pick<Question, 'name'>): string => `${answerField(group)}.rows`

/** Before the names of the questions in one row of a group. */
export const rowPrefix = (group: Pick<Question, 'name'>, row: number): string =>
  `${answerField(group)}.${row}`

type Read = (field: string) => unknown

/** Several under one name: a list, or lines of one text, as a form fills itself in again. */
const listOf = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  return value === '' ? [] : value.split('\n')
}

/** So many rows as a form says; one more than may be at most tells that there are too many. */
const rowCount = (value: unknown): number => {
  const count = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : 0
  // However large a number a form names
  return Math.min(count, MOST_ROWS + 1)
}

const valueAt = (question: Question, within: string, read: Read): unknown => {
  const field = answerField(question, within)
  switch (question.type) {
    case 'address':
      return Object.fromEntries(ADDRESS_PARTS.map((part) => [part, read(`${field}.${part}`)]))
    case 'file':
    case 'multiselect':
      return listOf(read(field))
    case 'group':
      return Array.from({ length: rowCount(read(`${field}.rows`)) }, (_, row) =>
        Object.fromEntries(valuesAt(rowQuestions(question), `${field}.${row}`, read)),
      )
    case 'signature':
      return { signed: read(`${field}.signed`), signedName: read(`${field}.signedName`) }
    case 'date':
    case 'number':
    case 'section':
    case 'select':
    case 'text':
    case 'textarea':
    case 'yes-no':
      return read(field)
  }
}

const valuesAt = (
  questions: readonly Question[],
  within: string,
  read: Read,
): [name: string, value: unknown][] =>
  questions.map((question) => [question.name, valueAt(question, within, read)])

/**
 * What a form, or a draft of it, holds for each question, by its name; nothing is checked yet.
 * Programs send `answers` as an object instead.
 */
export const givenAnswers = (
  questions: readonly Question[],
  fields: Readonly<Record<string, unknown>>,
): Map<string, unknown> => {
  const read: Read = (field) => (Object.hasOwn(fields, field) ? fields[field] : undefined)
  const object = read(ANSWERS)
  return typeof object === 'object' && object !== null
    ? answersIn(object)
    : new Map(valuesAt(questions, ANSWERS, read))
}

/** The question that a form field belongs to: `answers.lease`, `answers.kids.0.card`. */
export const questionOfField = (
  questions: readonly Question[],
  field: string,
): Question | undefined => {
  const [root, name, row, inner] = field.split('.')
  const question = root === ANSWERS ? questions.find((one) => one.name === name) : undefined
  if (!question || row === undefined || inner === undefined || !/^\d{1,2}$/.test(row))
    return question
  return rowQuestions(question).find((one) => one.name === inner)
}

/** Names of the fields of a set in the order of its form, for the links of an error summary. */
export const fieldsOfSet = (
  questions: readonly Question[],
  rows: (group: Question) => number,
): string[] =>
  questions.flatMap((question) => {
    const own = answerField(question)
    if (question.type === 'address') return ADDRESS_PARTS.map((part) => `${own}.${part}`)
    if (question.type === 'signature') return [`${own}.signedName`, `${own}.signed`]
    if (question.type !== 'group') return [own]
    const inner = Array.from({ length: rows(question) }, (_, row) =>
      rowQuestions(question).flatMap((one) => {
        const field = answerField(one, rowPrefix(question, row))
        return one.type === 'address' ? ADDRESS_PARTS.map((part) => `${field}.${part}`) : [field]
      }),
    )
    return [own, ...inner.flat()]
  })
