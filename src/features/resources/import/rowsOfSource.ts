import type { PayloadRequest } from 'payload'

import type { Row } from '../../../data/rows.js'
import { listRows } from '../../../data/store.js'
import type { ImportedPlace } from './placeData.js'

type Place = Row<'resources'>

/** So many places are compared with one statement. */
export const PLACES_AT_ONCE = 200

/**
 * The key of a place: whose data it is of, and its id there. The name of a source has no colon, so
 * that no id can reach over into another's.
 */
// guard: ids-within-their-source
export const keyOf = (source: string, id: string): string => `${source}:${id}`

/** Rows of these places that came from this source before, by their key: one statement. */
export const rowsOf = async (
  req: PayloadRequest,
  source: string,
  places: readonly ImportedPlace[],
): Promise<Map<string, Place>> => {
  const keys = places.map(({ id }) => keyOf(source, id))
  const rows = await listRows(
    req,
    'resources',
    { externalID: { in: keys } },
    { limit: keys.length },
  )
  return new Map(rows.map((row) => [row.externalID ?? '', row]))
}

/** A place of the directory that its source does not name any more. */
export type MissingPlace = { id: string; name: string }

/** More than one import takes: those of a larger source are not looked for. */
const MOST_ROWS = 20_000

/**
 * Places of the source that its file does not name. They stay: a file may be one page of many, and
 * a place that moved may still be open.
 */
export const missingFrom = async (
  req: PayloadRequest,
  source: string,
  places: readonly ImportedPlace[],
): Promise<MissingPlace[]> => {
  const keys = new Set(places.map(({ id }) => keyOf(source, id)))
  const rows = await listRows(
    req,
    'resources',
    { importSource: { equals: source } },
    { limit: MOST_ROWS, select: { externalID: true, name: true } },
  )
  return rows
    .filter(({ externalID }) => !keys.has(externalID ?? ''))
    .map(({ id, name }) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
}
