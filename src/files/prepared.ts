import { randomUUID } from 'node:crypto'

import type { PreparedFile } from './prepareFile.js'

const known = new WeakMap<object, PreparedFile>()

/**
 * Remembers that a file about to be stored was prepared already, so that the collection's hook does
 * not do it again.
 */
const rememberPrepared = (file: object, prepared: PreparedFile): void => {
  known.set(file, prepared)
}

export const preparedOf = (file: object): PreparedFile | undefined => known.get(file)

/** A prepared file as Payload takes it: from the disk, so that nothing large stands in memory. */
export const uploadOf = (prepared: PreparedFile) => {
  const file = {
    data: Buffer.alloc(0),
    mimetype: prepared.mimeType,
    name: randomUUID(),
    size: prepared.size,
    tempFilePath: prepared.path,
  }
  rememberPrepared(file, prepared)
  return file
}
