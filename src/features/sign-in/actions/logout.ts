import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireAccount } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { audit } from '../../../audit/audit.js'
import { endSession } from '../../../identity/session.js'
import { leaveBrowser } from '../leaveBrowser.js'

/** Signs out of this browser. @throws 401 */
export const logout = defineAction({
  name: 'logout',
  does: 'Ends this session',
  who: 'client',
  input: z.object({}),
  output: nextStep('sign-in'),
  leadsTo: '/sign-in?notice=signed-out',
  run: async (req): Promise<{ next: 'sign-in' }> => {
    const { session } = requireAccount(req)
    await endSession(req)
    await audit(req, { action: 'sign-out', client: session.clientID })
    await leaveBrowser(req, session)
    return { next: 'sign-in' }
  },
})
