import type { Where } from 'payload'

import type { PortalVisit } from '../../auth/portalVisit.js'
import type { CollectionKey } from '../../core/slugs.js'
import type { Row } from '../../data/rows.js'

type Query = { depth?: 0 | 1; limit: number; sort?: string; where?: Where }

/** Rows as the client of this visit may see them: the collection's access rules decide, not this code. */
export const ownRows = async <K extends CollectionKey>(
  visit: PortalVisit,
  key: K,
  { depth = 0, limit, sort, where = {} }: Query,
): Promise<Row<K>[]> => {
  const { docs } = await visit.payload.find({
    collection: visit.ctx.slugs[key],
    depth,
    limit,
    overrideAccess: false,
    pagination: false,
    req: visit.req,
    ...(sort ? { sort } : {}),
    where,
  })
  return docs as unknown as Row<K>[]
}

/** How many of them there are. */
export const countOwnRows = async (
  visit: PortalVisit,
  key: CollectionKey,
  where: Where,
): Promise<number> => {
  const { totalDocs } = await visit.payload.count({
    collection: visit.ctx.slugs[key],
    overrideAccess: false,
    req: visit.req,
    where,
  })
  return totalDocs
}
