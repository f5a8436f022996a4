import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { audit } from '../../../audit/audit.js'
import { deleteRows, findRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { endSession } from '../../../identity/session.js'
import { leadsAfterSignOut } from '../leadsAfterSignOut.js'

const signOutSessionInput = z.object({ id: field.id.transform(String) })

/**
 * Ends one session of the client. One elsewhere also loses its remembered device: who signs a lost
 * phone out does not want it to be asked for less next time.
 * @throws 401, 404
 */
export const signOutSession = defineAction({
  name: 'signOutSession',
  does: 'Ends a session and forgets its device; `next` is `sign-in` when it was this one',
  who: 'client',
  input: signOutSessionInput,
  output: nextStep('sign-in', 'stay'),
  leadsTo: leadsAfterSignOut,
  run: async (req, input): Promise<{ next: 'sign-in' | 'stay' }> => {
    const { session } = requireClient(req)
    const { id } = parseInput(signOutSessionInput, input)
    const own = { account: { equals: session.account.id } }
    // guard: own-session-alone
    const other = await findRow(req, 'portalSessions', { and: [{ id: { equals: id } }, own] })
    if (!other) throw new PortalError('NOT_FOUND')
    const here = id === session.id
    // guard: other-device-forgotten
    if (other.device && !here) {
      await deleteRows(req, 'portalTrustedDevices', {
        and: [{ id: { equals: other.device } }, own],
      })
    }
    // guard: other-session-deleted
    await deleteRows(req, 'portalSessions', { id: { equals: id } })
    // guard: pushes-end-with-session
    await deleteRows(req, 'pushDevices', { and: [{ session: { equals: id } }, own] })
    await audit(req, { action: 'session.signed-out', client: session.clientID, subject: id })
    if (!here) return { next: 'stay' }
    await endSession(req)
    return { next: 'sign-in' }
  },
})
