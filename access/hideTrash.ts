import type { CollectionConfig } from 'payload'

import { getActor } from './actor.js'

/**
 * What a host lets staff put into the trash (`trash: true` by `collectionOverrides`) is gone for clients: Payload would still serve the
 * files of such rows, and show them where other rows lead to them.
 */
export const hideTrash = (collection: CollectionConfig): CollectionConfig => {
  const read = collection.access?.read
  if (!collection.trash || !read) return collection
  return {
    ...collection,
    access: {
      ...collection.access,
      read: async (args) => {
        const result = await read(args)
        if (result === false || getActor(args.req).kind !== 'client') return result
        const present = { deletedAt: { exists: false } }
        return result === true ? present : { and: [result, present] }
      },
    },
  }
}
