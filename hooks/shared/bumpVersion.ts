import { isDeepStrictEqual } from 'node:util'

import type { FieldHook } from 'payload'

import type { QuestionSet } from '../../src/core/questions/question.js'
import { rowBefore } from './rowBefore.js'

/** What a definition says: without the ids of its rows and what was left out or empty. */
const said = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(said)
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value
  const entries = Object.entries(value)
    .filter(([key, one]) => key !== 'id' && one !== null && one !== false)
    .map(([key, one]): [string, unknown] => [key, said(one)])
    .filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries)
}

const definitionOf = ({ layout, questions, scores }: QuestionSet): unknown =>
  said({ layout: layout ?? 'one-page', questions, scores })

/**
 * Counts up with each change of what is asked, so that an answer can say to which questions it is
 * one. Rows of before have no number; they begin as the first.
 */
export const bumpVersion: FieldHook = (args) => {
  const before = rowBefore(args) as QuestionSet | undefined
  if (!before) return 1
  const version = before.questionsVersion ?? 1
  return isDeepStrictEqual(definitionOf((args.data ?? {}) as QuestionSet), definitionOf(before))
    ? version
    : version + 1
}
