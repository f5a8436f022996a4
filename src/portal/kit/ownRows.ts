import type { Where } from 'payload'

import type { CollectionKey } from '../../contract/collections.js'
import type { ID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import type { PortalVisit } from './visit.js'

type Query<K extends CollectionKey> = {
  depth?: 0 | 1
  limit: number
  /** Only these fields: spares the reading, and at depth 1 the look-ups, of the others. */
  select?: readonly (keyof Row<K> & string)[]
  sort?: string
  where?: Where
}

/**
 * Rows as the client of this visit may see them: the collection's access rules decide, not this
 * code.
 */
export const ownRows = async <K extends CollectionKey>(
  visit: PortalVisit,
  key: K,
  { depth = 0, limit, select, sort, where = {} }: Query<K>,
): Promise<Row<K>[]> => {
  const { docs } = await visit.payload.find({
    collection: visit.ctx.slugs[key],
    depth,
    limit,
    overrideAccess: false,
    pagination: false,
    req: visit.req,
    ...(select ? { select: Object.fromEntries(select.map((field) => [field, true])) } : {}),
    ...(sort ? { sort } : {}),
    where,
  })
  return docs as unknown as Row<K>[]
}

/** One of them by its id; null both where it is not there and where it is not for this client. */
export const ownRow = async <K extends CollectionKey>(
  visit: PortalVisit,
  key: K,
  id: ID,
): Promise<null | Row<K>> => {
  const [row] = await ownRows(visit, key, { limit: 1, where: { id: { equals: id } } })
  return row ?? null
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
