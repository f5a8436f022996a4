/**
 * Portal status of a client and of the open connection behind it (seed "Client Portal Tab and
 * Client Portal Card").
 */
export const CONNECTION_STATUSES = ['invite-pending', 'connected', 'not-connected'] as const
export type ConnectionStatus = (typeof CONNECTION_STATUSES)[number]

/** What staff may do next; the card, the tab and the status endpoint all read this table. */
export const CONNECTION_ACTIONS = {
  connected: ['send-message', 'send-request', 'disconnect'],
  'invite-pending': ['resend-invite', 'cancel-invite'],
  'not-connected': ['send-invite'],
} as const satisfies Record<ConnectionStatus, readonly string[]>
export type ConnectionAction = (typeof CONNECTION_ACTIONS)[ConnectionStatus][number]

/** Reasons staff can give for a disconnect (seed "Account Management"). */
export const DISCONNECT_REASONS = [
  'email-changed',
  'client-request',
  'security-breach',
  'other',
] as const
export type DisconnectReason = (typeof DISCONNECT_REASONS)[number]

/**
 * How a connection ended: never accepted in time, taken back, or disconnected with or without a
 * reason.
 */
export const END_REASONS = ['canceled', 'expired', 'disconnected', ...DISCONNECT_REASONS] as const
export type EndReason = (typeof END_REASONS)[number]

/** Keys of an ended connection: they free client, address and account for the next one. */
export const endedKeys = (
  id: string,
): { accountKey: string; emailKey: string; openKey: string } => ({
  accountKey: `ended:${id}`,
  emailKey: `ended:${id}`,
  openKey: `ended:${id}`,
})
