import type { CollectionAfterOperationHook, PayloadRequest, UploadConfig } from 'payload'

import { getActor } from '../../access/actor.js'
import { isInAuditScope } from '../../src/audit/auditScope.js'
import { writeAuditEvent } from '../../src/audit/auditTrail.js'
import { getContext } from '../../src/config/context.js'
import { auditPrivateRows, seesAllPrivate, type ReadRow } from '../../src/audit/privateReads.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { MINUTE } from '../../src/core/clock.js'
import { toID } from '../../src/core/ids.js'
import { findRow } from '../../src/data/store.js'

type Found = ReadRow | { docs: ReadRow[] } | null

const rowsOf = (result: Found): ReadRow[] => {
  if (result === null) return []
  return 'docs' in result ? (result.docs as ReadRow[]) : [result]
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
    if (actor.kind !== 'staff' || !seesAllPrivate(actor)) return result
    if (reads && !forServer && !isInAuditScope()) {
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
const pieceOf = (req: PayloadRequest): number =>
  Math.floor(getContext(req.payload).options.clock().getTime() / PIECES)

/** A file leaves the server: the event is written first. */
export const auditDownload =
  (key: 'clientDocuments'): Handler =>
  async (req, { params }) => {
    // Payload asks for files by what a form calls one, whatever that is.
    if (typeof params.filename !== 'string') return
    const document = await findRow(req, key, { filename: { equals: params.filename } })
    // A photo is seen with its record, at every look at it
    if (!document || document.isPhoto === true) return
    const actor = getActor(req)
    const who = actor.kind === 'anonymous' ? 'anybody' : actor.id
    const piece = ['download', document.id, actor.kind, who, pieceOf(req)].join(':')
    await writeAuditEvent(req, {
      action: 'document.downloaded',
      client: toID(document.client),
      subject: document.id,
      ...(req.headers.get('range') ? { key: piece } : {}),
    })
  }
