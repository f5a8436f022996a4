import type { PayloadRequest, Where } from 'payload'

import type { StaffActor } from '../../access/actor.js'
import { getContext } from '../config/context.js'
import { isConfidential } from '../contract/collectionLists.js'
import type { CollectionKey } from '../contract/collections.js'
import { HOUR } from '../core/clock.js'
import { toID, type ID } from '../core/ids.js'
import { countRows } from '../data/store.js'
import { writeAuditEvent } from './auditTrail.js'

/** A row as it was read, with its flag `private` or without. */
export type ReadRow = Record<string, unknown> & { id: ID }

/** Which of them are private; asked of the database where the caller left the flag out. */
const privateOnes = async (
  req: PayloadRequest,
  key: CollectionKey,
  rows: readonly ReadRow[],
): Promise<number> => {
  if (isConfidential(key)) return rows.length
  const flagged = rows.filter((row) => row.private === true).length
  const unknown = rows.filter((row) => row.private === undefined).map(({ id }) => id)
  if (unknown.length === 0) return flagged
  const where: Where[] = [{ id: { in: unknown } }, { private: { equals: true } }]
  return flagged + (await countRows(req, key, { and: where }))
}

/**
 * A super user of the installation belongs to no agency and still sees private records: that is
 * written down.
 */
export const seesAllPrivate = (actor: StaffActor): boolean => actor.superUser === 'installation'

/**
 * That somebody read private rows, once an hour for each record, and for each list that held some
 * with their number.
 */
export const auditPrivateRows = async (
  req: PayloadRequest,
  { actor, key, rows }: { actor: StaffActor; key: CollectionKey; rows: readonly ReadRow[] },
): Promise<void> => {
  const count = await privateOnes(req, key, rows)
  if (count === 0) return
  const [first] = rows
  const clients = new Set(rows.map(({ client }) => String(toID(client))))
  const client = clients.size === 1 ? toID(first?.client) : null
  const subject = rows.length === 1 ? (first?.id ?? null) : null
  const hour = Math.floor(getContext(req.payload).options.clock().getTime() / HOUR)
  const what = [key, actor.id, subject ?? client ?? 'list', subject ? 1 : count]
  await writeAuditEvent(req, {
    action: 'records.private-read',
    client,
    detail: { collection: key, records: count },
    key: ['private-read', ...what, hour].join(':'),
    subject,
  })
}
