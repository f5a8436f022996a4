import { toID, type ID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { oncePerVisit } from './oncePerVisit.js'
import type { PortalVisit } from './visit.js'

/**
 * Agencies named by rows that the client has already been allowed to read. Clients have no read
 * right on agencies, so this look-up goes below it, by id only.
 */
const agenciesByID = async (visit: PortalVisit, ids: readonly ID[]): Promise<Row<'agencies'>[]> => {
  if (ids.length === 0) return []
  const { docs } = await visit.payload.find({
    collection: visit.ctx.slugs.agencies,
    depth: 0,
    limit: ids.length,
    overrideAccess: true,
    pagination: false,
    req: visit.req,
    where: { id: { in: ids } },
  })
  return docs as unknown as Row<'agencies'>[]
}

/** One agency, looked up once for each page. */
export const agencyByID = oncePerVisit(
  async (visit: PortalVisit, id: ID | null): Promise<null | Row<'agencies'>> =>
    id === null ? null : ((await agenciesByID(visit, [id]))[0] ?? null),
)

/** The agency that owns the client's record. */
export const ownAgency = (visit: PortalVisit): Promise<null | Row<'agencies'>> =>
  agencyByID(visit, visit.session?.agencyID ?? null)

/** Names of agencies by id as text. */
export const agencyNames = async (
  visit: PortalVisit,
  agencies: readonly unknown[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(agencies.map(toID).filter((id): id is ID => id !== null))]
  const rows = await agenciesByID(visit, ids)
  return new Map(rows.map((row) => [row.id, row.name]))
}
