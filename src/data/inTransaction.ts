import type { Source } from '../core/source.js'

/**
 * Whether this runs inside a transaction. Databases name one by text or number. Where a database has
 * none Payload sets `transactionID` to a promise of nothing, and to an empty object once its data
 * loader has filled in a relation.
 */
export const inTransaction = async ({ transactionID }: Source): Promise<boolean> => {
  const id: unknown = await transactionID
  return typeof id === 'string' || typeof id === 'number'
}
