import type { PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { accountTag, tagIn } from '../drafts/accountTag.js'
import { PortalError } from '../errors/PortalError.js'
import type { Fields } from './readBody.js'

/**
 * A form of one person's page (`_for`) does nothing in the name of another: on a shared phone
 * somebody else may have signed in since it was opened.
 * @throws PortalError SIGNED_OUT (401)
 */
export const refuseFormOfAnother = (req: PayloadRequest, { _for: tag }: Fields): void => {
  const actor = getActor(req)
  const owner = tagIn(tag)
  if (actor.kind !== 'client' || owner === undefined) return
  // guard: form-of-who-is-signed-in
  if (owner !== accountTag(req.payload, actor.id)) throw new PortalError('SIGNED_OUT')
}
