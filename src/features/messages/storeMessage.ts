import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import type { Effect } from '../../contract/effects.js'
import type { ID } from '../../core/ids.js'
import { getContext } from '../../config/context.js'
import { createRow } from '../../data/createRow.js'
import type { Row } from '../../data/rows.js'
import { insertWithEffects } from '../../effects/insertWithEffects.js'
import type { MessageContent } from './messageBody.js'

type Message = MessageContent & {
  agency: ID
  client: ID
  direction: 'to-client' | 'to-staff'
  /** Fixed before, so that there can be only one of it. */
  id?: string
  /** The send to many that it is a part of. */
  massSend?: string
  /** Null for nobody in particular: the agency's client management sees it. */
  staff: ID | null
}

/**
 * What a message sets off: mail and a read copy on the way to a client, an unread notice on the way
 * to staff. Whatever one staff user writes to one client answers what the client wrote before; a
 * message that goes to many answers nobody.
 */
const notices = (
  { agency, client, direction, massSend, staff }: Message,
  id: string,
  at: string,
): Effect[] =>
  direction === 'to-client'
    ? [
        ...(massSend === undefined
          ? [{ agency, at, client, key: `answered:${id}`, kind: 'mark-answered' as const }]
          : []),
        { key: `new-message:${id}`, kind: 'mail', mail: 'new-message', subject: id },
        {
          agency,
          client,
          inbox: 'message-copy',
          key: `copy:${id}`,
          kind: 'inbox',
          read: true,
          staff,
          subject: id,
        },
      ]
    : [
        {
          agency,
          client,
          inbox: 'client-message',
          key: `inbox:${id}`,
          kind: 'inbox',
          staff,
          subject: id,
        },
      ]

/** Writes a message with its notices and tells both sides. The audit event holds no word of it. */
export const storeMessage = async (
  req: PayloadRequest,
  { id = randomUUID(), ...message }: Message,
): Promise<Row<'portalMessages'>> => {
  const { agency, client, direction, staff } = message
  const createdAt = getContext(req.payload).options.clock().toISOString()
  return insertWithEffects(req, {
    audit: { action: 'message.sent', agency, client, detail: { direction } },
    effects: notices(message, id, createdAt),
    id,
    insert: (carried) => createRow(req, 'portalMessages', { ...message, ...carried, createdAt }),
    key: 'portalMessages',
    tell: {
      agency,
      client,
      private: true,
      ...(staff === null ? {} : { staff }),
      type: 'message',
    },
  })
}
