import type { Where } from 'payload'

import type { PortalApp } from './portalApp.js'

export type StoredRow = Record<string, unknown> & { id: string }

/** Rows as they stand in the database, below access rules and hooks. */
export const storedRows = async (
  { payload }: Pick<PortalApp, 'payload'>,
  collection: string,
  where: Where = {},
): Promise<StoredRow[]> => {
  const { docs } = await payload.db.find({ collection, pagination: false, req: {}, where })
  return docs as unknown as StoredRow[]
}
