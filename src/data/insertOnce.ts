import type { CollectionKey } from '../contract/collections.js'
import type { Source } from '../core/source.js'
import { inTransaction } from './inTransaction.js'
import type { Row } from './rows.js'
import { findRow, insertRow } from './store.js'

/** Collections whose rows have a `dedupeKey`. */
type Keyed = {
  [K in CollectionKey]: Row<K> extends { dedupeKey: string } ? K : never
}[CollectionKey]

/**
 * Inserts a row under its unique `dedupeKey`, or does nothing when it is there already. Safe to
 * repeat after a crash and to run in two processes at once: the unique index decides.
 * @param repeats the row is there more often than not: looked for before it is written, where else
 * the database is asked to write it at once.
 */
export const insertOnce = async <K extends Keyed>(
  source: Source,
  key: K,
  data: Parameters<typeof insertRow<K>>[2] & { dedupeKey: string },
  { repeats = false } = {},
): Promise<null | Row<K>> => {
  const where = { dedupeKey: { equals: data.dedupeKey } }
  // Inside a transaction a failed insert would take the whole transaction with it.
  const looksFirst = repeats || (await inTransaction(source))
  if (looksFirst && (await findRow(source, key, where))) return null
  try {
    return await insertRow(source, key, data)
  } catch (error) {
    if (await findRow(source, key, where)) return null
    throw error
  }
}
