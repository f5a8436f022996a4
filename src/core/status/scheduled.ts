/**
 * Life of a message that is to leave later. `sending` holds a lease; when it runs out another worker
 * takes over.
 */
export const SCHEDULED_STATES = ['waiting', 'sending', 'sent', 'canceled', 'not-sent'] as const
export type ScheduledState = (typeof SCHEDULED_STATES)[number]

/** Why a message that was to leave later did not; it is kept. */
export const NOT_SENT_REASONS = ['not-connected', 'sender-left', 'not-allowed', 'fault'] as const
export type NotSentReason = (typeof NOT_SENT_REASONS)[number]

/** So far ahead a message can be written. Own choice: a season. */
export const MOST_DAYS_AHEAD = 90
