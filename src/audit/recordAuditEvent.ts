import { randomUUID } from 'node:crypto'

import { getContext } from '../config/context.js'
import type { AuditEffect } from '../contract/effects.js'
import { toID, type ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { purposeKey } from '../crypto/keys.js'
import { insertOnce } from '../data/insertOnce.js'
import { findRow } from '../data/store.js'
import { tellSoon } from '../hostEvents/tellSoon.js'
import { markWritten } from './auditScope.js'
import { eventMAC, openLinkKey } from './eventMAC.js'

type About = { agency: ID | null; client: ID | null }

/**
 * Whom an account belongs to, where the action did not say: a sign-in is found under its client.
 * Asked for unknown addresses too, so that they cost the same.
 */
const clientOfAccount = async (source: Source, { actor }: AuditEffect): Promise<About> => {
  const connection = await findRow(source, 'portalConnections', {
    accountKey: { equals: actor.id === null ? 'nobody' : String(actor.id) },
  })
  return { agency: toID(connection?.agency), client: toID(connection?.client) }
}

const aboutOf = async (source: Source, effect: AuditEffect): Promise<About> => {
  const agency = effect.agency ?? null
  const client = effect.client ?? null
  const known = agency !== null || client !== null || effect.former !== undefined
  const { kind } = effect.actor
  return known || kind === 'staff' || kind === 'system'
    ? { agency, client }
    : clientOfAccount(source, effect)
}

/**
 * Appends one audit event: who, what, which client, from where, with what outcome. Never secrets,
 * words or files. Client and agency stand there twice: as relationship for people to filter by,
 * which a database empties when the record goes, and as plain id, which stays.
 * @param repeats one event stands for many of the same, under a key that they share.
 */
export const recordAuditEvent = async (
  source: Source,
  effect: AuditEffect,
  { repeats = false } = {},
): Promise<void> => {
  const { agency, client } = await aboutOf(source, effect)
  const { agency: formerAgency, client: formerClient } = effect.former ?? {}
  const agencyID = agency ?? formerAgency ?? null
  const clientID = client ?? formerClient ?? null
  const id = randomUUID()
  const content = {
    action: effect.action,
    actorID: effect.actor.id === null ? null : String(effect.actor.id),
    actorKind: effect.actor.kind,
    actorName: effect.actor.name ?? null,
    address: effect.address ?? null,
    agencyID: agencyID === null ? null : String(agencyID),
    at: effect.at ?? getContext(source.payload).options.clock().toISOString(),
    clientID: clientID === null ? null : String(clientID),
    dedupeKey: effect.key,
    detail: effect.detail ?? null,
    id,
    outcome: effect.outcome,
    requestID: effect.requestID ?? null,
    subject:
      effect.subject === undefined || effect.subject === null ? null : String(effect.subject),
  }
  const mac = eventMAC(purposeKey(source.payload, 'audit'), content)
  const event = { ...content, agency, client, mac, sealKey: openLinkKey(id) }
  await insertOnce(source, 'portalAuditEvents', event, { repeats })
  markWritten(effect)
  tellSoon(source, effect)
}
