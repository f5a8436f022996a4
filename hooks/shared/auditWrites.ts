import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  FlattenedField,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'

import { getActor } from '../../access/actor.js'
import { isInAuditScope } from '../../src/audit/auditScope.js'
import { writeAuditEvent } from '../../src/audit/auditTrail.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { toID, type ID } from '../../src/core/ids.js'
import { changedFields } from './changedFields.js'
import { rowBefore } from './rowBefore.js'

type Doc = Record<string, unknown> & { id: ID }

/** Actions leave an event of their own; seeds, imports and other server code act for nobody. */
const isByPerson = (req: PayloadRequest): boolean =>
  !isInAuditScope() && getActor(req).kind !== 'anonymous'

/** Fields that there are: a body may name anything. */
const namesOf = ({ flattenedFields }: { flattenedFields: FlattenedField[] }): string[] =>
  flattenedFields.map(({ name }) => name)

const clientOf = (key: CollectionKey, doc: Doc): ID | null =>
  key === 'clients' ? doc.id : toID(doc.client)

/**
 * A record was made or changed over the generated paths or the admin panel: who, which record,
 * which fields, never their values.
 */
export const auditWrite =
  (key: CollectionKey): CollectionAfterChangeHook =>
  async (args) => {
    const { collection, data, operation, req } = args
    if (!isByPerson(req)) return
    const fields = changedFields(namesOf(collection), {
      after: data,
      before: rowBefore(args),
    })
    const record = args.doc as Doc
    await writeAuditEvent(req, {
      action: operation === 'create' ? 'record.created' : 'record.changed',
      client: clientOf(key, record),
      detail: { collection: key, fields: fields.join(', ') },
      subject: record.id,
    })
  }

/** The record is gone: its event keeps the bare ids. */
export const auditDelete =
  (key: CollectionKey): CollectionAfterDeleteHook =>
  async ({ doc, id, req }) => {
    if (!isByPerson(req)) return
    const client = clientOf(key, doc as Doc)
    const gone = key === 'clients'
    await writeAuditEvent(req, {
      action: 'record.deleted',
      detail: { collection: key },
      subject: id,
      ...(gone ? { former: { client } } : { client }),
    })
  }

/** The numbers of the portal were changed. */
export const auditSettings: GlobalAfterChangeHook = async (args) => {
  const { data, global, req } = args
  if (!isByPerson(req)) return
  const fields = changedFields(namesOf(global), {
    after: data as Doc,
    before: rowBefore({ ...args, operation: 'update' }),
  })
  await writeAuditEvent(req, {
    action: 'settings.changed',
    detail: { fields: fields.join(', ') },
  })
}
