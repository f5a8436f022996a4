import { isDeepStrictEqual } from 'node:util'

import type { FlattenedField } from 'payload'

import { storedPhone, type PhoneCountry } from '../../contact/phone.js'
import { normalizeEmail } from '../../core/email.js'
import { storedFormOf, type StoredForm } from '../../core/storedForm.js'
import { showsSomething } from '../../core/visibleRichText.js'
import { visibleText } from '../../core/visibleText.js'
import { visibleTexts } from '../../core/visibleTexts.js'
import { mendedDay } from './mendedDay.js'

export type StoredRow = Readonly<Record<string, unknown>>

/** Where a row is at home. */
export type Home = {
  /** Of telephone numbers that are written without one. */
  country: PhoneCountry
  /** In which the agency tells the time. */
  zone: string | undefined
}

const FORMS: Readonly<Record<StoredForm, (value: unknown, home: Home) => unknown>> = {
  day: (value, { zone }) => mendedDay(value, zone),
  email: (value) => (typeof value === 'string' ? normalizeEmail(value) : value),
  line: (value) => (typeof value === 'string' ? visibleText(value, 'line') || null : value),
  lines: (value) => (typeof value === 'string' ? visibleText(value, 'lines') || null : value),
  phone: (value, { country }) => {
    const text = typeof value === 'string' ? visibleText(value, 'line') : ''
    return storedPhone(text, country) ?? (text || null)
  },
  rich: (value) => (showsSomething(value) ? value : null),
  texts: (value) => visibleTexts(value),
  'texts-on-lines': (value) => visibleTexts(value, 'lines'),
}

/** Evidence: what was signed stays as it was, to the last character. */
const AS_SIGNED = new Set(['signedName'])

const formOf = (field: FlattenedField): StoredForm | undefined =>
  AS_SIGNED.has(field.name) || ('virtual' in field && field.virtual)
    ? undefined
    : storedFormOf(field.custom)

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

export type Mended = {
  changes: Record<string, unknown>
  /** Fields that change, by their path: `predefinedNames.name`. */
  paths: string[]
  /** Required fields in which nothing can be seen: they stay, and somebody has to look. */
  unseen: string[]
}

const within = (field: FlattenedField, parts: readonly Mended[]) => ({
  paths: [...new Set(parts.flatMap(({ paths }) => paths))].map((path) => `${field.name}.${path}`),
  unseen: [...new Set(parts.flatMap(({ unseen }) => unseen))].map(
    (path) => `${field.name}.${path}`,
  ),
})

const isRow = (value: unknown): value is StoredRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * What of a row is kept in another form now, at any depth. Nothing of a row that is right already,
 * so a second run changes nothing.
 */
export const mendedFields = (
  fields: readonly FlattenedField[],
  row: StoredRow,
  home: Home,
): Mended => {
  const mended: Mended = { changes: {}, paths: [], unseen: [] }
  for (const field of fields) {
    const value = row[field.name]
    if (value === null || value === undefined) continue
    if (field.type === 'array' && Array.isArray(value)) {
      const rows = value.filter(isRow)
      const parts = rows.map((one) => mendedFields(field.flattenedFields, one, home))
      const { paths, unseen } = within(field, parts)
      mended.unseen.push(...unseen)
      if (paths.length === 0) continue
      mended.paths.push(...paths)
      mended.changes[field.name] = rows.map((one, at) => ({ ...one, ...parts[at]?.changes }))
      continue
    }
    const form = formOf(field)
    const next = form ? FORMS[form](value, home) : value
    if (isDeepStrictEqual(next, plain(value))) continue
    if (next === null && 'required' in field && field.required) {
      mended.unseen.push(field.name)
      continue
    }
    mended.paths.push(field.name)
    mended.changes[field.name] = next
  }
  return mended
}
