import { compareSets } from './compareSets.js'
import { answersIn } from './conditions.js'
import { keptQuestions, type QuestionTexts } from './question.js'
import { readSet } from './readSet.js'
import { sameValue } from './sameValue.js'

/** Answers with the questions as they were asked. */
type AskedAndAnswered = Readonly<Record<string, unknown>>

/** What is different in an answer from one before it, by the names of questions. */
export type AnswerChanges = {
  /** Answered otherwise, or in only one of them, though both asked it. */
  answered: string[]
  /** Asked for the first time. */
  added: { label: QuestionTexts; name: string }[]
  /** Not asked any more. */
  removed: { label: QuestionTexts; name: string }[]
  /** Asked in other words. */
  reworded: { label: QuestionTexts; name: string; was: QuestionTexts }[]
}

const setOf = ({ questions }: AskedAndAnswered) => readSet({ questions }).set

/** Ids and the like that a database puts into rows say nothing of an answer. */
const said = (value: unknown): unknown => (value === undefined || value === '' ? null : value)

/** What changed since an earlier answer: what was asked, and what was answered. */
export const answerChanges = (before: AskedAndAnswered, after: AskedAndAnswered): AnswerChanges => {
  const { added, changed, removed } = compareSets(setOf(before), setOf(after))
  const [was, is] = [answersIn(before.answers), answersIn(after.answers)]
  const labels = new Map(keptQuestions(before.questions).map(({ label, name }) => [name, label]))
  const both = keptQuestions(after.questions).filter(({ name }) => labels.has(name))
  return {
    added,
    answered: both
      .map(({ name }) => name)
      .filter((name) => !sameValue(said(was.get(name)), said(is.get(name)))),
    removed,
    reworded: changed.flatMap(({ label, name, parts }) => {
      const earlier = labels.get(name)
      return earlier && parts.includes('label') ? [{ label, name, was: earlier }] : []
    }),
  }
}
