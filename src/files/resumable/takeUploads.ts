import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { Payload, PayloadRequest, Where } from 'payload'

import { getActor } from '../../../access/actor.js'
import { getContext } from '../../config/context.js'
import { isoIn, MINUTE } from '../../core/clock.js'
import { changeRow, listRows } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { lastStreamOf } from '../openWhole.js'
import type { ReceivedFile } from '../receiveFiles.js'
import { openStored } from '../storage.js'
import { ownUpload, partKey, removeParts, type Upload } from './uploads.js'

/** An answer that took files and is older than this was cut off by a crash: they can be taken again. */
const LEASE = 10 * MINUTE
const MEGABYTE = 1024 * 1024

/** Files that an answer has booked, and what becomes of them with it. */
export type TakenUploads = {
  /** Removes the copies that were looked into; call it whatever happened. */
  discard: () => Promise<void>
  files: ReceivedFile[]
  /** The answer failed: they wait for another try. */
  release: () => Promise<void>
  /** The answer is in: nothing of them is needed any more. */
  use: () => Promise<void>
}

const gone = (): PortalError => new PortalError('UPLOAD_GONE', { field: 'file' })

/** The parts of a file, one after the other. */
const bytesOf = async function* (payload: Payload, upload: Upload) {
  for (const { number, size } of upload.parts) {
    const part = await openStored(payload, partKey(upload, number))
    if (part?.size !== size) {
      await part?.close()
      throw gone()
    }
    yield* lastStreamOf(part)
  }
}

type Wanted = {
  /** Files that came with the answer itself: what one answer may hold counts both. */
  beside: readonly ReceivedFile[]
  ids: readonly string[]
  target: string
}

/** The uploads by these ids, in their order, as far as they are there and may be taken here. */
const wholeUploads = async (
  req: PayloadRequest,
  { beside, ids, target }: Wanted,
): Promise<Upload[]> => {
  const actor = getActor(req)
  if (actor.kind !== 'client') throw new PortalError('SIGNED_OUT')
  const { clock, upload } = getContext(req.payload).options
  if (ids.length + beside.length > upload.maxFiles)
    throw new PortalError('PAYLOAD_TOO_LARGE', { field: 'file' })
  // guard: uploads-for-one-place
  const place: Where = { target: { equals: target } }
  const rows = await listRows(
    req,
    'portalUploads',
    {
      and: [
        { id: { in: [...ids] } },
        ownUpload(actor),
        place,
        { expiresAt: { greater_than: clock().toISOString() } },
        { usedAt: { exists: false } },
      ],
    },
    { limit: ids.length },
  )
  const found = [...new Set(ids)].map((id) => rows.find((row) => row.id === id))
  const whole = found.map((row) => {
    if (!row) throw gone()
    // guard: whole-uploads-alone
    if (row.received !== row.size) throw new PortalError('UPLOAD_NOT_READY', { field: 'file' })
    return row
  })
  const bytes = [...whole, ...beside].reduce((sum, { size }) => sum + size, 0)
  if (bytes > upload.maxTotalMegabytes * MEGABYTE)
    throw new PortalError('FILE_TOO_LARGE', {
      field: 'file',
      values: { megabytes: upload.maxTotalMegabytes },
    })
  return whole
}

/** Books an upload for one answer; of two at once the second is told to wait. */
const book = async (req: PayloadRequest, { id }: Upload, takenAt: string): Promise<void> => {
  const before = isoIn(new Date(takenAt), -LEASE)
  const booked = await changeRow(
    req,
    'portalUploads',
    {
      and: [
        { id: { equals: id } },
        { usedAt: { exists: false } },
        // guard: uploads-taken-once
        { or: [{ takenAt: { exists: false } }, { takenAt: { less_than: before } }] },
      ],
    },
    { takenAt },
  )
  if (!booked) throw new PortalError('UPLOAD_NOT_READY', { field: 'file' })
}

/**
 * Files that were sent ahead in parts, put together in a temporary folder, as those of a form lie
 * there: looked into, they are like any other.
 * @throws PortalError UPLOAD_GONE (410), UPLOAD_NOT_READY (409), PAYLOAD_TOO_LARGE or FILE_TOO_LARGE (413)
 */
export const takeUploads = async (req: PayloadRequest, wanted: Wanted): Promise<TakenUploads> => {
  const uploads = await wholeUploads(req, wanted)
  const now = getContext(req.payload).options.clock().toISOString()
  const booked: Upload[] = []
  const release = async (): Promise<void> => {
    for (const { id } of booked)
      await changeRow(req, 'portalUploads', { id: { equals: id } }, { takenAt: null })
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'portal-upload-'))
  const discard = (): Promise<void> => rm(folder, { force: true, recursive: true })
  try {
    const files: ReceivedFile[] = []
    for (const upload of uploads) {
      await book(req, upload, now)
      booked.push(upload)
      const file = { name: '', path: path.join(folder, upload.id), size: upload.size }
      const content = Readable.from(bytesOf(req.payload, upload))
      await pipeline(content, createWriteStream(file.path, { flags: 'wx', mode: 0o600 }))
      files.push(file)
    }
    const use = async (): Promise<void> => {
      for (const upload of booked) {
        await changeRow(req, 'portalUploads', { id: { equals: upload.id } }, { usedAt: now })
        await removeParts(req, upload)
      }
    }
    return { discard, files, release, use }
  } catch (error) {
    await discard()
    await release()
    throw error
  }
}
