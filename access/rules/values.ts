import type { FlattenedField, Payload } from 'payload'

import { parseDay } from '../../src/core/day.js'
import { typedFlag, typedNumber } from '../../src/core/typedNumber.js'

/** Days that every database keeps and every program writes alike: years of four digits. */
const FIRST_DAY = Date.parse('0001-01-01T00:00:00.000Z')
const LAST_DAY = Date.parse('9999-12-31T23:59:59.999Z')
/** Whole numbers that fit into the id column of every database. */
const MAX_ID = 2 ** 31 - 1

const TEXTS = new Set<FlattenedField['type']>(['code', 'email', 'text', 'textarea'])

const timeOf = (value: unknown): number => {
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'number') return value
  return typeof value === 'string' ? Date.parse(value) : NaN
}

/**
 * A day or moment that something can be compared with. Text is that of ISO 8601, which every
 * database and JavaScript read alike: any other is counted into the time zone of a server.
 */
export const isDay = (value: unknown): boolean => {
  const time = timeOf(value)
  const isWritten = typeof value !== 'string' || parseDay(value) !== null
  return isWritten && time >= FIRST_DAY && time <= LAST_DAY
}

/**
 * A moment as it is kept: February has no thirtieth day, which JavaScript reads as one of March.
 */
const isStoredDay = (value: unknown): boolean => typeof value !== 'number' && isDay(value)

/** Whether a collection can have a row of this id at all. */
export const isID = ({ collections, db }: Payload, slug: string, value: unknown): boolean => {
  const type = collections[slug]?.customIDType ?? db.defaultIDType
  if (type !== 'number') return typeof value === 'string' || typeof value === 'number'
  return value !== '' && Number.isInteger(Number(value)) && Math.abs(Number(value)) <= MAX_ID
}

/**
 * A number, or the text of one, of which Payload reads as much as looks like a number: the whole
 * text has to. In a list, which it leaves as it is, numbers alone.
 */
const isNumber = (value: unknown, isList: boolean): boolean =>
  isList
    ? Array.isArray(value) &&
      value.every((one) => typeof one === 'number' && typedNumber(one) !== undefined)
    : typedNumber(value) !== undefined

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** MongoDB's own ids, which its driver takes nothing else for. */
const OBJECT_ID = /^[\da-f]{24}$/i

/** Ids; rows in their place, and none at all, are left to Payload. */
const areIDs = (payload: Payload, slug: string, value: unknown): boolean => {
  const hasOwnType = payload.collections[slug]?.customIDType !== undefined
  const isObjectID = payload.db.name === 'mongoose' && !hasOwnType
  return listOf(value).every((one) => {
    if (typeof one !== 'string' && typeof one !== 'number') return true
    return isObjectID ? OBJECT_ID.test(String(one)) : isID(payload, slug, one)
  })
}

/**
 * Lists and objects that Payload hands on to the database where a single value belongs, and
 * numbers, days and ids that not all keep.
 */
const fits = (payload: Payload, field: FlattenedField, value: unknown): boolean => {
  if (value === null || value === undefined) return true
  // guard: stored-days-alone
  if (field.type === 'date') return isStoredDay(value)
  // guard: stored-numbers-alone
  if (field.type === 'number') return isNumber(value, field.hasMany === true)
  // guard: stored-flags-alone
  if (field.type === 'checkbox') return typedFlag(value) !== undefined
  if (value === '') return true
  if (
    (field.type === 'relationship' || field.type === 'upload') &&
    !Array.isArray(field.relationTo)
  )
    // guard: stored-relations-are-ids
    return areIDs(payload, field.relationTo, value)
  if ('hasMany' in field && field.hasMany === true) return true
  // guard: stored-choices-are-plain
  if (field.type === 'radio' || field.type === 'select') return typeof value !== 'object'
  // With `locale=all` a localized text comes as one text for each language.
  if (TEXTS.has(field.type)) return typeof value !== 'object' || field.localized === true
  return true
}

/** A field whose value could not be stored as it is, and where it stands. */
export type Misfit = { field: FlattenedField; path: string }

/** All fields whose values could not be stored as they are. */
export const misfits = (
  payload: Payload,
  fields: readonly FlattenedField[],
  data: Readonly<Record<string, unknown>>,
  above = '',
): Misfit[] =>
  fields.flatMap((field) => {
    const path = `${above}${field.name}`
    const value = Object.hasOwn(data, field.name) ? data[field.name] : undefined
    if (!fits(payload, field, value)) return [{ field, path }]
    if (field.type !== 'array' && field.type !== 'group') return []
    return listOf(value).flatMap((part, row) => {
      const place = field.type === 'array' ? `${path}.${row}.` : `${path}.`
      return isObject(part) ? misfits(payload, field.flattenedFields, part, place) : []
    })
  })
