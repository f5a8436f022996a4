import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'

import { checkScores } from '../../src/core/questions/checkScores.js'
import { checkQuestions, type SetProblem } from '../../src/core/questions/checkSet.js'
import { readSet, type ReadSet } from '../../src/core/questions/readSet.js'
import { QUESTION_TYPES } from '../../src/core/questions/question.js'

/** A set of questions as it stands in the form, saved or not, and what is wrong with it. */
export type DraftSet = ReadSet & { problems: readonly SetProblem[] }

const OURS = /^(?:layout$|questions(?:$|\.)|scores(?:$|\.))/
const EMPTY: DraftSet = { layout: 'one-page', problems: [], questions: [], scores: [] }

const known = new WeakMap<FormState, DraftSet>()
let newest: { json: string; set: DraftSet } = { json: '', set: EMPTY }

/** A row whose kind is being chosen counts as the first of them, so that every row has its place. */
const withKinds = (rows: unknown): unknown =>
  Array.isArray(rows)
    ? rows.map((row: { asks?: unknown; type?: unknown }) => ({
        ...row,
        asks: withKinds(row.asks),
        type: row.type ?? QUESTION_TYPES[0],
      }))
    : rows

const made = (fields: FormState): DraftSet => {
  const ours = Object.fromEntries(Object.entries(fields).filter(([path]) => OURS.test(path)))
  const values = reduceFieldsToValues(ours, true)
  const json = JSON.stringify(values)
  if (json === newest.json) return newest.set
  const { set } = readSet({ ...values, questions: withKinds(values.questions) })
  const problems = [...checkQuestions(set.questions), ...checkScores(set.scores, set.questions)]
  newest = { json, set: { ...set, problems } }
  return newest.set
}

/**
 * The set of questions in a form, worked out once for each change of it, however many rows ask: the
 * same object for as long as nothing of it has changed.
 */
export const draftSet = (fields: FormState): DraftSet => {
  const set = known.get(fields) ?? made(fields)
  known.set(fields, set)
  return set
}
