import type { ID } from '../../../core/ids.js'
import { clientRecord, type PortalVisit } from '../../../portal/kit/visit.js'
import { careTeamOf, listStaff, staffName, type CareTeamMember } from '../careTeam.js'

/** The client's care team as the client sees it; empty without a connection. */
export const careTeam = async (visit: PortalVisit): Promise<CareTeamMember[]> => {
  const client = await clientRecord(visit)
  return client ? careTeamOf(visit.req, client, visit.locale) : []
}

/** Names of staff by id (as text), as clients see them. */
export const staffNames = async (
  { ctx, locale, payload }: PortalVisit,
  ids: readonly ID[],
): Promise<Map<string, string>> => {
  const staff = await listStaff({ payload }, ids)
  return new Map(staff.map((one) => [String(one.id), staffName(ctx, one, locale)]))
}
