import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

import Busboy from 'busboy'
import type { PayloadRequest } from 'payload'

import { SECOND } from '../core/clock.js'
import { PortalError } from '../errors/PortalError.js'

/**
 * A file as it came in, in a temporary folder of its own; name and type are only what the sender
 * says.
 */
export type ReceivedFile = {
  /** The field of the form it was chosen in; left out where it came in another way. */
  field?: string
  name: string
  path: string
  size: number
}
export type Received = {
  /** Removes the temporary files; call it whatever happened. */
  discard: () => Promise<void>
  fields: Record<string, string[]>
  files: ReceivedFile[]
}
export type UploadLimits = {
  maxFiles: number
  maxMegabytes: number
  maxTotalMegabytes: number
  receiveSeconds: number
}

export const MAX_FIELDS = 300
export const MAX_FIELD_BYTES = 200 * 1024

const MEGABYTE = 1024 * 1024
/**
 * A boundary has at most 70 characters (RFC 2046 5.1.1); what is much longer wants to keep the
 * parser busy.
 */
const MAX_CONTENT_TYPE = 200

const tooLarge = (megabytes: number): PortalError =>
  new PortalError('FILE_TOO_LARGE', { field: 'file', values: { megabytes } })

/** Whatever went wrong while reading, as one of our errors. */
const explain = (error: unknown, deadline: AbortSignal): PortalError => {
  if (error instanceof PortalError) return error
  const code = deadline.aborted ? 'UPLOAD_TOO_SLOW' : 'UPLOAD_INCOMPLETE'
  return new PortalError(code, { field: 'file' })
}

/** Whether there is a body, under a type that keeps no parser busy. */
export const isReadable = ({ body, headers }: PayloadRequest): boolean =>
  // guard: content-type-length
  Boolean(body) && (headers.get('content-type') ?? '').length <= MAX_CONTENT_TYPE

/** Whatever a field is called, it meets no name that objects have by birth. */
export const noFields = (): Record<string, string[]> =>
  Object.create(null) as Record<string, string[]>

/**
 * Reads a multipart body as a stream onto the disk, so that a large upload never stands in memory.
 * On any fault nothing stays behind.
 * @param fields where the fields go as they come in: those before a fault are there after it.
 * @throws PortalError FILE_TOO_LARGE (413), PAYLOAD_TOO_LARGE (413), UPLOAD_INCOMPLETE (400) or
 * UPLOAD_TOO_SLOW (408)
 */
export const receiveMultipart = async (
  req: PayloadRequest,
  limits: UploadLimits,
  fields: Record<string, string[]> = noFields(),
): Promise<Received> => {
  const maxTotal = limits.maxTotalMegabytes * MEGABYTE
  const contentType = req.headers.get('content-type') ?? ''
  // guard: announced-length-within-maximum
  if (Number(req.headers.get('content-length') ?? 0) > maxTotal + MEGABYTE)
    throw tooLarge(limits.maxTotalMegabytes)
  if (!isReadable(req)) throw new PortalError('UPLOAD_INCOMPLETE', { field: 'file' })
  const deadline = AbortSignal.timeout(limits.receiveSeconds * SECOND)
  const folder = await mkdtemp(path.join(tmpdir(), 'portal-upload-'))
  const discard = (): Promise<void> => rm(folder, { force: true, recursive: true })
  const files: ReceivedFile[] = []
  const writes: Promise<void>[] = []
  let fault: PortalError | undefined
  let total = 0
  try {
    const parser = Busboy({
      defParamCharset: 'utf8',
      headers: { 'content-type': contentType },
      limits: {
        fields: MAX_FIELDS,
        fieldSize: MAX_FIELD_BYTES,
        files: limits.maxFiles,
        fileSize: limits.maxMegabytes * MEGABYTE,
        parts: MAX_FIELDS + limits.maxFiles,
      },
    })
    // After the chunk in hand: the parser still uses what destroying it takes away.
    const stop = (error: PortalError): void => {
      fault ??= error
      process.nextTick(() => parser.destroy(error))
    }
    parser.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated) stop(new PortalError('PAYLOAD_TOO_LARGE', { field: name }))
      ;(fields[name] ??= []).push(value)
    })
    for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const) {
      // guard: parts-within-limits
      parser.on(limit, () => stop(new PortalError('PAYLOAD_TOO_LARGE')))
    }
    parser.on('file', (field, stream, info) => {
      // Browsers send an empty part for a file input that was left alone.
      if (!info.filename) {
        stream.resume()
        return
      }
      const file = {
        field,
        name: info.filename,
        path: path.join(folder, String(files.length)),
        size: 0,
      }
      files.push(file)
      stream.on('data', (chunk: Buffer) => {
        file.size += chunk.length
        total += chunk.length
        // guard: total-within-maximum
        if (total > maxTotal) stop(tooLarge(limits.maxTotalMegabytes))
      })
      stream.on('limit', () => stop(tooLarge(limits.maxMegabytes)))
      writes.push(pipeline(stream, createWriteStream(file.path, { flags: 'wx', mode: 0o600 })))
    })
    // guard: upload-within-time
    await pipeline(Readable.fromWeb(req.body as ReadableStream), parser, { signal: deadline })
    await Promise.all(writes)
    // A fault in the last chunk: the parser may have ended before it was stopped.
    if (fault) throw fault
    return { discard, fields, files }
  } catch (error) {
    await Promise.allSettled(writes)
    await discard()
    throw explain(error, deadline)
  }
}
