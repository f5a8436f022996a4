import { open } from 'node:fs/promises'

import { fileTypeFromFile } from 'file-type'

import { isAcceptedType, type AcceptedType } from '../core/fileTypes.js'
import { PortalError } from '../errors/PortalError.js'
import type { ReceivedFile } from './receiveFiles.js'

/**
 * A real PDF says so in its first kilobyte (ISO 32000 implementation note); a page of HTML does
 * not.
 */
const looksLikePDF = async (path: string): Promise<boolean> => {
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.toString('latin1').startsWith('%PDF-')
  } finally {
    await handle.close()
  }
}

/**
 * Type of a file by its content; name and declared type are not believed (ASVS 5.0 5.2.2).
 * @throws PortalError FILE_EMPTY (400) or FILE_TYPE_NOT_ALLOWED (415)
 */
export const detectType = async (
  file: Pick<ReceivedFile, 'path' | 'size'>,
): Promise<AcceptedType> => {
  // guard: empty-file-refused
  if (file.size === 0) throw new PortalError('FILE_EMPTY', { field: 'file' })
  const mime = (await fileTypeFromFile(file.path))?.mime
  const pdf = mime !== 'application/pdf' || (await looksLikePDF(file.path))
  // guard: type-by-content
  if (!isAcceptedType(mime) || !pdf)
    throw new PortalError('FILE_TYPE_NOT_ALLOWED', { field: 'file' })
  return mime
}
