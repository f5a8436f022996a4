import { finished, type Readable } from 'node:stream'

import type { Payload } from 'payload'

import type { ByteRange, OpenFile } from '../contract/ports.js'
import { hashOf } from './hashOf.js'
import { openStored } from './storage.js'

/**
 * A stored file, opened and compared with what was scanned when it came in: changed or exchanged
 * bytes do not leave the server.
 * @returns null where the file is not there or not the one it was; else a file that the caller
 * closes.
 */
export const openWhole = async (
  payload: Payload,
  name: unknown,
  sha256: string | null | undefined,
): Promise<null | OpenFile> => {
  const file = await openStored(payload, name)
  if (!file) return null
  let whole = false
  try {
    // guard: stored-bytes-unchanged
    whole = (await hashOf(file.stream())) === sha256
  } finally {
    if (!whole) await file.close()
  }
  return whole ? file : null
}

/**
 * The last that is read of a file: closes it when the stream is through, breaks off or is
 * destroyed.
 */
export const lastStreamOf = (file: OpenFile, range?: ByteRange): Readable => {
  const stream = file.stream(range)
  finished(stream, () => void file.close().catch(() => undefined))
  return stream
}
