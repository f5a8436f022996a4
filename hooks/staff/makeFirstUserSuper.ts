import type { CollectionBeforeChangeHook } from 'payload'

import { isSignedIn } from '../../access/actor.js'
import { getContext } from '../../src/config/context.js'

/**
 * The first staff user of an empty installation is a super user; somebody has to give rights to the
 * others.
 */
export const makeFirstUserSuper: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const given: unknown = data.portalPermissions
  if (operation !== 'create' || isSignedIn(req) || (Array.isArray(given) && given.length > 0))
    return data
  const { docs } = await req.payload.db.find({
    collection: getContext(req.payload).staffSlug,
    limit: 1,
    pagination: false,
    req,
    where: {},
  })
  return docs.length > 0
    ? data
    : { ...data, portalPermissions: ['super-user', 'client-management'] }
}
