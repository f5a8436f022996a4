import { createHash } from 'node:crypto'

import { isStoredType, STORED_TYPES } from '../../../core/fileTypes.js'
import { safeFileName } from '../../../files/safeFileName.js'
import type { OwnRow } from './ownPages.js'

/** With day and digits well below the 255 bytes that file systems take. */
const MAX_BYTES = 100

const cut = (text: string): string => {
  let short = ''
  for (const character of text) {
    if (Buffer.byteLength(short + character) > MAX_BYTES) break
    short += character
  }
  return short
}

/**
 * Where a document lies in the archive: the day, the name as people gave it, made safe, and digits
 * of its own. Worked out from the row alone, so that every list says the same, and no two are equal
 * on any file system.
 */
export const archivePath = ({ createdAt, id, mimeType, name }: OwnRow): string => {
  const ending = isStoredType(mimeType as string)
    ? STORED_TYPES[mimeType as keyof typeof STORED_TYPES]
    : 'bin'
  const digits = createHash('sha256').update(String(id)).digest('hex').slice(0, 16)
  const plain = cut(typeof name === 'string' ? name.normalize('NFC') : '')
  // guard: archive-names-safe
  return `files/${safeFileName(`${createdAt.slice(0, 10)} ${plain} ${digits}`, ending)}`
}
