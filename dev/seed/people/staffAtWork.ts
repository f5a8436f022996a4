import { createLocalReq, type PayloadRequest } from 'payload'

import type { World } from '../surroundings/openWorld.js'

export type ID = number | string

/** A request as a staff user makes it, whose rights hold in everything that is done with it. */
export const asStaff = async ({ payload }: World, staff: ID): Promise<PayloadRequest> => {
  const user = await payload.findByID({
    collection: 'users',
    depth: 0,
    id: staff,
    overrideAccess: true,
  })
  return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
}

type NewRow = { collection: string; data: Record<string, unknown> }

/** A row as staff write it in the admin panel: access rules and hooks hold. */
export const writeAs = async (
  world: World,
  staff: ID,
  { collection, data }: NewRow,
): Promise<ID> => {
  const req = await asStaff(world, staff)
  const row = await world.payload.create({ collection, data, depth: 0, overrideAccess: false, req })
  return row.id
}

/** Rows of a table of named things, as their ids by the same names. */
export const addNamed = async <K extends string, T>(
  entries: Readonly<Record<K, T>>,
  add: (entry: T) => Promise<ID>,
): Promise<Record<K, ID>> => {
  const ids: Partial<Record<K, ID>> = {}
  for (const key of Object.keys(entries) as K[]) ids[key] = await add(entries[key])
  return ids as Record<K, ID>
}
