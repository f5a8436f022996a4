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
 * @throws Error when it changes a part of what the row is searched by: the rest is not known here.
 */
export const changedSearchText = (payload: Payload, slug: string, change: Data): Data => {
  const names = Object.keys(keptBy(payload, slug) ?? {})
  const given = names.filter((name) => name in change)
  if (given.length === 0) return {}
  if (given.length < names.length)
    throw new Error(`${slug}: ${given.join(', ')} cannot be changed without ${names.join(', ')}`)
  return newSearchText(payload, slug, change)
}
