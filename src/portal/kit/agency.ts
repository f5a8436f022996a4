import type { ID } from '../../core/ids.js'
import { agencyOf, type Agency } from '../../data/agencyOf.js'
import { namesBehind } from './namesBehind.js'
import type { PortalVisit } from './visit.js'

/** One agency, read once for each request: most have come with the session. */
export const agencyByID = async (visit: PortalVisit, id: ID | null): Promise<null | Agency> =>
  id === null ? null : agencyOf(visit.req, id)

/** The agency that owns the client's record. */
export const ownAgency = (visit: PortalVisit): Promise<null | Agency> =>
  agencyByID(visit, visit.session?.agencyID ?? null)

/** Names of agencies that rows of the client name, by id as text. */
export const agencyNames = (
  visit: PortalVisit,
  agencies: readonly unknown[],
): Promise<Map<string, string>> => namesBehind(visit, 'agencies', agencies)
