import type { SetProblem } from './checkSet.js'
import { everyQuestion, isChoice, keptQuestions, type Score, type ScoreBand } from './question.js'

const isScore = (value: unknown): value is Score =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'

const startOf = ({ from }: ScoreBand): number => from ?? Number.NEGATIVE_INFINITY
const endOf = ({ to }: ScoreBand): number => to ?? Infinity

const checkBands = ({ bands, name }: Score): SetProblem[] => {
  const ordered = (bands ?? []).toSorted((one, other) => startOf(one) - startOf(other))
  if (ordered.some((band) => startOf(band) > endOf(band))) return [{ code: 'BAND_BACKWARDS', name }]
  const isOverlapping = ordered.some((band, at) => {
    const next = ordered[at + 1]
    return next !== undefined && endOf(band) >= startOf(next)
  })
  return isOverlapping ? [{ code: 'BANDS_OVERLAP', name }] : []
}

/** What is wrong with scores, beside their questions; nothing where all is well. */
export const checkScores = (value: unknown, asked: unknown): SetProblem[] => {
  const scores = Array.isArray(value) ? value.filter(isScore) : []
  const questions = keptQuestions(asked)
  const every = everyQuestion(questions)
  const names = scores.map(({ name }) => name)
  const again = names.find((name, at) => names.indexOf(name) < at)
  return [
    ...(again === undefined ? [] : [{ code: 'SCORE_NAME_TWICE' as const, name: again }]),
    ...scores.flatMap((score): SetProblem[] => {
      const { add, name, rules } = score
      const counted = every.filter((one) => one.type === 'number' || isChoice(one))
      const unknown =
        (add ?? []).find((one) => !counted.some((question) => question.name === one)) ??
        rules?.find((rule) => !questions.some((question) => question.name === rule.question))
          ?.question
      return [
        ...((add ?? []).length + (rules ?? []).length === 0
          ? [{ code: 'SCORE_NOTHING' as const, name }]
          : []),
        ...(unknown === undefined
          ? []
          : [{ code: 'SCORE_QUESTION' as const, name, other: unknown }]),
        ...checkBands(score),
      ]
    }),
  ]
}
