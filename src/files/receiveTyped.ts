import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

import Busboy from 'busboy'
import type { PayloadRequest } from 'payload'

import { SECOND } from '../core/clock.js'
import { isReadable, MAX_FIELD_BYTES, MAX_FIELDS, noFields } from './receiveFiles.js'

/** So much of a refused form is read: all that can be typed, and not the photos behind it. */
const MAX_READ = 1024 * 1024

/** Ends the reading, quietly: what came until then stays. */
class Enough extends Error {}

/**
 * What was typed into a multipart form that was refused before it was read, as after a session that
 * ended. Files are passed over and never stored; of a form with large ones the fields that stand
 * before them are kept.
 */
export const receiveTyped = async (
  req: PayloadRequest,
  { receiveSeconds }: { receiveSeconds: number },
): Promise<Record<string, string[]>> => {
  const fields = noFields()
  if (!isReadable(req)) return fields
  const parser = Busboy({
    defParamCharset: 'utf8',
    headers: { 'content-type': req.headers.get('content-type') ?? '' },
    limits: { fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES },
  })
  parser.on('field', (name, value) => {
    ;(fields[name] ??= []).push(value)
  })
  parser.on('file', (_, stream) => stream.resume())
  let read = 0
  const bounded = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      read += chunk.length
      // guard: refused-forms-read-in-part
      if (read > MAX_READ) throw new Enough()
      yield chunk
    }
  }
  const body = Readable.fromWeb(req.body as ReadableStream)
  const signal = AbortSignal.timeout(receiveSeconds * SECOND)
  await pipeline(body, bounded, parser, { signal }).catch(() => undefined)
  return fields
}
