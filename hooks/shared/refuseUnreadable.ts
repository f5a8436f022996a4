import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'

import { readableQuery } from '../../access/rules/readableQuery.js'

const refuse =
  (isOwn: boolean): CollectionBeforeOperationHook =>
  async ({ args, collection, overrideAccess, req }) => {
    if (overrideAccess === true) return args
    const given: Record<string, unknown> = args
    const changed = await readableQuery({ isOwn, req, slug: collection.slug }, given)
    return Object.assign({}, args, changed)
  }

/**
 * Before each operation that a person asks for on a collection of the plugin: what may not be read
 * may neither filter nor order.
 */
export const refuseUnreadable = refuse(true)

const refuseUnreadableOurs = refuse(false)

/** The same for a collection of the host's, as far as its queries lead into one of the plugin's. */
export const guardQueries = <C extends Pick<CollectionConfig, 'hooks'>>(collection: C): C => {
  const before = collection.hooks?.beforeOperation ?? []
  if (before.includes(refuseUnreadableOurs)) return collection
  // guard: host-queries-guarded
  return {
    ...collection,
    hooks: { ...collection.hooks, beforeOperation: [refuseUnreadableOurs, ...before] },
  }
}
