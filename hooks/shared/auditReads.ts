import type { CollectionAfterOperationHook, PayloadRequest, UploadConfig, Where } from 'payload'

import { getActor, type Actor, type StaffActor } from '../../access/actor.js'
import { isInAuditScope } from '../../src/audit/auditScope.js'
import { writeAuditEvent } from '../../src/audit/auditTrail.js'
import { getContext } from '../../src/config/context.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { HOUR, MINUTE } from '../../src/core/clock.js'
import { toID, type ID } from '../../src/core/ids.js'
import { countRows, findRow } from '../../src/data/store.js'

type ReadRow = Record<string, unknown> & { id: ID }
type Found = ReadRow | { docs: ReadRow[] } | null

const rowsOf = (result: Found): ReadRow[] => {
  if (result === null) return []
  return 'docs' in result ? (result.docs as ReadRow[]) : [result]
}

/** Which of them are private; asked of the database where the caller left the flag out. */
const privateOnes = async (
  req: PayloadRequest,
  key: CollectionKey,
  rows: readonly ReadRow[],
): Promise<number> => {
  const flagged = rows.filter((row) => row.private === true).length
  const unknown = rows.filter((row) => row.private === undefined).map(({ id }) => id)
  if (unknown.length === 0) return flagged
  const where: Where[] = [{ id: { in: unknown } }, { private: { equals: true } }]
  return flagged + (await countRows(req, key, { and: where }))
}

const isRoot = (actor: Actor): actor is StaffActor =>
  actor.kind === 'staff' && actor.superUser === 'installation'

const windowOf = (req: PayloadRequest, length: number): number =>
  Math.floor(getContext(req.payload).options.clock().getTime() / length)

const auditPrivateRows = async (
  req: PayloadRequest,
  { actor, key, rows }: { actor: StaffActor; key: CollectionKey; rows: readonly ReadRow[] },
): Promise<void> => {
  const count = await privateOnes(req, key, rows)
  if (count === 0) return
  const [first] = rows
  const clients = new Set(rows.map(({ client }) => String(toID(client))))
  const client = clients.size === 1 ? toID(first?.client) : null
  const subject = rows.length === 1 ? (first?.id ?? null) : null
  const what = [key, actor.id, subject ?? client ?? 'list', subject ? 1 : count]
  await writeAuditEvent(req, {
    action: 'records.private-read',
    client,
    detail: { collection: key, records: count },
    key: ['private-read', ...what, windowOf(req, HOUR)].join(':'),
    subject,
  })
}

/**
 * A super user of the installation belongs to no agency and still sees private records: that is
 * written down, once an hour for each record, and for each list that held some with their number.
 */
export const auditPrivateReads =
  (key: CollectionKey): CollectionAfterOperationHook =>
  async ({ args, operation, req, result }) => {
    const actor = getActor(req)
    const reads = operation === 'find' || operation === 'findByID'
    const forServer = 'overrideAccess' in args && args.overrideAccess === true
    if (reads && !forServer && !isInAuditScope() && isRoot(actor)) {
      await auditPrivateRows(req, { actor, key, rows: rowsOf(result) })
    }
    return result
  }

type Handler = NonNullable<UploadConfig['handlers']>[number]

/**
 * A viewer asks for the rest of a file in pieces: those belong to the download of the same quarter
 * of an hour.
 */
const PIECES = 15 * MINUTE

/** A file leaves the server: the event is written first. */
export const auditDownload =
  (key: 'clientDocuments'): Handler =>
  async (req, { params }) => {
    // Payload asks for files by what a form calls one, whatever that is.
    if (typeof params.filename !== 'string') return
    const document = await findRow(req, key, { filename: { equals: params.filename } })
    if (!document) return
    const actor = getActor(req)
    const who = actor.kind === 'anonymous' ? 'anybody' : actor.id
    const piece = ['download', document.id, actor.kind, who, windowOf(req, PIECES)].join(':')
    await writeAuditEvent(req, {
      action: 'document.downloaded',
      client: toID(document.client),
      subject: document.id,
      ...(req.headers.get('range') ? { key: piece } : {}),
    })
  }
