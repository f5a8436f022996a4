import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { getActor } from '../../../access/actor.js'
import { recordAuditEvent } from '../../audit/recordAuditEvent.js'
import { clientAddress } from '../../auth/clientAddress.js'
import type { AuditEffect } from '../../effects/types.js'

type Event = Pick<AuditEffect, 'action' | 'agency' | 'client' | 'detail' | 'subject'> & {
  actor?: AuditEffect['actor']
  outcome?: AuditEffect['outcome']
}

const actorOf = (req: PayloadRequest): AuditEffect['actor'] => {
  const actor = getActor(req)
  return actor.kind === 'anonymous'
    ? { id: null, kind: 'anonymous' }
    : { id: actor.id, kind: actor.kind }
}

/** The audit event of what this request does. */
export const auditEffect = (req: PayloadRequest, event: Event): AuditEffect => {
  const address = clientAddress(req)
  return {
    actor: actorOf(req),
    key: randomUUID(),
    kind: 'audit',
    outcome: 'done',
    ...event,
    ...(address ? { address } : {}),
  }
}

/** Writes an event that belongs to no change of a row: reads of identifiers, sign-ins, refusals. */
export const audit = (req: PayloadRequest, event: Event): Promise<void> =>
  recordAuditEvent(req, auditEffect(req, event))
