/** What an item of a staff user's inbox is about. */
export const INBOX_KINDS = [
  'account-created',
  'request-completed',
  'message-copy',
  'client-message',
  'appointment-booked',
  'security-breach',
  'document-refused',
  'request-cannot',
  'request-corrected',
  'message-not-sent',
  'conversation-given',
  'appointment-canceled',
  'document-sent',
  'document-taken-back',
  'document-removal-asked',
  'release-signed',
  'release-revoked',
  'contact-changed',
  'location-shared',
  'location-taken-back',
  'task-submitted',
  'plan-signed',
  'plan-comment',
  'plan-review',
  'plan-action-due',
] as const
export type InboxKind = (typeof INBOX_KINDS)[number]

/** Life of an outbox row. `sending` holds a lease; when it runs out another worker takes over. */
export const OUTBOX_STATES = ['queued', 'sending', 'sent', 'failed', 'canceled'] as const
export type OutboxState = (typeof OUTBOX_STATES)[number]

/** Why a mail was given up: its address took it not, or no server did for three days. */
export const MAIL_PROBLEMS = ['refused', 'unreachable'] as const
export type MailProblem = (typeof MAIL_PROBLEMS)[number]

/** Whether a message of a client was answered in time; nothing while it was not answered at all. */
export const ANSWER_TIMES = ['in-two-days', 'later'] as const
export type AnswerTime = (typeof ANSWER_TIMES)[number]

/**
 * What the second step of signing in asks for: a code of the mailbox, of the client's authenticator
 * app, or of a text message that was asked for in place of the mail; or a passkey.
 */
export type SignInMethod = 'app' | 'email' | 'passkey' | 'text'
