import type { ID } from '../../src/core/ids.js'
import { LOCK_REASONS, type LockReason, type LockState } from '../../src/core/status/lock.js'
import type { AdminKey } from '../../src/translations/label.js'

/** The part of an audit event that says who locked a record, when and why. */
export type LockEvent = {
  action: string
  actorName?: null | string
  at: string
  detail?: { reason?: string } | null
}
export type RecordLock = {
  at: null | string
  by: null | string
  reason: null | LockReason
  state: LockState
}

export const LOCK_REASON_TEXT = {
  'client-request': 'sealReasonClientRequest',
  'court-order': 'sealReasonCourtOrder',
  'entered-by-mistake': 'sealReasonMistake',
  other: 'sealReasonOther',
  'retention-ended': 'sealReasonRetention',
  safety: 'sealReasonSafety',
} as const satisfies Record<LockReason, AdminKey>

/** The newest time that the record was locked or opened, from the audit trail. */
export const lockQuery = (client: ID): string =>
  new URLSearchParams({
    depth: '0',
    limit: '1',
    sort: '-at',
    'where[action][in]': 'client.sealed,client.unsealed',
    'where[client][equals]': String(client),
    'where[outcome][equals]': 'done',
  }).toString()

/**
 * What is known of a record: the server's own word where there is one (it has none while the portal
 * is off), else the trail's.
 */
export const stateOf = (event: null | LockEvent, known: LockState | undefined): RecordLock => {
  const locked = event?.action === 'client.sealed' ? event : null
  const reason = LOCK_REASONS.find((one) => one === locked?.detail?.reason) ?? null
  return {
    at: locked?.at ?? null,
    by: locked?.actorName ?? null,
    reason,
    state: known ?? (locked ? 'sealed' : 'open'),
  }
}
