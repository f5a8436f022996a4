import type { Payload } from 'payload'

import { SEARCH_FIELD, searchedOf, searchTextOf } from '../core/searched.js'

type Data = Readonly<Record<string, unknown>>

const keptBy = ({ collections }: Payload, slug: string) =>
  searchedOf(
    collections[slug]?.config.flattenedFields.find(({ name }) => name === SEARCH_FIELD)?.custom,
  )?.kept

/** What a row that is written below the hooks is searched by, as a part of its data. */
export const newSearchText = (payload: Payload, slug: string, row: Data): Data => {
  const kept = keptBy(payload, slug)
  return kept ? { [SEARCH_FIELD]: searchTextOf(kept, row) } : {}
}

/**
 * The same for a change.
 * @param known the row as it was read, where a change is a part of what it is searched by
 * @throws Error when such a change comes without the row: the rest is not known here.
 */
export const changedSearchText = (
  payload: Payload,
  slug: string,
  change: Data,
  known?: Data,
): Data => {
  const names = Object.keys(keptBy(payload, slug) ?? {})
  const given = names.filter((name) => name in change)
  if (given.length === 0) return {}
  if (given.length < names.length && !known)
    throw new Error(`${slug}: ${given.join(', ')} cannot be changed without ${names.join(', ')}`)
  return newSearchText(payload, slug, { ...known, ...change })
}
