import { recordAuditEvent } from '../audit/recordAuditEvent.js'
import { toID, type ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { changeRow, findFields } from '../data/store.js'
import { enqueueMail } from '../outbox/enqueueMail.js'

type Ended = { agency: ID; client: ID; key: string }

/**
 * The number in a client's profile is another: codes by text end until it is proven, and the owner
 * of the account is told by mail. Safe to repeat, by the key of the change.
 */
export const endTextCodes = async (
  source: Source,
  { agency, client, key }: Ended,
): Promise<void> => {
  const open = { openKey: { equals: String(client) } }
  const connection = await findFields(source, 'portalConnections', open, ['account'])
  const id = toID(connection?.account)
  if (id === null) return
  const account = await findFields(source, 'portalAccounts', { id: { equals: id } }, ['textNumber'])
  if (!account?.textNumber) return
  await recordAuditEvent(source, {
    action: 'text-codes.ended',
    actor: { id: null, kind: 'system' },
    agency,
    client,
    key: `text-codes-ended:${key}`,
    kind: 'audit',
    outcome: 'done',
    subject: id,
  })
  await enqueueMail(source, {
    key: `text-codes-ended:${key}`,
    mail: 'text-codes-ended',
    subject: id,
  })
  // Last: a process that dies before starts over.
  // guard: other-number-unproven
  await changeRow(source, 'portalAccounts', { id: { equals: id } }, { textNumber: null })
}
