import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { PortalError } from '../errors/PortalError.js'
import type { Received, UploadLimits } from './receiveFiles.js'

/**
 * A file of a mutation. Its type is told by its content, as for uploads; what the sender says is
 * not looked at.
 */
export type Base64File = { data: string; mimeType?: null | string; name: string }
export type ReceivedFiles = Pick<Received, 'discard' | 'files'>

/**
 * All files of one mutation together: they stand in memory. Larger ones go to the endpoint, which
 * streams.
 */
const MAX_MEGABYTES = 5
const MEGABYTE = 1024 * 1024
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

const sizeOf = (data: string): number =>
  (data.length / 4) * 3 - (data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0)

/** @throws PortalError before anything is decoded. */
const check = (
  files: readonly Base64File[],
  { maxFiles, maxMegabytes }: Pick<UploadLimits, 'maxFiles' | 'maxMegabytes'>,
): void => {
  if (files.length > maxFiles) throw new PortalError('PAYLOAD_TOO_LARGE', { field: 'files' })
  const sizes = files.map(({ data }) => sizeOf(data))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const megabytes = Math.min(maxMegabytes, MAX_MEGABYTES)
  if (total > MAX_MEGABYTES * MEGABYTE || sizes.some((size) => size > megabytes * MEGABYTE)) {
    throw new PortalError('FILE_TOO_LARGE', { field: 'files', values: { megabytes } })
  }
  if (files.some(({ data }) => data.length % 4 !== 0 || !BASE64.test(data))) {
    throw new PortalError('UPLOAD_INCOMPLETE', { field: 'files' })
  }
}

/**
 * Writes base64 files into a temporary folder, where uploads lie too before they are checked. On
 * any fault nothing stays behind.
 * @throws PortalError FILE_TOO_LARGE (413), PAYLOAD_TOO_LARGE (413) or UPLOAD_INCOMPLETE (400)
 */
export const receiveBase64 = async (
  files: readonly Base64File[],
  limits: Pick<UploadLimits, 'maxFiles' | 'maxMegabytes'>,
): Promise<ReceivedFiles> => {
  check(files, limits)
  const folder = await mkdtemp(path.join(tmpdir(), 'portal-upload-'))
  const discard = (): Promise<void> => rm(folder, { force: true, recursive: true })
  try {
    const received = files.map(({ data, name }, index) => ({
      content: Buffer.from(data, 'base64'),
      name,
      path: path.join(folder, String(index)),
    }))
    await Promise.all(received.map(({ content, path: target }) => writeFile(target, content)))
    return {
      discard,
      files: received.map(({ content, name, path: target }) => ({
        name,
        path: target,
        size: content.length,
      })),
    }
  } catch (error) {
    await discard()
    throw error
  }
}
