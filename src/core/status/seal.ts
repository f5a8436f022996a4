/**
 * Whether a client's record is open, sealed (hidden from all but super users), being erased, or erased. `open` is also a record that
 * was never sealed.
 */
export const SEAL_STATES = ['open', 'sealed', 'erasing', 'erased'] as const
export type SealState = (typeof SEAL_STATES)[number]

/** Why a record is sealed or deleted; goes into the audit trail, which holds no free words. */
export const SEAL_REASONS = [
  'client-request',
  'safety',
  'court-order',
  'retention-ended',
  'entered-by-mistake',
  'other',
] as const
export type SealReason = (typeof SEAL_REASONS)[number]
