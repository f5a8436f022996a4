import { askedAnswers } from '../../core/questions/asked.js'
import { answersIn, isShown, type Answers } from '../../core/questions/conditions.js'
import { answerField, ANSWERS, rowPrefix } from '../../core/questions/formFields.js'
import { isBlank } from '../../core/questions/isBlank.js'
import {
  isAnswered,
  MOST_ROWS,
  rowQuestions,
  type Question,
} from '../../core/questions/question.js'
import { refuseProblems } from '../../errors/everyProblem.js'
import type { FieldProblem } from '../../errors/fieldProblem.js'
import { checkOne } from './checkOne.js'
import type { About, Checked, AskedPlace } from './checked.js'

/** Of one row its number stands behind what is wrong. */
const inRow = (question: Question, row: number): Question => ({
  ...question,
  label: Object.fromEntries(
    Object.entries(question.label).map(([locale, text]) => [locale, `${text} (${row + 1})`]),
  ),
})

/** Nothing stands in it that is asked: what a condition hides is no answer. */
const isBlankRow = (group: Question, row: unknown, { before }: AskedPlace): boolean =>
  [...askedAnswers(rowQuestions(group), answersIn(row), before).values()].every(isBlank)

const checkGroup = (group: Question, value: unknown, place: AskedPlace): Checked => {
  const named = { field: answerField(group, place.within), label: group.label }
  const rows: readonly unknown[] = Array.isArray(value) ? value : isBlank(value) ? [] : [value]
  const max = Math.min(group.maxRows ?? MOST_ROWS, MOST_ROWS)
  // Rows that were left empty, as a form shows them, are none
  const filled =
    rows.length > MOST_ROWS + 1
      ? rows.length
      : rows.filter((row) => !isBlankRow(group, row, place)).length
  // guard: rows-bounded
  if (filled > max) return { problems: [{ ...named, code: 'TOO_MANY', values: { max } }] }
  const min = Math.max(group.minRows ?? 0, group.required ? 1 : 0)
  if (filled < min) return { problems: [{ ...named, code: 'TOO_FEW', values: { min } }] }
  const checked = rows.flatMap((row, index) =>
    isBlankRow(group, row, place)
      ? []
      : [
          walk(
            rowQuestions(group).map((question) => inRow(question, index)),
            answersIn(row),
            { ...place, within: rowPrefix(group, index) },
          ),
        ],
  )
  const problems = checked.flatMap((row) => row.problems)
  if (problems.length > 0 || checked.length === 0) return { problems }
  return { answer: checked.map(({ found }) => Object.fromEntries(found)), problems: [] }
}

/**
 * Walks the questions in order. What is hidden by the answers so far is neither asked nor kept; what
 * hangs on a hidden one, or on one whose answer is wrong, is hidden with it.
 */
const walk = (
  questions: readonly Question[],
  values: Answers,
  place: AskedPlace,
): { found: Map<string, unknown>; problems: FieldProblem[] } => {
  const found = new Map<string, unknown>()
  const before = new Map(place.before)
  const problems: FieldProblem[] = []
  for (const question of questions) {
    // guard: hidden-answers-dropped
    if (!isShown(question, before)) continue
    if (!isAnswered(question)) continue
    const check = question.type === 'group' ? checkGroup : checkOne
    const { answer, problems: wrong } = check(question, values.get(question.name), {
      ...place,
      before,
    })
    problems.push(...wrong)
    if (answer === undefined) continue
    found.set(question.name, answer)
    before.set(question.name, answer)
  }
  return { found, problems }
}

/** What is right of some answers, as it is kept, and all that is wrong with the others. */
export const readAnswers = (
  questions: readonly Question[],
  values: Answers,
  about: About,
): { found: Map<string, unknown>; problems: FieldProblem[] } =>
  walk(questions, values, { ...about, before: new Map(), within: ANSWERS })

/**
 * The answers by the name of their question, as they are kept.
 * @throws PortalError INVALID_INPUT (400), naming every question whose answer is wrong or missing
 */
export const checkAnswers = (
  questions: readonly Question[],
  values: Answers,
  about: About,
): Record<string, unknown> => {
  const { found, problems } = readAnswers(questions, values, about)
  refuseProblems(problems)
  // guard: answers-by-question
  return Object.fromEntries(found)
}
