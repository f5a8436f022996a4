import type { PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import type { CollectionKey } from '../contract/collections.js'
import type { Row } from './rows.js'

/**
 * Changes a row through Payload, so that validation, what is searched by and the host's own hooks
 * run. Access was decided by the action that calls this.
 */
export const updateRow = async <K extends CollectionKey>(
  req: PayloadRequest,
  key: K,
  id: string,
  data: Partial<Row<K>>,
): Promise<void> => {
  await req.payload.update({
    id,
    collection: getContext(req.payload).slugs[key],
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })
}
