import { cache } from 'react'

import type { PortalVisit } from '../../auth/portalVisit.js'
import { toID, type ID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { findRowByID, listRows } from '../../data/store.js'

/** The agency that owns the client's record. Its name and time zone are no secret to its own clients. */
export const ownAgency = cache(async (visit: PortalVisit): Promise<null | Row<'agencies'>> => {
  const id = visit.session?.agencyID
  return id ? await findRowByID(visit.req, 'agencies', id) : null
})

/** Names of the agencies behind rows that the client has already been allowed to read. */
export const agencyNames = async (
  visit: PortalVisit,
  agencies: readonly unknown[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(agencies.map(toID).filter((id): id is ID => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await listRows(visit.req, 'agencies', { id: { in: ids } }, { limit: ids.length })
  return new Map(rows.map((row) => [String(row.id), row.name]))
}
