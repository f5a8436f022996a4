import { answersIn, isShown, type Answers } from './conditions.js'
import { isBlank } from './isBlank.js'
import { isAnswered, rowQuestions, type Question } from './question.js'

type Asked = { answers: Map<string, unknown>; questions: Question[] }

/** Rows of a group as they count: without what is hidden in them, and without those that are empty. */
const countedRows = (group: Question, value: unknown, before: Answers): unknown =>
  Array.isArray(value)
    ? value
        .map((row: unknown) => askedAnswers(rowQuestions(group), answersIn(row), before))
        .filter((row) => ![...row.values()].every(isBlank))
        .map((row) => Object.fromEntries(row))
    : value

const walk = (questions: readonly Question[], answers: Answers, before: Answers): Asked => {
  const counted = new Map(before)
  const asked: Asked = { answers: new Map(), questions: [] }
  for (const question of questions) {
    const { name, type } = question
    if (!isShown(question, counted)) continue
    asked.questions.push(question)
    if (!isAnswered(question) || !answers.has(name)) continue
    const given = answers.get(name)
    const answer = type === 'group' ? countedRows(question, given, counted) : given
    asked.answers.set(name, answer)
    counted.set(name, answer)
  }
  return asked
}

/**
 * The questions that are asked, in order, each by the answers to those before it that are asked
 * themselves: what hangs on a hidden question is hidden with it. Walks forward once, so that no
 * definition, however it was stored, can go round in circles.
 * @param before answers that count already: in a row of a group, those to what stands before it
 */
export const shownQuestions = (
  questions: readonly Question[],
  answers: Answers,
  before: Answers = new Map(),
): Question[] => walk(questions, answers, before).questions

/**
 * Of all that stands in a form what counts: answers to questions that are asked, also in the rows of
 * groups. What was typed before a condition hid its question is not among them.
 */
export const askedAnswers = (
  questions: readonly Question[],
  answers: Answers,
  before: Answers = new Map(),
): Map<string, unknown> => walk(questions, answers, before).answers
