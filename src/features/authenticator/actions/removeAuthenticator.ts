import { nextStep } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { auditEffect } from '../../../audit/audit.js'
import { PortalError } from '../../../errors/PortalError.js'
import { changeFactors } from '../../../identity/changeFactors.js'
import { NO_APP } from '../../../identity/authenticator.js'
import { proofInput } from '../../../identity/proofInput.js'
import { proveOwner } from '../../../identity/proveOwner.js'

/**
 * Takes the authenticator app out of use, with its recovery codes: from then on codes are mailed,
 * unless there are passkeys, which keep the codes.
 * Needs the password and a code of the app or a recovery code. Ends every other session, remembered
 * device and sign-in in progress.
 * @throws 429, 401 APP_CODE_INVALID, 403 PASSWORD_WRONG, 400, 409 NO_AUTHENTICATOR
 */
export const removeAuthenticator = defineAction({
  name: 'removeAuthenticator',
  does: 'Takes the authenticator app and its recovery codes away',
  who: 'client',
  input: proofInput,
  output: nextStep('done'),
  leadsTo: '/account?notice=app-removed',
  run: async (req, input): Promise<{ next: 'done' }> => {
    const actor = requireClient(req)
    const { session } = actor
    const factor = await proveOwner(req, actor, input)
    const app = factor?.app ? factor.row : null
    if (!factor || !app) throw new PortalError('NO_AUTHENTICATOR')
    const of = { row: app, session }
    await changeFactors(req, of, {
      // The codes stand in for passkeys as well
      data: { ...NO_APP, ...(factor.passkeys === 0 ? { recoveryHashes: null } : {}) },
      effects: [auditEffect(req, { action: 'authenticator.removed', client: session.clientID })],
      mail: 'authenticator-removed',
      refusal: 'NO_AUTHENTICATOR',
    })
    return { next: 'done' }
  },
})
