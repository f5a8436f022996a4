import { readFile } from 'node:fs/promises'

import { fromBuffer, type Entry, type ZipFile } from 'yauzl'

import { PortalError } from '../../../errors/PortalError.js'
import type { ReceivedFile } from '../../../files/receiveFiles.js'
import { IMPORT_LIMITS } from './limits.js'

/** A file of text that was chosen, or that lay in a chosen ZIP. */
export type TextFile = { name: string; text: string }

const MEGABYTE = 1024 * 1024
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])

const unreadable = (name: string): PortalError =>
  new PortalError('IMPORT_UNREADABLE', { field: 'file', values: { name } })

/** How much may still come out of the files, and how many of them. */
class Room {
  #bytes = IMPORT_LIMITS.unpackedMegabytes * MEGABYTE
  #files: number = IMPORT_LIMITS.mostFiles

  /** @throws PortalError IMPORT_TOO_LARGE (413) */
  take(bytes: number): void {
    this.#bytes -= bytes
    this.#files -= 1
    // guard: unpacked-within-limits
    if (this.#bytes < 0 || this.#files < 0) {
      const values = { megabytes: IMPORT_LIMITS.unpackedMegabytes, most: IMPORT_LIMITS.mostFiles }
      throw new PortalError('IMPORT_TOO_LARGE', { field: 'file', values })
    }
  }
}

/** UTF-8, or what Excel writes in its place. */
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    // Sizes are compared with what comes out: an entry that says less than it holds breaks off
    // guard: entries-of-their-size
    const options = { lazyEntries: true, validateEntrySizes: true }
    fromBuffer(bytes, options, (error, zip) => {
      if (error) reject(error)
      else resolve(zip)
    })
  })

const bytesOf = async (zip: ZipFile, entry: Entry): Promise<Buffer> => {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, readable) => {
      if (error) reject(error)
      else resolve(readable)
    })
  })
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

const entriesOf = (zip: ZipFile, room: Room): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      const isWanted =
        /\.(?:csv|json)$/i.test(entry.fileName) && !/(?:^|\/)[._]/.test(entry.fileName)
      try {
        if (isWanted) {
          room.take(entry.uncompressedSize)
          entries.push(entry)
        }
        zip.readEntry()
      } catch (error) {
        reject(error)
      }
    })
    zip.readEntry()
  })

const unzip = async (bytes: Buffer, name: string, room: Room): Promise<TextFile[]> => {
  try {
    const zip = await opened(bytes)
    const files: TextFile[] = []
    for (const entry of await entriesOf(zip, room))
      files.push({ name: entry.fileName, text: decode(await bytesOf(zip, entry)) })
    return files
  } catch (error) {
    throw error instanceof PortalError ? error : unreadable(name)
  }
}

/**
 * Texts of the files that were sent, those of a ZIP among them. What a ZIP says of its size is
 * counted before anything is unpacked, and held to while it is.
 * @throws PortalError IMPORT_TOO_LARGE (413) or IMPORT_UNREADABLE (400)
 */
export const unpack = async (received: readonly ReceivedFile[]): Promise<TextFile[]> => {
  const room = new Room()
  const files: TextFile[] = []
  for (const { name, path } of received) {
    const bytes = await readFile(path)
    if (bytes.subarray(0, ZIP.length).equals(ZIP)) files.push(...(await unzip(bytes, name, room)))
    else {
      room.take(bytes.length)
      files.push({ name, text: decode(bytes) })
    }
  }
  return files
}
