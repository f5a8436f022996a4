import { getContext } from '../../config/context.js'
import type { ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { STAFF_COLUMNS, type StaffRow } from './careTeam.js'

/** More than one agency's client management has; a bound all the same. */
const MOST = 200

/** Who of an agency has client management, in one query. */
export const listClientManagers = async (source: Source, agency: ID): Promise<StaffRow[]> => {
  const { options, staffSlug } = getContext(source.payload)
  const { docs } = await source.payload.db.find({
    collection: staffSlug,
    limit: MOST,
    pagination: false,
    req: {},
    ...(options.staff.displayName ? {} : { select: STAFF_COLUMNS }),
    where: {
      and: [
        { agency: { equals: agency } },
        { portalPermissions: { in: ['client-management', 'super-user'] } },
      ],
    },
  })
  return docs
}
