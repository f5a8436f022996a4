import { readFile, writeFile } from 'node:fs/promises'

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import * as field from '../../../actions/schemas.js'
import { getSettings } from '../../../config/settings.js'
import { PortalError } from '../../../errors/PortalError.js'
import { mergePages } from '../../../files/pdf/mergePages.js'
import { prepareFile, type PreparedFile } from '../../../files/prepareFile.js'
import type { ReceivedFile } from '../../../files/receiveFiles.js'
import { inTurn } from './inTurn.js'

const MEGABYTE = 1024 * 1024
/** What is put together may be so many times as large as one upload: it stands in memory. */
const TIMES = 2

/** How a client sends several files: each for itself, or as pages of one document. */
export const togetherInput = z.object({ together: field.checked })

const tooLarge = (megabytes: number): PortalError =>
  new PortalError('FILE_TOO_LARGE', { field: 'file', values: { megabytes } })

/** What is wrong is said of the files that were sent, not of pages that nobody named. */
const aboutFiles = (error: unknown): unknown =>
  error instanceof PortalError ? new PortalError('FILE_UNREADABLE', { field: 'file' }) : error

const asOne = async (
  req: PayloadRequest,
  ready: readonly PreparedFile[],
): Promise<PreparedFile> => {
  const { maxMegabytes } = (await getSettings(req)).upload
  const bytes = ready.reduce((sum, { size }) => sum + size, 0)
  // guard: sent-together-bounded
  if (bytes > TIMES * maxMegabytes * MEGABYTE) throw tooLarge(maxMegabytes)
  const sources = ready.map(({ mimeType, path }) => ({ mimeType, read: () => readFile(path) }))
  const wanted = sources.map((_, source) => ({ source, turn: 0 as const }))
  // Beside the first page, in the folder that goes when all is done
  const path = `${ready[0]?.path ?? ''}.together`
  const size = await inTurn(async () => {
    const pdf = await mergePages(sources, wanted).catch((error: unknown) => {
      throw aboutFiles(error)
    })
    await writeFile(path, pdf, { mode: 0o600 })
    return pdf.byteLength
  })
  if (size > maxMegabytes * MEGABYTE) throw tooLarge(maxMegabytes)
  return prepareFile(req.payload, { path, size })
}

const clean = (prepared: PreparedFile): PreparedFile => {
  // guard: infected-answer-refused
  if (prepared.scanState === 'infected') throw new PortalError('FILE_INFECTED', { field: 'file' })
  return prepared
}

/**
 * Files of a client as they will be stored: each looked into, and put together into one PDF in their
 * order where that is wanted.
 * @throws PortalError FILE_REQUIRED, FILE_UNREADABLE (400), FILE_TOO_LARGE (413), FILE_INFECTED and
 * what `prepareFile` throws
 */
export const prepareSent = async (
  req: PayloadRequest,
  { files, together }: { files: readonly ReceivedFile[]; together: boolean },
): Promise<PreparedFile[]> => {
  if (files.length === 0) throw new PortalError('FILE_REQUIRED', { field: 'file' })
  const ready: PreparedFile[] = []
  for (const received of files) ready.push(clean(await prepareFile(req.payload, received)))
  return together && ready.length > 1 ? [clean(await asOne(req, ready))] : ready
}
