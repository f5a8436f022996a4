import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'

import type { PayloadRequest, Where } from 'payload'

import { getContext } from '../../config/context.js'
import { SECOND } from '../../core/clock.js'
import { changeRow } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { putStored, removeStored } from '../storage.js'
import { partKey, type Upload } from './uploads.js'

/** What stands in memory at once, and is lost at most when a server goes down. */
const PIECE = 1024 * 1024
/** Parts may be this small on average, and so many more where the line broke off again and again. */
const SMALL_PART = 64 * 1024
const MORE_TRIES = 200

const mostTries = ({ size }: Upload): number => Math.ceil(size / SMALL_PART) + MORE_TRIES

/** The row as it was seen: whoever wrote in between was first. */
const asSeen = ({ id }: Upload, received: number): Where => ({
  // guard: offset-compared-and-set
  and: [{ id: { equals: id } }, { received: { equals: received } }, { usedAt: { exists: false } }],
})

const movedOn = (): PortalError => new PortalError('UPLOAD_NOT_READY', { field: 'file' })

/** Stores one part, then counts it: of two at one place the second is thrown away. */
const keepPiece = async (
  req: PayloadRequest,
  upload: Upload,
  { at, piece }: { at: number; piece: Buffer },
): Promise<number> => {
  // Written down before it is stored, so that it is found again whatever happens
  // guard: parts-bounded
  if (upload.tries >= mostTries(upload)) throw new PortalError('TOO_MANY_REQUESTS')
  const counted = await changeRow(req, 'portalUploads', asSeen(upload, at), { tries: { $inc: 1 } })
  if (!counted) throw movedOn()
  const size = piece.byteLength
  const number = counted.tries
  const key = partKey(upload, number)
  await putStored(req.payload, key, {
    content: Readable.from(piece),
    mimeType: 'application/octet-stream',
    size,
  })
  const kept = await changeRow(req, 'portalUploads', asSeen(upload, at), {
    parts: [...counted.parts, { number, size }],
    received: at + size,
  })
  if (kept) return at + size
  await removeStored(req.payload, key)
  throw movedOn()
}

type Body = { body: ReadableStream; most: number; seconds: number }

/** A body in pieces. What came before it broke off is handed on first; then it fails. */
const piecesOf = async function* ({ body, most, seconds }: Body) {
  const signal = AbortSignal.timeout(seconds * SECOND)
  let held: Buffer[] = []
  let [size, total] = [0, 0]
  let fault: PortalError | undefined
  try {
    for await (const chunk of Readable.fromWeb(body, { signal })) {
      const bytes = Buffer.from(chunk as Uint8Array)
      total += bytes.byteLength
      // guard: no-more-than-announced
      if (total > most) throw new PortalError('PAYLOAD_TOO_LARGE', { field: 'file' })
      held.push(bytes)
      size += bytes.byteLength
      if (size < PIECE) continue
      yield Buffer.concat(held)
      ;[held, size] = [[], 0]
    }
  } catch (error) {
    const code = signal.aborted ? 'UPLOAD_TOO_SLOW' : 'UPLOAD_INCOMPLETE'
    fault = error instanceof PortalError ? error : new PortalError(code, { field: 'file' })
  }
  if (size > 0 && fault?.code !== 'PAYLOAD_TOO_LARGE') yield Buffer.concat(held)
  if (fault) throw fault
}

/**
 * Takes the bytes of a request on, from where the upload stands. Whatever arrived before the line
 * broke off stays.
 * @returns where it stands then
 * @throws PortalError UPLOAD_NOT_READY (409), PAYLOAD_TOO_LARGE (413), TOO_MANY_REQUESTS (429),
 * UPLOAD_INCOMPLETE (400), UPLOAD_TOO_SLOW (408)
 */
export const receivePart = async (req: PayloadRequest, upload: Upload): Promise<number> => {
  const most = upload.size - upload.received
  const announced = Number(req.headers.get('content-length') ?? 0)
  if (announced > most) throw new PortalError('PAYLOAD_TOO_LARGE', { field: 'file' })
  if (!req.body) return upload.received
  const { receiveSeconds } = getContext(req.payload).options.upload
  const body = { body: req.body as ReadableStream, most, seconds: receiveSeconds }
  let at = upload.received
  for await (const piece of piecesOf(body)) at = await keepPiece(req, upload, { at, piece })
  return at
}
