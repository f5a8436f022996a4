import { choicesOf } from './choices.js'
import { isChoice, MOST_ROWS, rowQuestions, type Question } from './question.js'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** How much there is to draw of a question: inputs and choices, in every row that it may have. */
const inputsOf = (question: Question): number => {
  if (question.type !== 'group') return isChoice(question) ? 1 + choicesOf(question).length : 1
  const rows = Math.min(question.maxRows ?? MOST_ROWS, MOST_ROWS)
  return Math.max(rows, 1) * sum(rowQuestions(question).map(inputsOf))
}

/**
 * Inputs and choices of a set, in all rows: twice as many as a hundred questions with a hundred
 * options each have. A page with more would keep the server from everybody else.
 */
const MOST_INPUTS = 20_000

/** The question with the most to draw, where all together are more than is drawn. */
export const heaviestOf = (questions: readonly Question[]): Question | undefined =>
  sum(questions.map(inputsOf)) > MOST_INPUTS
    ? questions.toSorted((one, other) => inputsOf(other) - inputsOf(one))[0]
    : undefined
