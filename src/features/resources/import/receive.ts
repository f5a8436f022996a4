import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { requirePermission, requireStaff } from '../../../actions/caller.js'
import type { HTTPCall } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { dayIn, type Day } from '../../../core/day.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { PortalError } from '../../../errors/PortalError.js'
import { receiveBase64, type ReceivedFiles } from '../../../files/receiveBase64.js'
import { noFields, receiveMultipart } from '../../../files/receiveFiles.js'
import { flatten, readFields } from '../../../http/readBody.js'
import { IMPORT_LIMITS } from './limits.js'
import { openFiles, type OpenedFiles } from './readPlaces.js'
import { unpack } from './unpack.js'

const isSource = (text: string): boolean =>
  // guard: sources-without-colons
  !text.includes(':')

/** Where the data is from, as staff call it: ids are told apart by it. */
export const source = field
  .typedText(TEXT_LIMITS.word)
  .refine(isSource, { params: { problem: 'NOT_VALID' } })

/** Files of a mutation or a server call. */
export const files = z.array(field.file)

const RECEIVED = { maxFiles: IMPORT_LIMITS.mostFiles, maxMegabytes: IMPORT_LIMITS.megabytes }

/** What was sent, once it is clear that the caller may send it. */
export type ReadOrder = (
  req: PayloadRequest,
) => Promise<{ fields: unknown; received: ReceivedFiles }>

/** @throws PortalError SIGNED_OUT (401) or PERMISSION_REQUIRED (403): what creates places may import them */
const requireImporter = (req: PayloadRequest): void => {
  // guard: imports-by-super-users
  requirePermission(req, requireStaff(req), 'super-user')
}

/** Files as parts of a multipart body, or as base64 in one of JSON. */
export const fromBody =
  ({ body }: HTTPCall): ReadOrder =>
  async (req) => {
    if (body.kind !== 'multipart') {
      body.fields = await readFields(req, body.kind)
      return fromInput(body.fields)(req)
    }
    const { receiveSeconds } = getContext(req.payload).options.upload
    const fields = noFields()
    const limits = { ...RECEIVED, maxTotalMegabytes: IMPORT_LIMITS.megabytes, receiveSeconds }
    const received = await receiveMultipart(req, limits, fields)
    body.fields = flatten(fields)
    return { fields: body.fields, received }
  }

export const fromInput =
  (input: unknown): ReadOrder =>
  async () => {
    const given = parseInput(z.object({ files: files.optional() }), input)
    return { fields: input, received: await receiveBase64(given.files ?? [], RECEIVED) }
  }

/**
 * Reads what was sent for an import, for whoever may import; nothing stays behind.
 * @throws 401, 403, 400, 413
 */
export const withImport = async <S extends z.ZodType, T>(
  req: PayloadRequest,
  { input, read }: { input: S; read: ReadOrder },
  work: (order: z.output<S>, opened: OpenedFiles) => Promise<T>,
): Promise<T> => {
  requireImporter(req)
  const { fields, received } = await read(req)
  try {
    const order = parseInput(input, fields)
    if (received.files.length === 0) throw new PortalError('FILE_REQUIRED', { field: 'file' })
    return await work(order, openFiles(await unpack(received.files)))
  } finally {
    await received.discard()
  }
}

/** The day on which an import is made: what is over by then is left out. */
export const importDay = (req: PayloadRequest): Day =>
  dayIn(null, getContext(req.payload).options.clock())
