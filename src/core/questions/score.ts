import { answersIn, holds, type Answers } from './conditions.js'
import {
  everyQuestion,
  isChoice,
  rowQuestions,
  type Question,
  type QuestionSet,
  type QuestionTexts,
  type Score,
  type ScoreBand,
} from './question.js'

/** What a score came to, in the words of its definition at that time. */
export type ScoreResult = {
  /** The band that the points lie in; null where there is none. */
  band: Pick<ScoreBand, 'label' | 'text'> | null
  label: QuestionTexts
  name: string
  points: number
  showToClient: boolean
}

const pointsOf = (question: Question, answer: unknown): number => {
  if (question.type === 'number') return typeof answer === 'number' ? answer : 0
  if (!isChoice(question)) return 0
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  return (question.options ?? [])
    .filter(({ value }) => chosen.includes(value))
    .reduce((sum, { score }) => sum + (score ?? 0), 0)
}

/** What was answered to a question: once, or in each row of its group. */
const answersTo = (
  name: string,
  questions: readonly Question[],
  answers: Answers,
): readonly unknown[] => {
  const group = questions.find((one) => rowQuestions(one).some((inner) => inner.name === name))
  if (!group) return [answers.get(name)]
  const rows = answers.get(group.name)
  return Array.isArray(rows) ? rows.map((row) => answersIn(row).get(name)) : []
}

/** Both ends are included. The first band that holds the points. */
export const bandOf = (
  bands: readonly ScoreBand[] | null | undefined,
  points: number,
): ScoreBand | null =>
  bands?.find(
    ({ from, to }) => points >= (from ?? Number.NEGATIVE_INFINITY) && points <= (to ?? Infinity),
  ) ?? null

/** A thousandth is as fine as it gets: no 0.30000000000000004. */
const rounded = (points: number): number => Math.round(points * 1000) / 1000

const resultOf = (
  { add, bands, label, name, rules, showToClient }: Score,
  questions: readonly Question[],
  answers: Answers,
): ScoreResult => {
  const every = everyQuestion(questions)
  const summed = (add ?? []).map((one) => {
    const question = every.find((asked) => asked.name === one)
    if (!question) return 0
    return answersTo(one, questions, answers).reduce<number>(
      (sum, answer) => sum + pointsOf(question, answer),
      0,
    )
  })
  const ruled = (rules ?? []).map((rule) => (holds(rule, answers) ? rule.points : 0))
  const points = rounded([...summed, ...ruled].reduce((sum, one) => sum + one, 0))
  const band = bandOf(bands, points)
  return {
    band: band && { label: band.label, ...(band.text ? { text: band.text } : {}) },
    label,
    name,
    points,
    showToClient: showToClient === true,
  }
}

/**
 * What the scores of a set come to with these answers: those that were checked, without any to a
 * hidden question. Nothing is decided by them.
 */
export const scoresOf = (
  { questions, scores }: Pick<QuestionSet, 'questions' | 'scores'>,
  answers: Answers,
): ScoreResult[] => (scores ?? []).map((score) => resultOf(score, questions ?? [], answers))
