import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

/**
 * A stored file, opened and compared with what was scanned when it came in: changed or exchanged bytes do not leave the server.
 * @returns null where the file is not there or not the one it was; else a handle that the caller closes.
 */
export const openWhole = async (
  path: string,
  sha256: string | null | undefined,
): Promise<FileHandle | null> => {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => null)
  if (!handle) return null
  const hash = createHash('sha256')
  for await (const chunk of handle.createReadStream({ autoClose: false, start: 0 }))
    hash.update(chunk as Buffer)
  if (hash.digest('hex') === sha256) return handle
  await handle.close()
  return null
}
