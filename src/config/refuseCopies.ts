import type { CollectionConfig } from 'payload'

import { PERSONAL } from '../contract/collectionLists.js'
import type { CollectionKey } from '../contract/collections.js'

/**
 * Collections about people keep one copy of each row: versions, a trash and duplicates would
 * outlive a deletion, and hold numbers encrypted under keys that are gone.
 * @throws Error when an override switches versions or trash on.
 */
export const refuseCopies = (
  key: CollectionKey,
  collection: CollectionConfig,
): CollectionConfig => {
  if (!PERSONAL.includes(key)) return collection
  for (const name of ['trash', 'versions'] as const) {
    if (collection[name]) {
      throw new Error(
        `clientPortalPlugin: option \`collectionOverrides.${key}\` switches \`${name}\` on. Leave it off: what a client had erased would stay there. The audit trail tells who changed what.`,
      )
    }
  }
  // guard: no-copies-of-records
  return { ...collection, disableDuplicate: true }
}
