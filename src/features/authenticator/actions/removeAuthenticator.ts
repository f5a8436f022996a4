import { nextStep } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { auditEffect } from '../../../audit/audit.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { NO_APP } from '../../../identity/authenticator.js'
import { proofInput } from '../../../identity/proofInput.js'
import { proveOwner } from '../../../identity/proveOwner.js'
import { renewSession } from '../../../identity/renewSession.js'
import { factorMail } from '../../../identity/takeFactor.js'

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
    const revision = app.revision + 1
    const changed = await transition(req, {
      data: {
        ...NO_APP,
        // They stand in for passkeys as well
        ...(factor.passkeys === 0 ? { recoveryHashes: null } : {}),
        revision,
      },
      effects: [
        auditEffect(req, { action: 'authenticator.removed', client: session.clientID }),
        factorMail(app, 'authenticator-removed', revision),
        { account: app.id, key: `sign-out:${app.id}:${revision}`, kind: 'sign-out' },
      ],
      id: app.id,
      key: 'portalAuthenticators',
      where: { revision: { equals: app.revision } },
    })
    if (!changed) throw new PortalError('NO_AUTHENTICATOR')
    await renewSession(req, session)
    return { next: 'done' }
  },
})
