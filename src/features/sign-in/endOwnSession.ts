import type { PayloadRequest } from 'payload'

import { audit } from '../../audit/audit.js'
import { endSession, readSession } from '../../identity/session.js'
import { forgetPushHere } from '../../push/pushDevices.js'

/**
 * Ends the session that this browser has, whosever it is and whatever state it is in, and the pushes
 * to it. The event is written only where there was one.
 */
export const endOwnSession = async (req: PayloadRequest): Promise<void> => {
  const session = await readSession(req, { watching: true })
  // guard: left-session-ended
  await endSession(req)
  // Before the event, whose writing may fail
  await forgetPushHere(req)
  if (!session) return
  await audit(req, {
    action: 'sign-out',
    actor: { id: session.account.id, kind: 'client' },
    client: session.clientID,
  })
}
