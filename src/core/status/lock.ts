/**
 * Whether a client's record is open, locked (hidden from all but super users), being erased, or
 * erased. `open` is also a record that was never locked. People and public names say "sealed"
 * (`sealClient`, `RECORD_SEALED`, the stored value); in code `seal` is encryption.
 */
export const LOCK_STATES = ['open', 'sealed', 'erasing', 'erased'] as const
export type LockState = (typeof LOCK_STATES)[number]

/** Why a record is locked or deleted; goes into the audit trail, which holds no free words. */
export const LOCK_REASONS = [
  'client-request',
  'safety',
  'court-order',
  'retention-ended',
  'entered-by-mistake',
  'other',
] as const
export type LockReason = (typeof LOCK_REASONS)[number]
