import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'

import { ZipFile } from 'yazl'

import type { Entry } from './types.js'

/**
 * Entries as one ZIP, one open at a time, each taken when the one before is done, as fast as the
 * listener reads. When the listener goes away or an entry fails, the stream and the open entry are
 * destroyed and no other entry is taken: what arrived is no whole archive, and nobody takes it for
 * one.
 */
export const archiveOf = (
  entries: AsyncIterable<Entry>,
  onError: (error: unknown) => void,
): Readable => {
  const zip = new ZipFile()
  // A PassThrough, which the types call by its older interface.
  const output = zip.outputStream as Readable
  let open: Entry['stream'] | undefined
  output.once('close', () => open?.destroy())

  const add = async ({ mtime, name, stream }: Entry): Promise<void> => {
    open = stream
    try {
      if (output.destroyed) return
      // Deflated, photos too: what is stored as it is cannot be streamed to readers that go by the
      // headers alone.
      zip.addReadStream(stream, name, { mode: 0o100600, mtime })
      await finished(stream, { writable: false })
    } finally {
      stream.destroy()
    }
  }

  const run = async (): Promise<void> => {
    for await (const entry of entries) {
      await add(entry)
      if (output.destroyed) return
    }
    zip.end()
  }
  run().catch((error: unknown) => {
    if (output.destroyed) return
    onError(error)
    output.destroy(error instanceof Error ? error : new Error('The archive broke off.'))
  })
  return output
}
