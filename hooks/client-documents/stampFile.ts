import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'

import { FileUploadError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'

import { getContext } from '../../src/config/context.js'
import { PortalError } from '../../src/errors/PortalError.js'
import type { PreparedFile } from '../../src/files/prepareFile.js'
import { putStored } from '../../src/files/storage.js'
import { noteUnkept } from '../../src/files/unkept.js'
import { rowBefore } from '../shared/rowBefore.js'
import { takePrepared } from './receiveFile.js'

/** What says which file a row has, and what is known about it. */
const IDENTITY = [
  'filename',
  'filesize',
  'height',
  'mimeType',
  'quarantinedAt',
  'scanState',
  'scanTriedAt',
  'sha256',
  'width',
] as const

/**
 * Puts the file where `adapters.files` keeps it, before the row names it. Payload's own storage is
 * off for these documents (`disableLocalStorage`) and knows folders alone; it read the upload into
 * memory or a temporary file.
 */
const store = async (
  req: PayloadRequest,
  name: unknown,
  { mimeType, size }: PreparedFile,
): Promise<void> => {
  const { data = Buffer.alloc(0), tempFilePath } = req.file ?? {}
  const content = tempFilePath ? createReadStream(tempFilePath) : Readable.from(data)
  try {
    await putStored(req.payload, name, { content, mimeType, size })
    noteUnkept(req, String(name))
  } catch (err) {
    content.destroy()
    req.payload.logger.error({ err, msg: 'A document could not be stored' })
    throw new FileUploadError(req.t)
  }
}

/**
 * A row's file changes only together with a prepared one: nobody points a row at another row's
 * file, calls a picture a page, or marks a file as clean. @throws PortalError FILE_REQUIRED (400),
 * Payload's FileUploadError when it could not be stored
 */
export const stampFile: CollectionBeforeChangeHook = async (args) => {
  const { data, req } = args
  const prepared = takePrepared(req)
  if (prepared) {
    await store(req, data.filename, prepared)
    const { mimeType, scanState, sha256, size } = prepared
    const found = { filesize: size, mimeType, scanState, sha256 }
    const scanTriedAt = getContext(req.payload).options.clock().toISOString()
    return { ...data, ...found, quarantinedAt: null, scanTriedAt }
  }
  const before = rowBefore(args)
  if (!before) throw new PortalError('FILE_REQUIRED', { field: 'file' })
  // guard: file-identity-fixed
  return { ...data, ...Object.fromEntries(IDENTITY.map((key) => [key, before[key]])) }
}
