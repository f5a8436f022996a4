import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { requireAccount } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { findRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { authenticatorRow, isActive } from '../../../identity/authenticator.js'
import { changeFactors } from '../../../identity/changeFactors.js'
import { checkNewPasskey, credentialText } from '../../../identity/passkeys/ceremony.js'
import { takePasskeyChallenge } from '../../../identity/passkeys/passkeyChallenge.js'
import { countPasskeys, MAX_PASSKEYS } from '../../../identity/passkeys/passkeys.js'
import { passwordMark } from '../../../identity/passkeys/passwordMark.js'
import { offersPasskeys, passkeySite } from '../../../identity/passkeys/passkeySite.js'
import { hashRecoveryCodes, newRecoveryCodes } from '../../../otp/recoveryCodes.js'
import { keepFreshCodes, recoveryCodesAnswer } from '../../authenticator/index.js'
import { passkeyName } from '../passkeyName.js'
import { stepOf } from './startPasskey.js'

export const addPasskeyInput = z.object({ credential: credentialText, name: passkeyName })

/**
 * Takes the passkey that a browser made after `startPasskey`. The first one comes with ten recovery
 * codes, told this once: from then on no sign-in goes without a passkey or one of them. Ends every
 * other session, remembered device and sign-in in progress; this browser goes on under a new
 * session.
 * @throws 429, 401, 404, 400 PASSKEY_NOT_ADDED, 409 SETUP_EXPIRED or PASSKEYS_FULL
 */
export const addPasskey = defineAction({
  name: 'addPasskey',
  does: 'Keeps a passkey that was made with `startPasskey`; `credential` is what `toJSON()` of it says, as text. Recovery codes come with the first one, told this once',
  who: 'client, same session',
  input: addPasskeyInput,
  output: recoveryCodesAnswer,
  leadsTo: ({ recoveryCodes }) =>
    recoveryCodes.length > 0
      ? '/account/recovery-codes?notice=passkey-added'
      : '/account/passkeys?notice=passkey-added',
  run: async (req, input) => {
    const { session } = requireAccount(req)
    const { account } = session
    // First what the person can put right; the rest is the browser's
    parseInput(addPasskeyInput.pick({ name: true }), input)
    const { credential, name } = parseInput(addPasskeyInput, input)
    const site = passkeySite(req.payload)
    if (!site || !offersPasskeys(req.payload)) throw new PortalError('NOT_FOUND')
    const challenge = await takePasskeyChallenge(req, stepOf(session))
    if (challenge?.row.credentialVersion !== account.credentialVersion) {
      throw new PortalError('SETUP_EXPIRED')
    }
    const made = await checkNewPasskey(site, challenge.text, credential)
    const isKnown =
      made &&
      (await findRow(req, 'portalPasskeys', { credentialID: { equals: made.credentialID } }))
    // guard: passkey-of-one-account
    if (!made || isKnown) throw new PortalError('PASSKEY_NOT_ADDED')
    // The row before the count: another passkey that comes in between changes its revision.
    const row = await authenticatorRow(req, account.id)
    const others = await countPasskeys(req, account.id)
    // guard: passkeys-per-account
    if (others >= MAX_PASSKEYS) throw new PortalError('PASSKEYS_FULL')
    const isFirst = others === 0 && !isActive(row)
    const recoveryCodes = isFirst ? newRecoveryCodes() : []
    const { passwordCost } = getContext(req.payload).options
    const passkey = randomUUID()
    const of = { row, session }
    await changeFactors(req, of, {
      data: isFirst ? { recoveryHashes: await hashRecoveryCodes(recoveryCodes, passwordCost) } : {},
      effects: [
        {
          ...made,
          account: account.id,
          key: `passkey:${passkey}`,
          kind: 'keep-passkey',
          name,
          passkey,
          passwordMark: passwordMark(req.payload, account),
        },
        auditEffect(req, { action: 'passkey.added', client: session.clientID, subject: passkey }),
      ],
      mail: 'passkey-added',
    })
    if (isFirst) {
      const credentialVersion = account.credentialVersion + 1
      await keepFreshCodes(req, { credentialVersion, id: account.id }, recoveryCodes)
    }
    return { recoveryCodes }
  },
})
