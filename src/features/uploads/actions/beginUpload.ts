import type { PayloadRequest } from 'payload'

import { defineEndpoint } from '../../../actions/defineAction.js'
import { getSettings } from '../../../config/settings.js'
import { PortalError } from '../../../errors/PortalError.js'
import { openUpload } from '../../../files/resumable/uploads.js'
import { requireOpenForDocuments, requireOpenForFiles } from '../../requests/index.js'
import { answerTus, numberIn, stateHeaders, withTus } from '../tus.js'

const MEGABYTE = 1024 * 1024
const ID = /^[\w-]{1,64}$/

/**
 * The request that the file is for, `for <base64>` of `Upload-Metadata`; null for what nobody asked
 * for. Whatever else stands there, such as a name with a path, is not read.
 */
const requestIn = ({ headers }: PayloadRequest): null | string => {
  const pairs = (headers.get('upload-metadata') ?? '')
    .split(',')
    .map((pair) => pair.trim().split(' '))
  const [, encoded] = pairs.find(([name]) => name === 'for') ?? []
  if (encoded === undefined) return null
  const id = Buffer.from(encoded, 'base64').toString('utf8')
  if (!ID.test(id)) throw new PortalError('NOT_FOUND')
  return id
}

/**
 * Begins a file that is sent in parts (tus 1.0, creation): for a request that can be answered or
 * corrected, or for what a client sends unasked. Asked before a byte is sent: who may, whether there is
 * room, and the size. @throws 429, 401, 404, 403, 400, 409, 413
 */
export const beginUpload = defineEndpoint({
  name: 'beginUpload',
  does: 'Begins a file that is sent in parts (tus 1.0, creation): `Upload-Length`, and the id of a request as `for` of `Upload-Metadata`; 201 with its address in `Location`, whose last part is its id for `uploads` of the answer',
  who: 'the client',
  handler: withTus(async (req, actor) => {
    const request = requestIn(req)
    const target =
      request === null
        ? await requireOpenForDocuments(req)
        : await requireOpenForFiles(req, request)
    const size = numberIn(req, 'upload-length')
    if (size === null)
      throw new PortalError('INVALID_INPUT', { values: { detail: 'Upload-Length' } })
    if (size === 0) throw new PortalError('FILE_EMPTY', { field: 'file' })
    const { maxMegabytes } = (await getSettings(req)).upload
    // guard: announced-file-within-maximum
    if (size > maxMegabytes * MEGABYTE)
      throw new PortalError('FILE_TOO_LARGE', {
        field: 'file',
        values: { megabytes: maxMegabytes },
      })
    const upload = await openUpload(req, actor, { size, target })
    const { pathname } = new URL(req.url ?? '', 'http://portal.invalid')
    return answerTus(201, { ...stateHeaders(upload), Location: `${pathname}/${upload.id}` })
  }),
})
