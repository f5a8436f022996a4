import type { ID } from '../../../core/ids.js'
import type { Row } from '../../../data/rows.js'
import { findFields } from '../../../data/store.js'
import { oncePerVisit } from '../../../portal/kit/oncePerVisit.js'
import type { PortalVisit } from '../../../portal/kit/visit.js'
import { listStaff, staffName, teamAndNames } from '../careTeam.js'

/** Who is assigned to the client of a visit, read once for each page; null without a connection. */
export const assignedTo = oncePerVisit(
  async ({ req, session }: PortalVisit): Promise<null | Pick<Row<'clients'>, 'careTeam'>> => {
    const clientID = session?.clientID ?? null
    return clientID === null
      ? null
      : findFields(req, 'clients', { id: { equals: clientID } }, ['careTeam'])
  },
)

/**
 * The client's care team as the client sees it, empty without a connection, and names of other
 * staff by id as text.
 */
export const teamAnd = async (
  visit: PortalVisit,
  others: readonly ID[],
): ReturnType<typeof teamAndNames> =>
  teamAndNames(visit.req, {
    client: await assignedTo(visit),
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
