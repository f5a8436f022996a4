import { createHash } from 'node:crypto'

import { IMPORT_PART_NAMES, type ImportPart } from '../../../contract/resourceImport.js'
import { parseDay } from '../../../core/day.js'
import type { Row } from '../../../data/rows.js'
import type { PlaceData } from './placeData.js'

/**
 * What is compared and taken as one: half of an address, or the hours of one file with the holidays
 * of another, would be wrong.
 */
const PARTS = {
  accessible: ['accessible'],
  address: ['address', 'city', 'postalCode'],
  categories: ['categories'],
  description: ['description'],
  eligibility: ['eligibility'],
  free: ['free'],
  hours: ['hours', 'exceptions', 'hoursNote'],
  languages: ['languages'],
  lastVerifiedOn: ['lastVerifiedOn'],
  name: ['name'],
  phone: ['phone'],
  position: ['latitude', 'longitude'],
  published: ['published'],
  url: ['url'],
} as const satisfies Readonly<Record<ImportPart, readonly (keyof PlaceData)[]>>

type Place = Row<'resources'>
type Digests = Readonly<Record<string, string>>
type Value = Place[keyof PlaceData]

const isPeriod = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'opens' in value

/** One form for what is the same: rows bring ids, and days the noon at which they are kept. */
const plainValue = (value: unknown): unknown => {
  if (value === undefined || value === '' || value === null) return null
  if (Array.isArray(value)) return value.map(plainValue)
  if (!isPeriod(value)) return value
  const { closes, day, from, note, opens, to } = value
  return [day, from, to, opens, closes, note].map((one) => parseDay(one) ?? plainValue(one))
}

const plainField = (name: keyof PlaceData, value: Value): unknown => {
  if (name === 'accessible' || name === 'free' || name === 'published') return value === true
  if (name === 'lastVerifiedOn') return parseDay(value)
  if (name === 'categories' || name === 'languages')
    return Array.isArray(value) ? value.map(String).toSorted() : []
  return Array.isArray(value) ? value.map(plainValue) : (plainValue(value) ?? null)
}

/** No list and an empty one are the same. */
const orNone = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 0 ? null : value

const digestOf = (place: Partial<Place> | PlaceData, part: ImportPart): string => {
  const values = PARTS[part].map((name) => orNone(plainField(name, place[name])))
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 16)
}

/** A digest of each part, by which it is known again. */
export const digestsOf = (place: Partial<Place> | PlaceData): Record<ImportPart, string> =>
  Object.fromEntries(IMPORT_PART_NAMES.map((part) => [part, digestOf(place, part)])) as Record<
    ImportPart,
    string
  >

const storedDigests = (imported: unknown): Digests =>
  typeof imported === 'object' && imported !== null ? (imported as Digests) : {}

/** A place of a file beside the row that is there. */
export type Comparison = {
  /** Of the file, which nobody here has touched since the last import. */
  changed: ImportPart[]
  digests: Record<ImportPart, string>
  /** Edited by hand, and not as the file has it now. */
  edited: ImportPart[]
  /** The file says something else than at the last import, be it taken or not. */
  isNews: boolean
}

/**
 * What a file changes of a row, by three readings of each part: that of the last import, the row's,
 * and the file's. Where row and last import differ, somebody here edited it.
 */
export const compare = (data: PlaceData, row: Place): Comparison => {
  const digests = digestsOf(data)
  const here = digestsOf(row)
  const before = storedDigests(row.imported)
  const other = IMPORT_PART_NAMES.filter((part) => digests[part] !== here[part])
  return {
    changed: other.filter((part) => here[part] === before[part]),
    digests,
    edited: other.filter((part) => here[part] !== before[part]),
    isNews: IMPORT_PART_NAMES.some((part) => digests[part] !== before[part]),
  }
}

/** The fields of some parts, as a change of a row. */
export const fieldsOf = (data: PlaceData, parts: readonly ImportPart[]): Partial<PlaceData> =>
  Object.fromEntries(parts.flatMap((part) => PARTS[part].map((name) => [name, data[name]])))
