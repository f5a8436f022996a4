import { defineEndpoint } from '../../../actions/defineAction.js'
import { PortalError } from '../../../errors/PortalError.js'
import { receivePart } from '../../../files/resumable/receivePart.js'
import { requireUpload } from '../requireUpload.js'
import { answerTus, numberIn, stateHeaders, withTus } from '../tus.js'

/**
 * Takes on the bytes of a file from where it stands (tus 1.0). What arrives stays, also when the line
 * breaks off. @throws 429, 401, 404, 415, 400, 409 UPLOAD_NOT_READY where it stands elsewhere, 410, 413
 */
export const continueUpload = defineEndpoint({
  name: 'continueUpload',
  does: 'Sends on a file in parts (tus 1.0): bytes as `application/offset+octet-stream` from `Upload-Offset` on; 204 with where it stands then, 409 where it stands elsewhere',
  who: 'the client, in the session that began it',
  handler: withTus(async (req, actor) => {
    const upload = await requireUpload(req, actor)
    if (req.headers.get('content-type') !== 'application/offset+octet-stream')
      throw new PortalError('UNSUPPORTED_CONTENT_TYPE')
    const offset = numberIn(req, 'upload-offset')
    if (offset === null)
      throw new PortalError('INVALID_INPUT', { values: { detail: 'Upload-Offset' } })
    // guard: bytes-from-where-it-stands
    if (offset !== upload.received) throw new PortalError('UPLOAD_NOT_READY', { field: 'file' })
    const received = await receivePart(req, upload)
    return answerTus(204, stateHeaders({ ...upload, received }))
  }),
})
