import type { ID } from '../../src/core/ids.js'
import { SEAL_REASONS, type SealReason, type SealState } from '../../src/core/status/seal.js'
import type { AdminKey } from '../../src/translations/label.js'

/** The part of an audit event that says who sealed a record, when and why. */
export type SealingEvent = {
  action: string
  actorName?: null | string
  at: string
  detail?: { reason?: string } | null
}
export type Sealing = {
  at: null | string
  by: null | string
  reason: null | SealReason
  state: SealState
}

export const SEAL_REASON_TEXT = {
  'client-request': 'sealReasonClientRequest',
  'court-order': 'sealReasonCourtOrder',
  'entered-by-mistake': 'sealReasonMistake',
  other: 'sealReasonOther',
  'retention-ended': 'sealReasonRetention',
  safety: 'sealReasonSafety',
} as const satisfies Record<SealReason, AdminKey>

/** The newest time that the record was sealed or opened, from the audit trail. */
export const sealingQuery = (client: ID): string =>
  new URLSearchParams({
    depth: '0',
    limit: '1',
    sort: '-at',
    'where[action][in]': 'client.sealed,client.unsealed',
    'where[client][equals]': String(client),
    'where[outcome][equals]': 'done',
  }).toString()

/** What is known of a record: the server's own word where there is one (it has none while the portal is off), else the trail's. */
export const stateOf = (event: null | SealingEvent, known: SealState | undefined): Sealing => {
  const sealed = event?.action === 'client.sealed' ? event : null
  const reason = SEAL_REASONS.find((one) => one === sealed?.detail?.reason) ?? null
  return {
    at: sealed?.at ?? null,
    by: sealed?.actorName ?? null,
    reason,
    state: known ?? (sealed ? 'sealed' : 'open'),
  }
}
