import { nextStep } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { audit } from '../../../audit/audit.js'
import { PortalError } from '../../../errors/PortalError.js'
import { proofInput } from '../../../identity/proofInput.js'
import { proveOwner } from '../../../identity/proveOwner.js'
import { textNumberFor } from '../../../identity/textNumber.js'
import { spend } from '../../../limits/rateLimit.js'
import { codeTextAsks, codeTexts } from '../../../limits/whoTries.js'
import { openProof } from '../numberProof.js'
import { sendCodeText } from '../sendCodeText.js'

/**
 * Sends a code to the number of the client's profile, to prove that it is theirs before codes of the
 * sign-in may go there. Needs the password. Not for an account with a stronger second factor: it is
 * asked for in any case.
 * @throws 429 (also after too many texts), 401, 403 PASSWORD_WRONG, 400, 409 TEXT_CODES_OFF
 */
export const startTextCodes = defineAction({
  name: 'startTextCodes',
  does: 'Sends a code by text to the number of the profile, to prove it; sign-in codes can go there once it is',
  who: 'client',
  input: proofInput,
  output: nextStep('code'),
  leadsTo: '/account/text-codes',
  run: async (req, input): Promise<{ next: 'code' }> => {
    const actor = requireClient(req)
    const { session } = actor
    const stronger = await proveOwner(req, actor, input)
    const to = await textNumberFor(req, session.account.id)
    // guard: no-text-codes-beside-app
    if (stronger || !to) throw new PortalError('TEXT_CODES_OFF')
    // guard: proof-texts-counted
    await spend(req, codeTextAsks(req, session.account.id), ...codeTexts(req, to))
    const proof = await openProof(req, session, to.mark)
    if (proof) await sendCodeText(req, proof)
    await audit(req, { action: 'text-codes.started', client: session.clientID })
    return { next: 'code' }
  },
})
