import type { PayloadRequest } from 'payload'

import { requireConnected } from '../../actions/caller.js'
import { getContext } from '../../config/context.js'
import type { ID } from '../../core/ids.js'

/** Notes that the client has seen the messages of one staff user. @throws 401, 404, 403 */
export const markThreadRead = async (req: PayloadRequest, staff: ID | null): Promise<void> => {
  const { client } = await requireConnected(req)
  const { options, slugs } = getContext(req.payload)
  await req.payload.db.updateMany({
    collection: slugs.portalMessages,
    data: { readAt: options.clock().toISOString() },
    req,
    where: {
      and: [
        { client: { equals: client } },
        { staff: staff === null ? { exists: false } : { equals: staff } },
        { direction: { equals: 'to-client' } },
        { readAt: { exists: false } },
      ],
    },
  })
}
