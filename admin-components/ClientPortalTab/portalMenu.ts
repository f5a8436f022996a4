import type { ConnectionAction } from '../../src/core/status/connection.js'
import type { AdminKey } from '../../src/translations/label.js'
import type { PortalDialogName } from '../ClientPortalProvider/index.client.js'

type Entry = { action: ConnectionAction; dialog: PortalDialogName; text: AdminKey }

/** Behind Add (+), in this order; each is there exactly while the status allows it. */
const ADD: readonly Entry[] = [
  { action: 'send-invite', dialog: 'invite', text: 'actionSendInvite' },
  { action: 'resend-invite', dialog: 'pending', text: 'actionResendInvite' },
  { action: 'cancel-invite', dialog: 'cancel', text: 'actionCancelInvite' },
  { action: 'send-message', dialog: 'message', text: 'actionSendMessage' },
  { action: 'send-request', dialog: 'request', text: 'actionSendRequest' },
]

/** Entries of the Add (+) menu for what the server allows. */
export const addEntries = (actions: readonly ConnectionAction[]): readonly Entry[] =>
  ADD.filter(({ action }) => actions.includes(action))
