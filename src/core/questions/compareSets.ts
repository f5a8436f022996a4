import { everyQuestion, type Question, type QuestionTexts } from './question.js'
import type { ReadSet } from './readSet.js'
import { sameValue } from './sameValue.js'

type Told = { label: QuestionTexts; name: string }
/** `parts` are the keys of the question that differ. */
export type ChangedQuestion = Told & { parts: (keyof Question)[] }
/** What differs between two sets of questions, by the names of questions. */
export type SetChanges = {
  added: Told[]
  changed: ChangedQuestion[]
  /** Those that stand in another order, among those that are in both. */
  isReordered: boolean
  layout: boolean
  removed: Told[]
  /** A question that is gone while a new one says the same: answers stay under the name of before. */
  renamed: { from: string; to: string }[]
  scores: boolean
}

const partsOf = (before: Question, after: Question): (keyof Question)[] => {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Question>
  // Those in a group are compared by themselves
  keys.delete('asks')
  return [...keys].filter((key) => !sameValue(before[key], after[key])).toSorted()
}

const toTold = ({ label, name }: Question): Told => ({ label, name })

/** What would change: questions are the same by their name, whatever else they say. */
export const compareSets = (before: ReadSet, after: ReadSet): SetChanges => {
  const [old, fresh] = [everyQuestion(before.questions), everyQuestion(after.questions)]
  const oldNames = new Map(old.map((question) => [question.name, question]))
  const freshNames = new Map(fresh.map((question) => [question.name, question]))
  const added = fresh.filter(({ name }) => !oldNames.has(name))
  const removed = old.filter(({ name }) => !freshNames.has(name))
  const changed = fresh.flatMap((question) => {
    const was = oldNames.get(question.name)
    const parts = was ? partsOf(was, question) : []
    return parts.length > 0 ? [{ ...toTold(question), parts }] : []
  })
  const inBoth = (list: readonly Question[], other: ReadonlyMap<string, Question>): string[] =>
    list.map(({ name }) => name).filter((name) => other.has(name))
  return {
    added: added.map(toTold),
    changed,
    isReordered: !sameValue(inBoth(old, freshNames), inBoth(fresh, oldNames)),
    layout: before.layout !== after.layout,
    removed: removed.map(toTold),
    renamed: removed.flatMap((gone) => {
      const same = added.find(({ label }) => sameValue(label, gone.label))
      return same ? [{ from: gone.name, to: same.name }] : []
    }),
    scores: !sameValue(before.scores, after.scores),
  }
}
