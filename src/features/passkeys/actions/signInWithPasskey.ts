import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { getSettings } from '../../../config/settings.js'
import { isAhead } from '../../../core/clock.js'
import { toID } from '../../../core/ids.js'
import type { Row } from '../../../data/rows.js'
import { changeRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { nextOf } from '../../../http/respond.js'
import { consumeChallenge, readChallenge } from '../../../identity/challenge.js'
import { credentialText } from '../../../identity/passkeys/ceremony.js'
import { passwordMark } from '../../../identity/passkeys/passwordMark.js'
import { takePasskey } from '../../../identity/passkeys/takePasskey.js'
import { spend } from '../../../limits/rateLimit.js'
import { requestsFromOutside } from '../../../limits/whoTries.js'
import { finishSignIn } from '../../sign-in/index.js'
import { refusePasskey } from '../refusePasskey.js'

export const signInWithPasskeyInput = z.object({
  credential: credentialText,
  rememberDevice: field.checked.optional(),
  sharedComputer: field.checked.optional(),
})

/** The sign-in of this account that waits in this browser: the password was right, and still is. */
const waitingFor = async (req: PayloadRequest, account: Row<'portalAccounts'>) => {
  const challenge = await readChallenge(req)
  const isOpen =
    challenge?.state === 'pending' &&
    toID(challenge.account) === account.id &&
    challenge.credentialVersion === account.credentialVersion &&
    isAhead(challenge.expiresAt, getContext(req.payload).options.clock())
  return isOpen ? challenge : null
}

/**
 * A whole sign-in by a passkey: something one has, behind something one knows or is. Also the second
 * step after the password. Begins with `startPasskeySignIn`, in the same browser; whatever is wrong
 * gets one answer. Once the password is another than the one beside which the passkey was made or
 * last used, it has to come first: who made a passkey with a stolen password has no use of it then.
 * @throws 429, 403 PORTAL_NOT_ENABLED, 401 PASSKEY_REFUSED or PASSKEY_NEEDS_PASSWORD, 400
 */
export const signInWithPasskey = defineAction({
  name: 'signInWithPasskey',
  does: 'Signs in with a passkey, in place of password and code or after the password; `credential` is what `toJSON()` of the answer says, as text',
  who: 'anyone',
  input: signInWithPasskeyInput,
  output: nextStep('done'),
  leadsTo: (_, call) => nextOf(call),
  run: async (req, input): Promise<{ next: 'done' }> => {
    await spend(req, ...requestsFromOutside(req, 'passkey'))
    const { credential, ...choice } = parseInput(signInWithPasskeyInput, input)
    if (!(await getSettings(req)).portalEnabled) throw new PortalError('PORTAL_NOT_ENABLED')
    const taken = await takePasskey(req, credential)
    if (taken.refused !== null) return refusePasskey(req, 'sign-in.passkey', taken)
    const { account } = taken
    noteForAudit({ actor: { id: account.id, kind: 'client' } })
    const refuse = () => refusePasskey(req, 'sign-in.passkey', { account, refused: 'not-active' })
    // guard: passkey-of-active-account
    if (account.status !== 'active') return refuse()
    const mark = passwordMark(req.payload, account)
    const waiting = await waitingFor(req, account)
    // guard: passkey-alone-beside-its-password
    if (!waiting && (mark === null || taken.passkey.passwordMark !== mark))
      return refusePasskey(req, 'sign-in.passkey', { account, refused: 'new-password' })
    if (waiting) await consumeChallenge(req, waiting.id)
    if (!(await finishSignIn(req, account, { choice, method: 'passkey' }))) return refuse()
    if (taken.passkey.passwordMark !== mark) {
      const used = { id: { equals: taken.passkey.id } }
      await changeRow(req, 'portalPasskeys', used, { passwordMark: mark })
    }
    return { next: 'done' }
  },
})
