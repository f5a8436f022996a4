import { MOST_SAVED } from '../../core/resource.js'
import type { ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { findRow, listRows } from '../../data/store.js'

export type SavedPlace = Row<'savedPlaces'>

/** Under which an account has a place once. */
export const savedKey = (account: ID, resource: ID): string => `${account}:${resource}`

/** What an account saved, the newest first. */
export const savedPlacesOf = (source: Source, account: ID): Promise<SavedPlace[]> =>
  listRows(
    source,
    'savedPlaces',
    { account: { equals: account } },
    { limit: MOST_SAVED, sort: '-createdAt' },
  )

export const isSaved = async (source: Source, account: ID, resource: ID): Promise<boolean> =>
  (await findRow(source, 'savedPlaces', {
    dedupeKey: { equals: savedKey(account, resource) },
  })) !== null

/**
 * The same with the names that the directory has for them now, for the client's own download; null
 * for a place that is there no more.
 */
export const namedSavedPlaces = async (
  source: Source,
  account: ID,
): Promise<{ name: null | string; savedAt: string }[]> => {
  const saved = await savedPlacesOf(source, account)
  if (saved.length === 0) return []
  const rows = await listRows(
    source,
    'resources',
    {
      and: [{ id: { in: saved.map(({ resource }) => resource) } }, { published: { equals: true } }],
    },
    { limit: MOST_SAVED },
  )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return saved.map(({ createdAt, resource }) => ({
    name: names.get(resource) ?? null,
    savedAt: createdAt,
  }))
}
