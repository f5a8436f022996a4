import type { Source } from '../core/source.js'
import type { CollectionKey } from '../contract/collections.js'
import type { Row } from './rows.js'
import { findRow, insertRow } from './store.js'

type Keyed = Extract<CollectionKey, 'portalAuditEvents' | 'portalInbox' | 'portalOutbox'>

/**
 * Inserts a row under its unique `dedupeKey`, or does nothing when it is there already. Safe to repeat after a crash and to
 * run in two processes at once: the unique index decides.
 */
export const insertOnce = async <K extends Keyed>(
  source: Source,
  key: K,
  data: Parameters<typeof insertRow<K>>[2] & { dedupeKey: string },
): Promise<null | Row<K>> => {
  const where = { dedupeKey: { equals: data.dedupeKey } }
  // Looked up first inside a transaction alone: there a failed insert would take the whole transaction with it. Where a database has no
  // transactions Payload leaves a promise of nothing.
  if ((await source.transactionID) && (await findRow(source, key, where))) return null
  try {
    return await insertRow(source, key, data)
  } catch (error) {
    if (await findRow(source, key, where)) return null
    throw error
  }
}
