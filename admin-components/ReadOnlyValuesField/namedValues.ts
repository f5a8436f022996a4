import { toldAnswers, type ToldAnswer } from '../../src/core/questions/answerText.js'
import { answersIn } from '../../src/core/questions/conditions.js'
import { localized } from '../../src/core/localized.js'
import { keptQuestions } from '../../src/core/questions/question.js'
import type { ScoreResult } from '../../src/core/questions/score.js'

type Named = { name: string; text: string }
/** Words beside the answers, in the reader's language. */
export type ValueWords = {
  no: string
  none: string
  points: (points: string) => string
  signed: (name: string) => string
  signedOnPaper: (name: string) => string
  yes: string
}
type Args = { locale: string; questions: unknown; value: unknown; words: ValueWords }

const isResult = (value: unknown): value is ScoreResult =>
  typeof value === 'object' && value !== null && 'points' in value && 'label' in value

const plainText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

const ofResult = ({ band, label, points }: ScoreResult, { locale, words }: Args): Named => ({
  name: localized(label, locale),
  text: [
    [words.points(new Intl.NumberFormat(locale).format(points)), localized(band?.label, locale)]
      .filter(Boolean)
      .join(' – '),
    localized(band?.text, locale),
  ]
    .filter(Boolean)
    .join('\n'),
})

/** Answers under the names of their questions, as they were asked; those that were given alone. */
export const answersTold = ({ locale, questions, value, words }: Args): ToldAnswer[] => {
  const given = answersIn(value)
  return toldAnswers(keptQuestions(questions), value, {
    ...words,
    day: (day) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date(`${day.slice(0, 10)}T12:00:00Z`),
      ),
    locale,
    number: (number) => new Intl.NumberFormat(locale).format(number),
  }).filter(({ name }) => given.has(name))
}

/**
 * Name and text of each value: answers under their questions, as they were asked; results of scores
 * with what they mean; anything else by its key.
 */
export const namedValues = (args: Args): Named[] => {
  const { questions, value } = args
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value) && value.some(isResult))
    return value.filter(isResult).map((result) => ofResult(result, args))
  const asked = keptQuestions(questions)
  if (asked.length === 0 || Array.isArray(value))
    return Object.entries(value).map(([name, one]) => ({ name, text: plainText(one) }))
  return answersTold(args).map(({ label, value: text }) => ({ name: label, text }))
}
