import type { PayloadRequest, Where } from 'payload'

import { requireConnected } from '../../actions/caller.js'
import { getContext } from '../../config/context.js'
import type { ID } from '../../core/ids.js'
import { findFields } from '../../data/store.js'
import { tellStaff } from './tellStaff.js'

/**
 * Notes that the client has seen the messages of one staff user, and tells the open pages of staff.
 * @throws 401, 404, 403
 */
export const markThreadRead = async (req: PayloadRequest, staff: ID | null): Promise<void> => {
  const { client } = await requireConnected(req)
  const { options, slugs } = getContext(req.payload)
  const unseen: Where = {
    and: [
      { client: { equals: client } },
      { staff: staff === null ? { exists: false } : { equals: staff } },
      { direction: { equals: 'to-client' } },
      { readAt: { exists: false } },
    ],
  }
  const first = await findFields(req, 'portalMessages', unseen, ['agency', 'client'])
  if (!first) return
  await req.payload.db.updateMany({
    collection: slugs.portalMessages,
    data: { readAt: options.clock().toISOString() },
    req,
    where: unseen,
  })
  tellStaff(req, first)
}
