/** What an item of a staff user's inbox is about. */
export const INBOX_KINDS = [
  'account-created',
  'request-completed',
  'message-copy',
  'client-message',
  'appointment-booked',
  'security-breach',
  'document-refused',
] as const
export type InboxKind = (typeof INBOX_KINDS)[number]

/** Life of an outbox row. `sending` holds a lease; when it runs out another worker takes over. */
export const OUTBOX_STATES = ['queued', 'sending', 'sent', 'failed', 'canceled'] as const
export type OutboxState = (typeof OUTBOX_STATES)[number]

/** Where the code of the second step comes from: the mailbox, or the client's authenticator app. */
export type SignInMethod = 'app' | 'email'
