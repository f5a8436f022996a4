import { useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import type { FormState } from 'payload'

import { localized } from '../../src/core/localized.js'
import { questionName } from '../../src/core/questions/names.js'
import { useQuestionSet } from './useQuestionSet.js'

const NAMES = /^(?:questions\.\d+(?:\.asks\.\d+)?|scores\.\d+)\.name$/
const REFERENCES = /\.(?:showIf|rules)\.\d+\.question$/
const SUMS = /^scores\.\d+\.add$/

type Update = { path: string; value: unknown }

/** Where conditions and scores name a question, under its new name. */
const carried = (fields: FormState, from: string, to: string): Update[] =>
  Object.entries(fields).flatMap(([path, { value }]: [string, { value?: unknown }]): Update[] => {
    if (REFERENCES.test(path) && value === from) return [{ path, value: to }]
    if (!SUMS.test(path) || !Array.isArray(value) || !value.includes(from)) return []
    const names: unknown[] = value
    return [{ path, value: names.map((name) => (name === from ? to : name)) }]
  })

/** Names of questions, or of scores, with the paths that they stand at, in order. */
const namesOf = (fields: FormState, path: string): [path: string, name: string][] => {
  const isScore = path.startsWith('scores.')
  return Object.entries(fields).flatMap(([at, { value }]: [string, { value?: unknown }]) =>
    NAMES.test(at) && at.startsWith('scores.') === isScore && typeof value === 'string'
      ? [[at, value] as [string, string]]
      : [],
  )
}

/** Numbers of a path, so that `questions.10` stands behind `questions.9`. */
const orderOf = (path: string): number[] => (path.match(/\d+/g) ?? []).map(Number)
const isBefore = (one: string, other: string): boolean => {
  const [ours, theirs] = [orderOf(one), orderOf(other)]
  const at = ours.findIndex((number, index) => number !== theirs[index])
  return at === -1 ? ours.length < theirs.length : (ours[at] ?? 0) < (theirs[at] ?? -1)
}

/**
 * Keeps the name of a question or score: made of its label until it is saved or somebody writes
 * another; a copy gets one of its own; and what names the question follows where its name changes.
 * @param path of the row, `questions.3`
 */
export const useMadeName = (path: string): void => {
  const { dispatchFields, getFields, setModified } = useForm()
  const at = `${path}.name`
  const name = useFormFields(([fields]) => fields[at])
  const label = localized(
    useFormFields(([fields]) => fields[`${path}.label`]?.value),
    'en',
  ).trim()
  // Drawn anew where another question takes or gives up a name
  useQuestionSet()
  const value = typeof name?.value === 'string' ? name.value : ''
  const saved = typeof name?.initialValue === 'string' ? name.initialValue : ''
  const before = useRef({ label, name: value })
  const isNewHere = useRef(true)

  useEffect(() => {
    const fields = getFields()
    if (!fields[at]) return
    const others = namesOf(fields, path).filter(([other]) => other !== at)
    const taken = others.map(([, other]) => other)
    // Only as it appears: whoever types a name may pass by that of another question
    const isCopy =
      isNewHere.current &&
      value !== '' &&
      others.some(([other, text]) => text === value && isBefore(other, at))
    isNewHere.current = false
    const wasMade = value === '' || value === questionName(before.current.label, taken)
    const isNew = saved === '' || saved !== value
    const follows =
      isNew && wasMade && label !== '' && (value === '' || label !== before.current.label)
    const wanted = isCopy || follows ? questionName(label || value, taken) : value
    const updates: Update[] = wanted === value ? [] : [{ path: at, value: wanted }]
    const from = before.current.name
    const isOwn = wanted !== '' && !taken.includes(wanted)
    if (isOwn && from !== '' && from !== wanted && !taken.includes(from)) {
      updates.push(...carried(fields, from, wanted))
    }
    before.current = { label, name: isOwn ? wanted : from }
    for (const update of updates) dispatchFields({ ...update, type: 'UPDATE', valid: true })
    if (updates.length > 0) setModified(true)
  })
}
