import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { proofInput } from '../../../identity/proofInput.js'
import { proveOwner } from '../../../identity/proveOwner.js'
import { factorMail } from '../../../identity/factorMail.js'
import { hashRecoveryCodes, newRecoveryCodes } from '../../../otp/recoveryCodes.js'
import { keepFreshCodes } from '../freshCodes.js'
import { recoveryCodesAnswer } from '../recoveryCodesAnswer.js'

/**
 * Ten new recovery codes, told this once; the older ones end.
 * @throws 429, 401 APP_CODE_INVALID, 403 PASSWORD_WRONG, 400, 409 NO_AUTHENTICATOR
 */
export const replaceRecoveryCodes = defineAction({
  name: 'replaceRecoveryCodes',
  does: 'Ends the old recovery codes; the new ones are told this once',
  who: 'client',
  input: proofInput,
  output: recoveryCodesAnswer,
  leadsTo: '/account/recovery-codes',
  run: async (req, input) => {
    const actor = requireClient(req)
    const { account, clientID } = actor.session
    const app = (await proveOwner(req, actor, input))?.row
    if (!app) throw new PortalError('NO_AUTHENTICATOR')
    const recoveryCodes = newRecoveryCodes()
    const revision = app.revision + 1
    const { passwordCost } = getContext(req.payload).options
    const changed = await transition(req, {
      data: { recoveryHashes: await hashRecoveryCodes(recoveryCodes, passwordCost), revision },
      effects: [
        auditEffect(req, { action: 'recovery-codes.replaced', client: clientID }),
        factorMail(app, 'recovery-codes-replaced', revision),
      ],
      id: app.id,
      key: 'portalAuthenticators',
      where: { revision: { equals: app.revision } },
    })
    if (!changed) throw new PortalError('NO_AUTHENTICATOR')
    await keepFreshCodes(req, account, recoveryCodes)
    return { recoveryCodes }
  },
})
