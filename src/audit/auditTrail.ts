import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { actorName, getActor } from '../../access/actor.js'
import { getContext } from '../config/context.js'
import type { AuditEffect } from '../contract/effects.js'
import { clientAddress } from '../limits/clientAddress.js'
import { expectEvent } from './auditScope.js'
import { recordAuditEvent } from './recordAuditEvent.js'

type Event = Pick<AuditEffect, 'action' | 'agency' | 'client' | 'detail' | 'former' | 'subject'> & {
  actor?: AuditEffect['actor']
  key?: string
  outcome?: AuditEffect['outcome']
}

type Whose = Pick<AuditEffect, 'actor' | 'agency' | 'client'>

/** Who acts, and by that for which agency, and for which client where it is one. */
const actorOf = (req: PayloadRequest): Whose => {
  const actor = getActor(req)
  if (actor.kind === 'anonymous') return { actor: { id: null, kind: 'anonymous' } }
  const { id, kind } = actor
  if (actor.kind === 'client') {
    const { agencyID, clientID } = actor.session
    return { actor: { id, kind }, agency: agencyID, client: clientID }
  }
  const name = actorName(req)
  return { actor: { id, kind, ...(name ? { name } : {}) }, agency: actor.agency }
}

/**
 * A request's id as a proxy writes it. Like an address it is believed only behind trusted proxies:
 * callers could write anything.
 */
const requestID = ({ headers, payload }: PayloadRequest): string | undefined => {
  if (getContext(payload).options.trustedProxies === 0) return undefined
  return /^[\w.:-]{8,64}$/.exec(headers.get('x-request-id') ?? '')?.[0]
}

/** The audit event of what this request does. */
export const auditEffect = (req: PayloadRequest, event: Event): AuditEffect => {
  const key = randomUUID()
  const address = clientAddress(req)
  const id = requestID(req)
  const whose: Partial<Whose> = event.actor ? {} : actorOf(req)
  expectEvent(event.key ?? key)
  return {
    actor: { id: null, kind: 'anonymous' },
    ...whose,
    at: getContext(req.payload).options.clock().toISOString(),
    key,
    kind: 'audit',
    outcome: 'done',
    ...event,
    // What the action leaves open is what is known of the caller.
    agency: event.agency ?? whose.agency ?? null,
    client: event.client ?? whose.client ?? null,
    ...(address ? { address } : {}),
    ...(id ? { requestID: id } : {}),
  }
}

/** Writes an event that belongs to no change of a row: reads of identifiers, sign-ins. */
export const writeAuditEvent = (req: PayloadRequest, event: Event): Promise<void> =>
  recordAuditEvent(req, auditEffect(req, event), { repeats: event.key !== undefined })
