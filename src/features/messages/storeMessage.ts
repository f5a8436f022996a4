import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { markStored } from '../../audit/auditScope.js'
import { getContext } from '../../config/context.js'
import type { ID } from '../../core/ids.js'
import { createRow } from '../../data/createRow.js'
import type { Row } from '../../data/rows.js'
import { settleEffects } from '../../effects/settleEffects.js'
import type { Effect } from '../../effects/types.js'
import { publish } from '../../realtime/bus.js'
import { auditEffect } from '../../audit/audit.js'
import type { MessageContent } from './messageBody.js'

type Message = MessageContent & {
  agency: ID
  client: ID
  direction: 'to-client' | 'to-staff'
  staff: ID
}

/** What a message sets off: mail and a read copy on the way to a client, an unread notice on the way to staff. */
const notices = ({ client, direction, staff }: Message, id: string): Effect[] =>
  direction === 'to-client'
    ? [
        { key: `new-message:${id}`, kind: 'mail', mail: 'new-message', subject: id },
        {
          client,
          inbox: 'message-copy',
          key: `copy:${id}`,
          kind: 'inbox',
          read: true,
          staff,
          subject: id,
        },
      ]
    : [{ client, inbox: 'client-message', key: `inbox:${id}`, kind: 'inbox', staff, subject: id }]

/** Writes a message with its notices and tells both sides. The audit event holds no word of it. */
export const storeMessage = async (
  req: PayloadRequest,
  message: Message,
): Promise<Row<'portalMessages'>> => {
  const { options } = getContext(req.payload)
  const { agency, client, direction, staff } = message
  const id = randomUUID()
  const effects = [
    auditEffect(req, {
      action: 'message.sent',
      agency,
      client,
      detail: { direction },
      subject: id,
    }),
    ...notices(message, id),
  ]
  const effectsPendingAt = options.clock().toISOString()
  options.failAt('before-state', req)
  const row = await createRow(req, 'portalMessages', { ...message, effects, effectsPendingAt, id })
  markStored(effects)
  options.failAt('after-state', req)
  await settleEffects(req, 'portalMessages', { ...row, effects, effectsPendingAt })
  publish({ agency, client, private: true, staff, type: 'message' })
  return row
}
