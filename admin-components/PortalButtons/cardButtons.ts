import type { ConnectionAction } from '../../src/core/status/connection.js'

export type CardAction = Extract<
  ConnectionAction,
  'resend-invite' | 'send-invite' | 'send-message' | 'send-request'
>
export type CardButton = { action: CardAction; enabled: boolean }

/**
 * Buttons of the card, from what the server allows. The invite button is there only while it can be
 * used; message and request always are, greyed out until the client is connected.
 */
export const cardButtons = (actions: readonly ConnectionAction[]): CardButton[] => [
  ...(['send-invite', 'resend-invite'] as const)
    .filter((action) => actions.includes(action))
    .map((action) => ({ action, enabled: true })),
  ...(['send-message', 'send-request'] as const).map((action) => ({
    action,
    enabled: actions.includes(action),
  })),
]
