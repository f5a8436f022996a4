import type { Payload } from 'payload'

import type { ID } from '../../src/core/ids.js'
import type { ConnectionStatus } from '../../src/core/status/connection.js'

type Statuses = null | ReadonlyMap<string, ConnectionStatus>
/** Reads how clients stand, for whoever sent the headers; null where they may not know it. */
export type ReadStatuses = (
  payload: Payload,
  headers: Headers,
  clients: readonly ID[],
) => Promise<Statuses>

type Batch = { ids: Set<ID>; read: Promise<Statuses> }
/** Of each request for a page, the rows that wait for one read of them all. */
const batches = new WeakMap<Headers, Batch>()

type List = { headers: Headers; payload: Payload; read: ReadStatuses }

const open = ({ headers, payload, read }: List): Batch => {
  const ids = new Set<ID>()
  const readAll = async (): Promise<Statuses> => {
    // The cells of a page are rendered one after the other before anything else runs
    await new Promise((resolve) => setImmediate(resolve))
    batches.delete(headers)
    return read(payload, headers, [...ids])
  }
  const batch = { ids, read: readAll() }
  batches.set(headers, batch)
  return batch
}

/**
 * The portal status of one client of a list. All rows of a page together take one read, however many
 * they are.
 */
export const statusInList = async (client: ID, list: List): Promise<ConnectionStatus | null> => {
  const batch = batches.get(list.headers) ?? open(list)
  batch.ids.add(client)
  const statuses = await batch.read
  return statuses && (statuses.get(String(client)) ?? 'not-connected')
}
