import type { CollectionAfterDeleteHook } from 'payload'

import { changeRows } from '../../src/data/changeRows.js'
import { pointingAt, referencesTo } from '../../src/data/references.js'

/**
 * After a row was deleted: what may point at nothing does. SQL databases did it already; MongoDB keeps
 * the id, and people would be shown one that leads nowhere.
 */
export const emptyPointers: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  if (req.payload.db.name === 'mongoose') {
    for (const reference of referencesTo(req.payload, collection.slug)) {
      const { key, paths, whenGone } = reference
      if (!key || whenGone !== 'emptied') continue
      const empty = Object.fromEntries(paths.map((path) => [path, null]))
      await changeRows(req, key, pointingAt(reference, { id, slug: collection.slug }), empty)
    }
  }
  return doc as unknown
}
