import type { PreparedFile } from './prepareFile.js'

const known = new WeakMap<object, PreparedFile>()

/**
 * Remembers that a file about to be stored was prepared already, so that the collection's hook does
 * not do it again.
 */
export const rememberPrepared = (file: object, prepared: PreparedFile): void => {
  known.set(file, prepared)
}

export const preparedOf = (file: object): PreparedFile | undefined => known.get(file)
