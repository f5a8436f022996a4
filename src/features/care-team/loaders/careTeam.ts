import type { ID } from '../../../core/ids.js'
import { loadOwnClient } from '../../../portal/kit/ownClient.js'
import type { PortalVisit } from '../../../portal/kit/visit.js'
import { listStaff, staffName, teamAndNames } from '../careTeam.js'

/**
 * The client's care team as the client sees it, empty without a connection, and names of other
 * staff by id as text.
 */
export const teamAnd = async (
  visit: PortalVisit,
  others: readonly ID[],
): ReturnType<typeof teamAndNames> =>
  teamAndNames(visit.req, {
    client: await loadOwnClient(visit),
    locale: visit.locale,
    others,
  })

/** Names of staff by id (as text), as clients see them. */
export const staffNames = async (
  { ctx, locale, payload }: PortalVisit,
  ids: readonly ID[],
): Promise<Map<string, string>> => {
  const staff = await listStaff({ payload }, ids)
  return new Map(staff.map((one) => [String(one.id), staffName(ctx, one, locale)]))
}
