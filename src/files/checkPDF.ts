import { readFile } from 'node:fs/promises'
import { constants, inflateSync } from 'node:zlib'

import { PortalError } from '../errors/PortalError.js'

/** A name of a PDF: each character may also stand as `#` and its code (ISO 32000-2 7.3.5). */
const named = (name: string): string =>
  [...name]
    .map((character) => {
      const code = character.charCodeAt(0).toString(16)
      return `(?:${character}|#${code.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`
    })
    .join('')

/**
 * Scripts, programs to start, files inside, media players and forms that load data (ISO 32000-2
 * 12.6.4, 7.11.4, 13.2).
 */
const ACTIVE = new RegExp(
  `/(?:${['JavaScript', 'Launch', 'EmbeddedFile', 'RichMedia', 'ImportData'].map(named).join('|')})`,
)
const OBJECT_STREAM = new RegExp(`/${named('ObjStm')}`, 'g')
/**
 * Object streams hold dictionaries only: real ones are small, and together no more than this is
 * unpacked.
 */
const MAX_UNPACKED = 32 * 1024 * 1024

/**
 * The dictionaries of one object stream, or null when they cannot be read: encrypted, oddly packed,
 * or a bomb.
 */
const unpackObjects = (bytes: Buffer, text: string, name: number, room: number): null | string => {
  const keyword = text.indexOf('stream', name)
  const end = text.indexOf('endstream', keyword)
  if (keyword === -1 || end === -1) return null
  const start = keyword + 'stream'.length + (text.startsWith('\r\n', keyword + 6) ? 2 : 1)
  try {
    return inflateSync(bytes.subarray(start, end), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: room,
    }).toString('latin1')
  } catch {
    return null
  }
}

const isActive = (bytes: Buffer): boolean => {
  const text = bytes.toString('latin1')
  if (ACTIVE.test(text)) return true
  let room = MAX_UNPACKED
  for (const { index } of text.matchAll(OBJECT_STREAM)) {
    const objects = room > 0 ? unpackObjects(bytes, text, index, room) : null
    if (objects === null || ACTIVE.test(objects)) return true
    room -= objects.length
  }
  return false
}

const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1')
const ZIP_END_LENGTH = 22
const MAX_COMMENT = 65_535

/** The same bytes read from their end as an archive (zip, jar, office document). */
const isArchiveToo = (bytes: Buffer): boolean =>
  bytes.subarray(-(ZIP_END_LENGTH + MAX_COMMENT)).includes(ZIP_END)

/**
 * Refuses PDFs that do something when they are opened, that hide what they hold, or that are an
 * archive as well. Not proof that a PDF is harmless: it still leaves the server only as a download
 * that no browser runs.
 * @throws PortalError FILE_ACTIVE_CONTENT (415)
 */
export const checkPDF = async (path: string): Promise<void> => {
  const bytes = await readFile(path)
  if (isActive(bytes) || isArchiveToo(bytes))
    throw new PortalError('FILE_ACTIVE_CONTENT', { field: 'file' })
}
