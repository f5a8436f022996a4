import { REQUEST_TYPES } from './request.js'

/** What can be sent to many clients at once: tabs of the staff guide's "Mass Sending". */
export const MASS_SEND_TYPES = ['message', ...REQUEST_TYPES] as const
export type MassSendType = (typeof MASS_SEND_TYPES)[number]

/** Life of a mass send. `done` may be tried again where some failed; `canceled` is the end. */
export const MASS_SEND_STATUSES = ['sending', 'paused', 'done', 'canceled'] as const
export type MassSendStatus = (typeof MASS_SEND_STATUSES)[number]

/** What became of one client: `skipped` by a rule, `failed` where trying again may help. */
export const RECIPIENT_STATES = ['waiting', 'sent', 'skipped', 'failed'] as const
export type RecipientState = (typeof RECIPIENT_STATES)[number]

/** Why somebody gets nothing, as the preview says it and each rule when it is their turn. */
export const LEFT_OUT_REASONS = [
  'not-connected',
  'invite-pending',
  'portal-off',
  'no-access',
  'locked',
  'already-asked',
  'roi-active',
] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

/** Why it did not work for somebody; they can be tried again. */
export const FAILED_REASONS = ['sender-left', 'not-allowed', 'too-many', 'gone', 'fault'] as const
export type FailedReason = (typeof FAILED_REASONS)[number]

/** Everything that can stand beside a client who got nothing. */
export const RECIPIENT_REASONS = [...LEFT_OUT_REASONS, 'canceled', ...FAILED_REASONS] as const
export type RecipientReason = (typeof RECIPIENT_REASONS)[number]

/** Whom enrollment says more of: in a program now, or no longer. */
export const ENROLLMENT_STATES = ['active', 'inactive'] as const

/** Clients of one mass send. Own choice: what one machine sends in some minutes. */
export const MOST_RECIPIENTS = 5000
