import { keptQuestions, type Question } from '../../core/questions/question.js'
import type { Formats } from '../../core/format.js'
import { localized } from '../../core/localized.js'
import type { Row } from '../../data/rows.js'
import type { Translator } from '../../translations/translate.js'

/** In which language and how answers are told. */
export type Telling = { format: Formats; locale: string; t: Translator }

const answerText = (telling: Telling, question: Question, value: unknown): string => {
  const { format, locale, t } = telling
  if (Array.isArray(value)) {
    return value.map((one) => answerText(telling, question, one)).join('\n') || t('client.noAnswer')
  }
  if (value === true || (question.type === 'yes-no' && value === 'yes')) return t('client.yes')
  if (value === false || (question.type === 'yes-no' && value === 'no')) return t('client.no')
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  if (typeof value !== 'string' || value === '') return t('client.noAnswer')
  if (question.type === 'date') return format.day(value)
  const option = question.options?.find((one) => one.value === value)
  return option ? localized(option.label, locale) || value : value
}

type Answers = Pick<Row<'assessmentResponses'>, 'answers' | 'questions'>

/** Answers to what is not among the questions that were kept go by their names. */
const unasked = (questions: readonly Question[], names: readonly string[]): Question[] =>
  names
    .filter((name) => !questions.some((question) => question.name === name))
    .map((name) => ({ label: {}, name, type: 'text' }))

/** Each question of a response, as it was asked, with its answer in words. */
export const answerTexts = (
  telling: Telling,
  { answers: given, questions: asked }: Answers,
): { label: string; value: string }[] => {
  const questions = keptQuestions(asked)
  const answers = new Map(typeof given === 'object' && given !== null ? Object.entries(given) : [])
  return [...questions, ...unasked(questions, [...answers.keys()])].map((question) => ({
    label: localized(question.label, telling.locale) || question.name,
    value: answerText(telling, question, answers.get(question.name)),
  }))
}
