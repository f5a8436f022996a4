import type { FlattenedField } from 'payload'

import { askedFormNameOf } from '../../core/askedForm.js'
import { dayIn, parseDay, storedDay } from '../../core/day.js'
import { SEARCH_FIELD, searchedOf, searchTextOf } from '../../core/searched.js'
import { visibleText } from '../../core/visibleText.js'

type StoredRow = Readonly<Record<string, unknown>>

/** Where the agency of a row tells the time. */
type Zone = string | undefined

/**
 * A day of 0.1.0: noon or midnight UTC is the day as it was picked or sent; so is what Payload's
 * picker writes where clocks stand a half or quarter hour apart from UTC's. Any other time is the
 * moment at which a default was filled in; its day is the one on the wall of the agency.
 */
const mendedDay = (value: unknown, zone: Zone): unknown => {
  const text = value instanceof Date ? value.toISOString() : value
  const written = parseDay(text)
  if (typeof text !== 'string' || written === null) return value
  const picked = !text.includes('T') || /T(?:00:00|12:00|11:30|11:15):00(?:\.000)?Z$/.test(text)
  return storedDay(picked ? written : dayIn(zone, new Date(text)))
}

/** Evidence: a text that was signed or shown stays as it was, to the last character. */
const AS_SIGNED = new Set(['attestation', 'signature', 'signedName', 'signedText'])

const isTyped = (field: FlattenedField): boolean =>
  (field.type === 'text' || field.type === 'textarea') &&
  field.name !== 'id' &&
  field.name !== SEARCH_FIELD &&
  !AS_SIGNED.has(field.name) &&
  !('hidden' in field && field.hidden) &&
  !('virtual' in field && field.virtual) &&
  !('hasMany' in field && field.hasMany)

const mendedValue = (field: FlattenedField, value: unknown, zone: Zone): unknown => {
  if (value === null || value === undefined) return value
  if (askedFormNameOf(field.custom) === 'day') return mendedDay(value, zone)
  if (typeof value !== 'string' || !isTyped(field)) return value
  return visibleText(value, field.type === 'text' ? 'line' : 'lines') || null
}

const isSame = (a: unknown, b: unknown): boolean =>
  (a instanceof Date ? a.toISOString() : a) === (b instanceof Date ? b.toISOString() : b)

type Mended = {
  changes: Record<string, unknown>
  /** Required fields in which nothing can be seen: they stay, and somebody has to look. */
  unseen: string[]
}

/**
 * What of a row is kept in another form now: days, typed texts, and what the row is searched by.
 * Nothing of a row that is right already, so a second run changes nothing.
 */
export const mendedFields = (
  fields: readonly FlattenedField[],
  row: StoredRow,
  zone: Zone,
): Mended => {
  const changes: Record<string, unknown> = {}
  const unseen: string[] = []
  for (const field of fields) {
    const value = row[field.name]
    const mended = mendedValue(field, value, zone)
    if (isSame(mended, value)) continue
    if (mended === null && 'required' in field && field.required) unseen.push(field.name)
    else changes[field.name] = mended
  }
  const kept = searchedOf(fields.find(({ name }) => name === SEARCH_FIELD)?.custom)?.kept
  const searchText = kept && searchTextOf(kept, { ...row, ...changes })
  if (searchText !== undefined && searchText !== (row[SEARCH_FIELD] ?? ''))
    changes[SEARCH_FIELD] = searchText
  return { changes, unseen }
}
