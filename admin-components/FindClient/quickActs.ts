import type { ConnectionAction } from '../../src/core/status/connection.js'
import type { AdminKey } from '../../src/translations/label.js'

/** What stands beside a client found, as far as the status allows it; each opens its dialog. */
export const QUICK_ACTS = [
  { action: 'send-invite', text: 'actionSendInvite' },
  { action: 'resend-invite', text: 'actionResendInvite' },
  { action: 'send-message', text: 'actionSendMessage' },
  { action: 'send-request', text: 'actionSendRequest' },
] as const satisfies readonly { action: ConnectionAction; text: AdminKey }[]
