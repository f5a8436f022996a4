import type { PayloadRequest } from 'payload'

import type { ClientActor } from '../../../access/actor.js'
import { PortalError } from '../../errors/PortalError.js'
import { findUpload, type Upload } from '../../files/resumable/uploads.js'

/**
 * The upload that the path names: of this session, and not taken by an answer.
 * @throws PortalError NOT_FOUND (404) or UPLOAD_GONE (410)
 */
export const requireUpload = async (req: PayloadRequest, actor: ClientActor): Promise<Upload> => {
  const { id } = req.routeParams ?? {}
  const upload = typeof id === 'string' ? await findUpload(req, actor, id) : null
  if (!upload) throw new PortalError('NOT_FOUND')
  if (upload.usedAt) throw new PortalError('UPLOAD_GONE', { field: 'file' })
  return upload
}
