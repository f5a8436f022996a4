import type { PayloadRequest } from 'payload'

import { requireAccount } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { audit } from '../../../audit/audit.js'
import type { RequestSource } from '../../../core/source.js'
import { PortalError } from '../../../errors/PortalError.js'
import { creationOptions } from '../../../identity/passkeys/ceremony.js'
import {
  openPasskeyChallenge,
  readPasskeyChallenge,
  type PasskeyStep,
} from '../../../identity/passkeys/passkeyChallenge.js'
import { MAX_PASSKEYS, passkeyHandle, passkeysOf } from '../../../identity/passkeys/passkeys.js'
import { offersPasskeys, passkeySite } from '../../../identity/passkeys/passkeySite.js'
import { proofInput } from '../../../identity/proofInput.js'
import { proveOwner } from '../../../identity/proveOwner.js'
import type { PortalSession } from '../../../identity/session.js'
import { passkeyOptionsAnswer } from '../passkeyOptionsAnswer.js'

/** Of a passkey that is being made in a session. */
export const stepOf = ({ account, id }: PortalSession): PasskeyStep => ({
  account: account.id,
  kind: 'new',
  session: id,
})

/** What a browser makes a passkey of the account with. @throws PortalError NOT_FOUND */
const optionsFor = async (
  { payload }: Pick<RequestSource, 'payload'>,
  { account }: PortalSession,
  { challenge, known }: { challenge: string; known: Awaited<ReturnType<typeof passkeysOf>> },
): Promise<string> => {
  const site = passkeySite(payload)
  if (!site) throw new PortalError('NOT_FOUND')
  const owner = { handle: passkeyHandle(payload, account.id), name: account.email }
  return creationOptions(site, { challenge, known, owner })
}

/**
 * Begins to add a passkey: needs the password and, where there is one, the second factor. The
 * answer is for `navigator.credentials.create`; `addPasskey` takes what comes of it, in the same
 * session, within five minutes.
 * @throws 429, 401, 404 where none are offered, 403 PASSWORD_WRONG, 400, 409 PASSKEYS_FULL
 */
export const startPasskey = defineAction({
  name: 'startPasskey',
  does: 'Options to make a passkey with, as JSON text for `navigator.credentials.create`; works in this session, for five minutes',
  who: 'client',
  input: proofInput,
  output: passkeyOptionsAnswer,
  leadsTo: '/account/passkeys',
  run: async (req, input) => {
    const actor = requireAccount(req)
    const { session } = actor
    const { account } = session
    if (!offersPasskeys(req.payload)) throw new PortalError('NOT_FOUND')
    // guard: passkey-added-by-owner
    await proveOwner(req, actor, input)
    const known = await passkeysOf(req, account.id)
    if (known.length >= MAX_PASSKEYS) throw new PortalError('PASSKEYS_FULL')
    const open = await openPasskeyChallenge(req, stepOf(session), account.credentialVersion)
    const options = await optionsFor(req, session, { challenge: open.text, known })
    await audit(req, { action: 'passkey.started', client: session.clientID })
    return { expiresAt: open.expiresAt, options }
  },
})

/** What this session is about to make, for the page about it; null where nothing waits. */
export const pendingPasskey = async (
  req: PayloadRequest,
  session: PortalSession,
): Promise<null | string> => {
  const open = await readPasskeyChallenge(req, stepOf(session))
  if (open?.row.credentialVersion !== session.account.credentialVersion) return null
  const known = await passkeysOf(req, session.account.id)
  return optionsFor(req, session, { challenge: open.text, known })
}
