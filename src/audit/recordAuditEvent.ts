import { getContext } from '../config/context.js'
import { insertOnce } from '../data/insertOnce.js'
import type { Door } from '../data/store.js'
import type { AuditEffect } from '../effects/types.js'

/** Appends one audit event: who, what, which client, from where, with what outcome. Never secrets, words or files. */
export const recordAuditEvent = async (door: Door, effect: AuditEffect): Promise<void> => {
  await insertOnce(door, 'portalAuditEvents', {
    action: effect.action,
    actorID: effect.actor.id === null ? null : String(effect.actor.id),
    actorKind: effect.actor.kind,
    address: effect.address ?? null,
    agency: effect.agency ?? null,
    at: getContext(door.payload).options.clock().toISOString(),
    client: effect.client ?? null,
    dedupeKey: effect.key,
    detail: effect.detail ?? null,
    outcome: effect.outcome,
    subject: effect.subject ?? null,
  })
}
