import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { getSettings } from '../../src/config/settings.js'
import { STORED_TYPES } from '../../src/core/fileTypes.js'
import { PortalError } from '../../src/errors/PortalError.js'
import { preparedOf } from '../../src/files/prepared.js'
import { prepareFile, type PreparedFile } from '../../src/files/prepareFile.js'

type UploadedFile = NonNullable<PayloadRequest['file']>
type Args = { data?: Record<string, unknown>; id?: unknown }

const CONTEXT = 'portalPreparedFile'

/** The file that this operation's row is about to get; taken once. */
export const takePrepared = ({ context }: PayloadRequest): PreparedFile | undefined => {
  const prepared = context[CONTEXT] as PreparedFile | undefined
  delete context[CONTEXT]
  return prepared
}

/**
 * Prepares what came through the admin panel, a generated path or a server call; Payload has read
 * it into memory or a temporary file.
 */
const prepare = async (req: PayloadRequest, file: UploadedFile): Promise<PreparedFile> => {
  const { maxMegabytes } = (await getSettings(req)).upload
  if (file.size > maxMegabytes * 1024 * 1024)
    throw new PortalError('FILE_TOO_LARGE', { field: 'file', values: { megabytes: maxMegabytes } })
  const folder = await mkdtemp(path.join(tmpdir(), 'portal-upload-'))
  try {
    const copy = path.join(folder, 'file')
    if (file.tempFilePath) await copyFile(file.tempFilePath, copy)
    else await writeFile(copy, file.data, { mode: 0o600 })
    const prepared = await prepareFile(req.payload, { path: copy, size: file.size })
    // guard: stored-bytes-are-cleaned
    if (file.tempFilePath) await copyFile(prepared.path, file.tempFilePath)
    else file.data = await readFile(prepared.path)
    return prepared
  } finally {
    await rm(folder, { force: true, recursive: true })
  }
}

const receive = async (req: PayloadRequest, given: UploadedFile): Promise<void> => {
  // A copy: what a server call hands in stays as it is.
  const file = { ...given }
  const prepared = preparedOf(given) ?? (await prepare(req, file))
  // guard: infected-staff-file-refused
  if (prepared.scanState === 'infected') throw new PortalError('FILE_INFECTED', { field: 'file' })
  // A guessed or colliding name would tell that somebody else's file exists.
  file.name = `${randomUUID()}.${STORED_TYPES[prepared.mimeType]}`
  file.mimetype = prepared.mimeType
  file.size = prepared.size
  req.file = file
  req.context[CONTEXT] = prepared
}

/**
 * Payload would cut and redraw the stored file on request; only whole, scanned files are stored
 * here.
 */
const withoutEdits = (req: PayloadRequest, args: Args): Args => {
  // guard: no-cutting-in-place
  delete req.query.uploadEdits
  if (!args.data) return args
  const { focalX: _x, focalY: _y, ...data } = args.data
  return { ...args, data }
}

/**
 * Every file that is to be stored passes here, whoever sends it: looked into, cleaned, scanned, and
 * given a random name. Who may not store it is left to Payload's refusal, before any work is done.
 */
export const receiveFile: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  const operationArgs = args as Args
  if (!overrideAccess) {
    const { data } = operationArgs
    // guard: rights-before-file
    if ((await collection.access[operation]({ data, req })) === false) return args
  }
  // Also keeps Payload from fetching a file from an address that the sender names
  if (!req.file && operation === 'create') throw new PortalError('FILE_REQUIRED', { field: 'file' })
  // One file for many rows: replacing or deleting one would take it from the others.
  // guard: one-file-one-document
  if (req.file && operation === 'update' && operationArgs.id === undefined)
    throw new PortalError('INVALID_INPUT', { field: 'file', values: { detail: 'file' } })
  if (req.file) await receive(req, req.file)
  return withoutEdits(req, operationArgs) as typeof args
}
