import { createReadStream } from 'node:fs'
import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'

import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import type { StoredType } from '../core/fileTypes.js'
import type { ScanState } from '../core/status/document.js'
import { cleanImage, sharpOf } from './cleanImage.js'
import { detectType } from './detectType.js'
import { fewAtATime } from './fewAtATime.js'
import { hashOf } from './hashOf.js'
import { assertQuietPDF, assertWholePDF } from './pdf/checkPDF.js'
import { scanFile } from './scanFile.js'

/** A file as it will be stored: looked into, cleaned and scanned. */
export type PreparedFile = {
  mimeType: StoredType
  path: string
  scanState: ScanState
  sha256: string
  size: number
}

/**
 * Pictures and PDFs stand in memory while they are worked on: two at a time, however many people
 * send.
 */
const inTurn = fewAtATime(2)

/** A PDF that may be stored. What stood before it is left out: nothing else hides there. */
const cleanPDF = async (
  config: Payload['config'],
  { before, path, target }: { before: number; path: string; target: string },
): Promise<string> => {
  const bytes = (await readFile(path)).subarray(before)
  assertWholePDF(bytes)
  // guard: active-pdf-refused
  if (getContext(config).options.upload.activePDF === 'refuse') assertQuietPDF(bytes)
  if (before === 0) return path
  await writeFile(target, bytes)
  return target
}

const clean = async (
  { config }: Payload,
  { path, size }: { path: string; size: number },
): Promise<{ mimeType: StoredType; path: string }> => {
  const { maxImageSide, maxMegapixels } = getContext(config).options.upload
  const { before, type } = await detectType({ path, size })
  const target = `${path}.clean`
  if (type === 'application/pdf') {
    return { mimeType: type, path: await cleanPDF(config, { before, path, target }) }
  }
  const limits = { maxImageSide, maxMegapixels }
  const mimeType = await cleanImage(sharpOf(config), { limits, path, target, type })
  // guard: cleaned-file-stored
  return { mimeType, path: target }
}

/**
 * Makes a received file fit to be stored, whoever sent it. What is hashed and scanned here is what
 * is stored, byte for byte.
 * @throws PortalError FILE_EMPTY, FILE_UNREADABLE (400), FILE_TYPE_NOT_ALLOWED,
 * FILE_ACTIVE_CONTENT, FILE_PASSWORD_PROTECTED (415), IMAGE_TOO_LARGE (413), IMAGES_NOT_READY (503)
 */
export const prepareFile = async (
  payload: Payload,
  file: { path: string; size: number },
): Promise<PreparedFile> => {
  const { mimeType, path } = await inTurn(() => clean(payload, file))
  await chmod(path, 0o600)
  const [sha256, { size }] = await Promise.all([hashOf(createReadStream(path)), stat(path)])
  const open = (): Readable => createReadStream(path)
  const scanState = await scanFile(payload, { mimeType, open, sha256, size })
  return { mimeType, path, scanState, sha256, size }
}
