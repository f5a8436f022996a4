import { nextStep } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { PortalError } from '../../../errors/PortalError.js'
import { isActive } from '../../../identity/authenticator.js'
import { changeFactors } from '../../../identity/changeFactors.js'
import { countPasskeys } from '../../../identity/passkeys/passkeys.js'
import { proofInput } from '../../../identity/proofInput.js'
import { proveOwner } from '../../../identity/proveOwner.js'
import { ownPasskey } from '../ownPasskey.js'

export const removePasskeyInput = proofInput.extend({ id: field.id.transform(String) })

/**
 * Takes a passkey of the account away; it signs in nobody any more. With the last one, where there
 * is no authenticator app, the recovery codes go as well, and codes are mailed again. Ends every
 * other session, remembered device and sign-in in progress.
 * @throws 429, 401 (also APP_CODE_INVALID, PASSKEY_REQUIRED), 404, 403 PASSWORD_WRONG, 400,
 * 409 SETUP_EXPIRED
 */
export const removePasskey = defineAction({
  name: 'removePasskey',
  does: 'Takes a passkey away; with the last one, codes are mailed again unless there is an authenticator app',
  who: 'client',
  input: removePasskeyInput,
  output: nextStep('done'),
  leadsTo: '/account/passkeys?notice=passkey-removed',
  run: async (req, input): Promise<{ next: 'done' }> => {
    const actor = requireClient(req)
    const { session } = actor
    const account = session.account.id
    const { id } = parseInput(removePasskeyInput.pick({ id: true }), input)
    const passkey = await ownPasskey(req, session, id)
    // guard: passkey-removed-by-owner
    const row = (await proveOwner(req, actor, input))?.row
    if (!row) throw new PortalError('SETUP_EXPIRED')
    // After the row: a passkey that comes in between changes its revision
    const isLast = (await countPasskeys(req, account)) < 2 && !isActive(row)
    const of = { row, session }
    await changeFactors(req, of, {
      data: isLast ? { recoveryHashes: null } : {},
      effects: [
        { account, key: `passkey:${passkey.id}`, kind: 'forget-passkey', passkey: passkey.id },
        auditEffect(req, {
          action: 'passkey.removed',
          client: session.clientID,
          subject: passkey.id,
        }),
      ],
      mail: 'passkey-removed',
    })
    return { next: 'done' }
  },
})
