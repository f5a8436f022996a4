import { createLocalReq, type PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'

/**
 * A request of a staff user as they are now, for what they wrote to be sent later: every rule is
 * asked again with it. Null where they are gone.
 */
export const requestOfStaff = async (
  { payload }: Source,
  id: ID | null,
): Promise<null | PayloadRequest> => {
  if (id === null) return null
  const collection = getContext(payload).staffSlug
  const user = await payload.findByID({
    collection,
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: true,
  })
  return user ? createLocalReq({ user: { ...user, collection } }, payload) : null
}
