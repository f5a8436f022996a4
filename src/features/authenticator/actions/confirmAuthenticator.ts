import { z } from 'zod'

import { requireAccount } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { PortalError } from '../../../errors/PortalError.js'
import {
  findAuthenticator,
  NOTHING_PENDING,
  pendingKey,
  sealedKey,
} from '../../../identity/authenticator.js'
import { changeFactors } from '../../../identity/changeFactors.js'
import { typedCode } from '../../../identity/proofInput.js'
import { refund, spend } from '../../../limits/rateLimit.js'
import { codeTries, signedIn } from '../../../limits/whoTries.js'
import { matchingStep } from '../../../otp/authenticatorApp.js'
import { hashRecoveryCodes, newRecoveryCodes } from '../../../otp/recoveryCodes.js'
import { keepFreshCodes } from '../freshCodes.js'
import { recoveryCodesAnswer } from '../recoveryCodesAnswer.js'

export const confirmAuthenticatorInput = z.object({ code: typedCode })

/**
 * Takes the first code of a new app and puts the app into use, with ten new recovery codes that are
 * told this once. Ends every other session, remembered device and sign-in in progress; this browser
 * goes on under a new session.
 * @throws 429, 401 APP_CODE_INVALID, 400, 409 SETUP_EXPIRED
 */
export const confirmAuthenticator = defineAction({
  name: 'confirmAuthenticator',
  does: 'Proves the new authenticator app with its first code; the recovery codes are told this once',
  who: 'client, same session',
  input: confirmAuthenticatorInput,
  output: recoveryCodesAnswer,
  leadsTo: '/account/recovery-codes?notice=app-added',
  run: async (req, input) => {
    const { session } = requireAccount(req)
    const { account } = session
    const { clock, passwordCost } = getContext(req.payload).options
    const tries = codeTries(req, signedIn(session))
    await spend(req, ...tries)
    const { code } = parseInput(confirmAuthenticatorInput, input)
    const row = await findAuthenticator(req, account.id)
    const key = pendingKey(req, row, session.id)
    if (!row || !key) throw new PortalError('SETUP_EXPIRED')
    const step = matchingStep(key, code, clock())
    if (!step) throw new PortalError('APP_CODE_INVALID', { field: 'code' })
    await refund(req, ...tries)
    const recoveryCodes = newRecoveryCodes()
    const of = { row, session }
    await changeFactors(req, of, {
      data: {
        ...NOTHING_PENDING,
        ...sealedKey(req, 'appSecret', account.id, key),
        lastStep: step,
        recoveryHashes: await hashRecoveryCodes(recoveryCodes, passwordCost),
      },
      effects: [auditEffect(req, { action: 'authenticator.added', client: session.clientID })],
      mail: 'authenticator-added',
    })
    const credentialVersion = account.credentialVersion + 1
    await keepFreshCodes(req, { credentialVersion, id: account.id }, recoveryCodes)
    return { recoveryCodes }
  },
})
