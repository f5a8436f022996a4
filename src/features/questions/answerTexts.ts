import type { Formats } from '../../core/format.js'
import { toldAnswers, type AnswerWords } from '../../core/questions/answerText.js'
import { keptQuestions } from '../../core/questions/question.js'
import type { Row } from '../../data/rows.js'
import type { Translator } from '../../translations/translate.js'

/** In which language and how answers are told. */
export type Telling = { format: Formats; locale: string; t: Translator }

type Answers = Pick<Row<'assessmentResponses'>, 'answers' | 'questions'>

/** The words in which answers are told to people. */
export const wordsOf = ({ format, locale, t }: Telling): AnswerWords => ({
  day: format.day,
  locale,
  no: t('client.no'),
  none: t('client.noAnswer'),
  number: (value) => new Intl.NumberFormat(locale).format(value),
  signed: (name) => t('client.answerSigned', { name }),
  signedOnPaper: (name) => t('client.answerSignedOnPaper', { name }),
  yes: t('client.yes'),
})

/** Each question of a response, as it was asked, with its answer in words. */
export const answerTexts = (
  telling: Telling,
  { answers, questions }: Answers,
): { label: string; value: string }[] =>
  toldAnswers(keptQuestions(questions), answers, wordsOf(telling)).map(({ label, value }) => ({
    label,
    value,
  }))

/** What was answered, in words, by the names of the questions; what was left open is left out. */
export const namedAnswers = (
  telling: Telling,
  { answers, questions }: Answers,
): { name: string; value: string }[] => {
  const words = wordsOf(telling)
  return toldAnswers(keptQuestions(questions), answers, words)
    .filter(({ value }) => value !== words.none)
    .map(({ name, value }) => ({ name, value }))
}
