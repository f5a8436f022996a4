import type { Payload } from 'payload'

import { getContext } from '../../../config/context.js'
import type { CollectionKey } from '../../../contract/collections.js'

/**
 * Takes back the records of a try at answering that did not complete, files included. Runs outside
 * the request, because a failed operation may have ended its transaction.
 */
export const removeRecords = async (
  { payload }: { payload: Payload },
  collection: CollectionKey,
  fulfillment: string,
): Promise<void> => {
  await payload.delete({
    collection: getContext(payload).slugs[collection],
    overrideAccess: true,
    where: { fulfillment: { equals: fulfillment } },
  })
}
