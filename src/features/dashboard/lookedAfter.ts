import type { Where } from 'payload'

import type { CollectionKey } from '../../contract/collections.js'
import { DASHBOARD_ROWS } from '../../contract/dashboardBoxes.js'
import type { Row } from '../../data/rows.js'
import { visibleRows } from '../../data/store.js'
import type { Desk } from './desk.js'

type Asked<K extends CollectionKey> = {
  /** Who looks after a row. */
  by: 'invitedBy' | 'requestedBy'
  /** By which the first of them are the most urgent. */
  sort: keyof Row<K> & string
  where: Where
}

const first = <K extends CollectionKey>(rows: Row<K>[], sort: keyof Row<K> & string): Row<K>[] =>
  rows
    .toSorted((a, b) => String(a[sort]).localeCompare(String(b[sort])))
    .slice(0, DASHBOARD_ROWS + 1)

/**
 * Rows that the staff user looks after, and those of the agency that nobody does, so that somebody
 * sees them. A statement each: the index that serves one of them alone serves not both at once.
 */
export const lookedAfter = async <K extends 'portalConnections' | 'portalRequests'>(
  { actor, req }: Desk,
  key: K,
  { by, sort, where }: Asked<K>,
): Promise<Row<K>[]> => {
  const { agency, id } = actor
  const options = { limit: DASHBOARD_ROWS + 1, sort }
  const ofAgency: Where[] = agency === null ? [] : [{ agency: { equals: agency } }]
  const found = await Promise.all([
    visibleRows(req, key, { and: [...ofAgency, { [by]: { equals: id } }, where] }, options),
    agency === null
      ? []
      : visibleRows(req, key, { and: [...ofAgency, { [by]: { exists: false } }, where] }, options),
  ])
  return first<K>(found.flat(), sort)
}
