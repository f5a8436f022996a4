import { open } from 'node:fs/promises'

import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'

import { isAcceptedType, type AcceptedType } from '../core/fileTypes.js'
import { PortalError } from '../errors/PortalError.js'
import type { ReceivedFile } from './receiveFiles.js'

/** Readers take a PDF that begins in its first kilobyte (PDF Reference 1.7, appendix H.3, implementation
 * note 13). */
const BEGINS_WITHIN = 1024
const HEADER = '%PDF-'

/**
 * Where a PDF begins, or null where none does. Before it may stand what transport put there: blank
 * lines, headers, a printer's commands; a page of HTML, or anything that is a file of another type,
 * may not.
 */
const pdfStart = async (path: string): Promise<null | number> => {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(BEGINS_WITHIN),
      0,
      BEGINS_WITHIN,
      0,
    )
    const start = buffer.subarray(0, bytesRead).indexOf(HEADER)
    const before = buffer.subarray(0, Math.max(0, start))
    const isOther = before.includes('<') || (await fileTypeFromBuffer(before)) !== undefined
    // guard: nothing-else-before-pdf
    return start === -1 || isOther ? null : start
  } finally {
    await handle.close()
  }
}

/** Type of a file, and how many bytes stand before it that are none of it. */
type Detected = { before: number; type: AcceptedType }

/**
 * Type of a file by its content; name and declared type are not believed (ASVS 5.0 5.2.2).
 * @throws PortalError FILE_EMPTY (400) or FILE_TYPE_NOT_ALLOWED (415)
 */
export const detectType = async (file: Pick<ReceivedFile, 'path' | 'size'>): Promise<Detected> => {
  // guard: empty-file-refused
  if (file.size === 0) throw new PortalError('FILE_EMPTY', { field: 'file' })
  const mime = (await fileTypeFromFile(file.path))?.mime
  const isPDF = mime === undefined || mime === 'application/pdf'
  const start = isPDF ? await pdfStart(file.path) : 0
  const type = isPDF ? 'application/pdf' : mime
  // guard: type-by-content
  if (!isAcceptedType(type) || start === null)
    throw new PortalError('FILE_TYPE_NOT_ALLOWED', { field: 'file' })
  return { before: start, type }
}
