import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

/** SHA-256 of a stream, which is read to its end. */
export const hashOf = async (stream: Readable): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of stream) hash.update(piece as Buffer)
  return hash.digest('hex')
}
