import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { audit } from '../../../audit/audit.js'
import { credentialText } from '../../../identity/passkeys/ceremony.js'
import { takePasskey } from '../../../identity/passkeys/takePasskey.js'
import { notePasskey } from '../../../identity/proof.js'
import { refusePasskey } from '../refusePasskey.js'

export const provePasskeyInput = z.object({ credential: credentialText })

/**
 * Shows a passkey of the account once more, in a session: for ten minutes it stands in for the code
 * that a step asks for besides the password. Begins with `startPasskeySignIn`.
 * @throws 429, 401 PASSKEY_REFUSED, 400
 */
export const provePasskey = defineAction({
  name: 'provePasskey',
  does: 'Shows a passkey in this session: for ten minutes it stands in for the code besides the password',
  who: 'client',
  input: provePasskeyInput,
  output: nextStep('done'),
  leadsTo: '/account/passkeys',
  run: async (req, input): Promise<{ next: 'done' }> => {
    const { session } = requireClient(req)
    const { credential } = parseInput(provePasskeyInput, input)
    // guard: passkey-proof-of-own-account
    const taken = await takePasskey(req, credential, session.account.id)
    if (taken.refused !== null) return refusePasskey(req, 'passkey.proved', taken)
    await notePasskey(req, session)
    await audit(req, {
      action: 'passkey.proved',
      client: session.clientID,
      subject: taken.passkey.id,
    })
    return { next: 'done' }
  },
})
