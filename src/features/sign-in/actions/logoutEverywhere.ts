import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireAccount } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { audit } from '../../../audit/audit.js'
import { endAccountSessions } from '../../../identity/endAccountSessions.js'
import { endSession } from '../../../identity/session.js'
import { forgetDevice } from '../../../identity/trustedDevice.js'
import { leaveBrowser } from '../leaveBrowser.js'

/** Ends every session and remembered device of the account. @throws 401 */
export const logoutEverywhere = defineAction({
  name: 'logoutEverywhere',
  does: 'Ends every session and forgets every device of the account',
  who: 'client',
  input: z.object({}),
  output: nextStep('sign-in'),
  leadsTo: '/sign-in?notice=signed-out',
  run: async (req): Promise<{ next: 'sign-in' }> => {
    const { id, session } = requireAccount(req)
    await endAccountSessions(req, id)
    await endSession(req)
    await forgetDevice(req, id)
    await audit(req, { action: 'sign-out.everywhere', client: session.clientID })
    await leaveBrowser(req, session)
    return { next: 'sign-in' }
  },
})
