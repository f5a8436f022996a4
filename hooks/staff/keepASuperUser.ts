import type { CollectionBeforeDeleteHook, PayloadRequest, Where } from 'payload'

import { noteRefusedDeletion } from '../../access/bulkDeletion.js'
import { toID, type ID } from '../../src/core/ids.js'
import { countStaff } from '../../src/data/countStaff.js'
import { PortalError } from '../../src/errors/PortalError.js'
import { listStaff } from '../../src/features/care-team/index.js'
import { readerFor } from '../../src/language/translatorFor.js'

const NAME = 'portalDeleted'

/** All that this request wants to delete: two of them do not count each other. */
const deletedWith = ({ context }: PayloadRequest, id: ID): readonly ID[] => {
  const known = (context[NAME] as ID[] | undefined) ?? []
  context[NAME] = known
  if (!known.includes(id)) known.push(id)
  return known
}
const SUPER: Where = { portalPermissions: { in: ['super-user'] } }

/**
 * Refuses to delete the last super user of the installation, and where there is none of the
 * installation the last one at all: nobody could give rights any more.
 * @throws PortalError LAST_SUPER_USER (409)
 */
// guard: last-super-user-kept
export const keepASuperUser: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const deleted = deletedWith(req, id)
  const [staff] = await listStaff(req, [id])
  const granted: unknown = staff?.portalPermissions
  if (!Array.isArray(granted) || !granted.includes('super-user')) return
  const isRoot = toID(staff?.agency) === null
  const others: Where[] = [SUPER, { id: { not_in: [...deleted] } }]
  const where = { and: isRoot ? [...others, { agency: { exists: false } }] : others }
  if ((await countStaff(req, where)) > 0) return
  const error = new PortalError('LAST_SUPER_USER')
  error.message = error.messageFor(readerFor(req, req.i18n.language))
  noteRefusedDeletion(req, id, error)
  throw error
}
