import { toID, type ID } from '../../core/ids.js'
import { agencyOf, type Agency } from '../../data/agencyOf.js'
import { listRows } from '../../data/store.js'
import type { PortalVisit } from './visit.js'

/** One agency, read once for each request: most have come with the session. */
export const agencyByID = async (visit: PortalVisit, id: ID | null): Promise<null | Agency> =>
  id === null ? null : agencyOf(visit.req, id)

/** The agency that owns the client's record. */
export const ownAgency = (visit: PortalVisit): Promise<null | Agency> =>
  agencyByID(visit, visit.session?.agencyID ?? null)

/**
 * Names, by id as text, of agencies that rows name which the client has already been allowed to
 * read. Clients have no read right on agencies, so this look-up goes below it, by id only.
 */
export const agencyNames = async (
  visit: PortalVisit,
  agencies: readonly unknown[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(agencies.map(toID).filter((id): id is ID => id !== null))]
  if (ids.length === 0) return new Map()
  const where = { id: { in: ids } }
  const rows = await listRows(visit.req, 'agencies', where, {
    limit: ids.length,
    select: { name: true },
  })
  return new Map(rows.map((row) => [row.id, row.name]))
}
