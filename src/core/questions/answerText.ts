import { localized } from '../localized.js'
import { choicesOf } from './choices.js'
import { answersIn } from './conditions.js'
import { ADDRESS_PARTS } from './formFields.js'
import { rowQuestions, type Question } from './question.js'

/** In which language and with which words answers are told. */
export type AnswerWords = {
  day: (value: string) => string
  locale: string
  no: string
  none: string
  number: (value: number) => string
  /** "Signed by", in front of a name. */
  signed: (name: string) => string
  /** The same of a signature that staff have seen on paper. */
  signedOnPaper: (name: string) => string
  yes: string
}

const textIn = (value: unknown, key: string): string => {
  const text = answersIn(value).get(key)
  return typeof text === 'string' ? text : ''
}

const addressText = (value: unknown): string => {
  const [street, unit, city, state, postalCode] = ADDRESS_PARTS.map((part) => textIn(value, part))
  const place = [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return [street, unit, place].filter(Boolean).join('\n')
}

const lines = (texts: readonly string[]): string => texts.filter(Boolean).join('\n')

const plainText = (question: Question, value: unknown, words: AnswerWords): string => {
  if (typeof value === 'number') return words.number(value)
  if (value === true || (question.type === 'yes-no' && value === 'yes')) return words.yes
  if (value === false || (question.type === 'yes-no' && value === 'no')) return words.no
  if (typeof value !== 'string') return ''
  if (question.type === 'date') return words.day(value)
  const option = choicesOf(question).find((choice) => choice.value === value)
  return option ? localized(option.label, words.locale) || value : value
}

const rowsText = (group: Question, rows: readonly unknown[], words: AnswerWords): string =>
  rows
    .map((row, index) => {
      const told = rowQuestions(group)
        .map((question) => [question, answersIn(row).get(question.name)] as const)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([question, value]) => {
          const label = localized(question.label, words.locale) || question.name
          return `${label} – ${answerWords(question, value, words).replaceAll('\n', ', ')}`
        })
      // Rows that were left empty, as a form shows them, are none
      return told.length === 0 ? '' : lines([`${index + 1}.`, ...told])
    })
    .filter(Boolean)
    .join('\n')

/** One answer in words, on as many lines as it needs; what was left out is said to be. */
export const answerWords = (question: Question, value: unknown, words: AnswerWords): string => {
  const told = (): string => {
    if (question.type === 'address') return addressText(value)
    if (question.type === 'signature') {
      const name = textIn(value, 'signedName')
      if (!name) return ''
      return answersIn(value).get('onPaper') === true
        ? words.signedOnPaper(name)
        : words.signed(name)
    }
    if (question.type === 'group')
      return Array.isArray(value) ? rowsText(question, value, words) : ''
    if (question.type === 'file' && Array.isArray(value))
      return lines(value.map((file: unknown) => textIn(file, 'name')))
    if (Array.isArray(value)) return lines(value.map((one) => plainText(question, one, words)))
    return plainText(question, value, words)
  }
  return told() || words.none
}

/** Answers to what is not among the questions that were kept go by their names. */
const unasked = (questions: readonly Question[], names: readonly string[]): Question[] =>
  names
    .filter((name) => !questions.some((question) => question.name === name))
    .map((name) => ({ label: {}, name, type: 'text' }))

export type ToldAnswer = { label: string; name: string; value: string }

/**
 * Each question that was asked, in order, with its answer in words. One that was hidden by a
 * condition has no answer and is left out; one that was asked and left open says so.
 */
export const toldAnswers = (
  questions: readonly Question[],
  given: unknown,
  words: AnswerWords,
): ToldAnswer[] => {
  const answers = answersIn(given)
  const asked = questions.filter(
    ({ name, showIf, type }) =>
      type !== 'section' && (answers.has(name) || (showIf ?? []).length === 0),
  )
  return [...asked, ...unasked(questions, [...answers.keys()])].map((question) => ({
    label: localized(question.label, words.locale) || question.name,
    name: question.name,
    value: answerWords(question, answers.get(question.name), words),
  }))
}
