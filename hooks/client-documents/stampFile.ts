import type { CollectionBeforeChangeHook } from 'payload'

import { getContext } from '../../src/config/context.js'
import { PortalError } from '../../src/errors/PortalError.js'
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
 * A row's file changes only together with a prepared one: nobody points a row at another row's file, calls a picture a page, or marks a file as
 * clean. @throws PortalError FILE_REQUIRED (400)
 */
export const stampFile: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const prepared = takePrepared(req)
  if (prepared) {
    const { mimeType, scanState, sha256, size } = prepared
    const found = { filesize: size, mimeType, scanState, sha256 }
    const scanTriedAt = getContext(req.payload).options.clock().toISOString()
    return { ...data, ...found, quarantinedAt: null, scanTriedAt }
  }
  if (operation === 'create') throw new PortalError('FILE_REQUIRED', { field: 'file' })
  const before = originalDoc as Record<string, unknown>
  return { ...data, ...Object.fromEntries(IDENTITY.map((key) => [key, before[key]])) }
}
