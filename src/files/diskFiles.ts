import { constants } from 'node:fs'
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { ByteRange, Files } from '../contract/ports.js'

const PIECE = 64 * 1024
/** For the server's user alone. */
const FOLDER = { mode: 0o700, recursive: true }

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** By position, so that any number of streams read one handle, and none of them closes it. */
const piecesOf = async function* (handle: FileHandle, { end, start }: ByteRange) {
  for (let at = start; at <= end;) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, end - at + 1))
    const { bytesRead } = await handle.read(piece, 0, piece.length, at)
    if (bytesRead === 0) return
    at += bytesRead
    yield piece.subarray(0, bytesRead)
  }
}

/**
 * Files in a folder of this server, those in quarantine in another one. Both stay outside any web
 * root.
 */
export const diskFiles = ({
  directory,
  quarantineDirectory,
}: Readonly<Record<'directory' | 'quarantineDirectory', string>>): Files => {
  const stored = (key: string): string => path.resolve(directory, key)
  const quarantined = (key: string): string => path.resolve(quarantineDirectory, key)
  return {
    open: async (key) => {
      const flags = constants.O_RDONLY | constants.O_NOFOLLOW
      const handle = await open(stored(key), flags).catch(() => null)
      if (!handle) return null
      const { size } = await handle.stat()
      return {
        close: () => handle.close(),
        size,
        stream: (range = { end: size - 1, start: 0 }) =>
          Readable.from(piecesOf(handle, range), { objectMode: false }),
      }
    },
    put: async (key, content) => {
      await mkdir(path.dirname(stored(key)), FOLDER)
      // Opened first: what stands there already is neither written over nor removed.
      const handle = await open(stored(key), 'wx', 0o600)
      await pipeline(content, handle.createWriteStream()).catch(async (error: unknown) => {
        await rm(stored(key), { force: true })
        throw error
      })
    },
    quarantine: async (key) => {
      await mkdir(path.dirname(quarantined(key)), FOLDER)
      await rename(stored(key), quarantined(key)).catch((error: unknown) => {
        if (!isMissing(error)) throw error
      })
    },
    remove: async (key) => {
      await rm(stored(key), { force: true })
      await rm(quarantined(key), { force: true })
    },
  }
}
