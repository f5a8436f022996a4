import type { Payload } from 'payload'

import { getContext } from '../config/context.js'

/**
 * On an installation with staff but no super user, nobody could give rights: option `superUsers`
 * names them by mail address. The log says what was done or what to do.
 */
export const appointSuperUsers = async (payload: Payload): Promise<void> => {
  const { options, staffSlug } = getContext(payload)
  const find = { collection: staffSlug, limit: 1, pagination: false, req: {} } as const
  const superUsers = await payload.db.find({
    ...find,
    where: { portalPermissions: { in: ['super-user'] } },
  })
  if (superUsers.docs.length > 0) return
  const anybody = await payload.db.find({ ...find, where: {} })
  if (anybody.docs.length === 0) return
  if (options.superUsers.length === 0) {
    payload.logger.warn(
      'payload-client-portal: there is staff but no super user. Name one with option `superUsers: ["name@example.org"]`.',
    )
    return
  }
  const { docs } = await payload.update({
    collection: staffSlug,
    data: { portalPermissions: ['super-user', 'client-management'] },
    overrideAccess: true,
    where: { email: { in: [...options.superUsers] } },
  })
  payload.logger.info(
    `payload-client-portal: made ${docs.length} staff super users by option \`superUsers\`.`,
  )
}
