import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { audit } from '../../../audit/audit.js'
import { changeRow } from '../../../data/store.js'
import { ownPasskey } from '../ownPasskey.js'
import { passkeyName } from '../passkeyName.js'

export const renamePasskeyInput = z.object({ id: field.id.transform(String), name: passkeyName })

/** Gives a passkey of the account another name. @throws 429, 401, 404, 400 */
export const renamePasskey = defineAction({
  name: 'renamePasskey',
  does: 'Gives a passkey another name; only its owner sees it',
  who: 'client',
  input: renamePasskeyInput,
  output: nextStep('done'),
  leadsTo: '/account/passkeys?notice=passkey-renamed',
  run: async (req, input): Promise<{ next: 'done' }> => {
    const { session } = requireClient(req)
    const { id } = parseInput(renamePasskeyInput.pick({ id: true }), input)
    const passkey = await ownPasskey(req, session, id)
    const { name } = parseInput(renamePasskeyInput, input)
    await changeRow(req, 'portalPasskeys', { id: { equals: passkey.id } }, { name })
    await audit(req, {
      action: 'passkey.renamed',
      client: session.clientID,
      subject: passkey.id,
    })
    return { next: 'done' }
  },
})
