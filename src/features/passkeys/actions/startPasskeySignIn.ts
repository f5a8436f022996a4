import { z } from 'zod'

import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getSettings } from '../../../config/settings.js'
import { toID } from '../../../core/ids.js'
import { PortalError } from '../../../errors/PortalError.js'
import { readChallenge } from '../../../identity/challenge.js'
import { requestOptions } from '../../../identity/passkeys/ceremony.js'
import { openPasskeyChallenge } from '../../../identity/passkeys/passkeyChallenge.js'
import { passkeysOf } from '../../../identity/passkeys/passkeys.js'
import { passkeySite } from '../../../identity/passkeys/passkeySite.js'
import { spend } from '../../../limits/rateLimit.js'
import { requestsFromOutside } from '../../../limits/whoTries.js'
import { passkeyOptionsAnswer } from '../passkeyOptionsAnswer.js'

export const startPasskeySignInInput = z.object({ afterPassword: field.checked.optional() })

/**
 * A challenge for a passkey to sign, bound to this browser by a cookie. Of itself it asks for any
 * passkey of the portal; after the password, for one of the account whose sign-in waits here.
 * @throws 429, 403 PORTAL_NOT_ENABLED, 404 where no browser would use one, 400
 */
export const startPasskeySignIn = defineAction({
  name: 'startPasskeySignIn',
  does: 'Options to use a passkey with, as JSON text for `navigator.credentials.get`; `afterPassword` asks for one of the account whose sign-in waits in this browser',
  who: 'anyone',
  input: startPasskeySignInInput,
  output: passkeyOptionsAnswer,
  run: async (req, input) => {
    await spend(req, ...requestsFromOutside(req, 'passkey'))
    const { afterPassword } = parseInput(startPasskeySignInInput, input)
    if (!(await getSettings(req)).portalEnabled) throw new PortalError('PORTAL_NOT_ENABLED')
    const site = passkeySite(req.payload)
    if (!site) throw new PortalError('NOT_FOUND')
    const waiting = afterPassword ? await readChallenge(req) : null
    const account = waiting?.state === 'pending' ? toID(waiting.account) : null
    const allowed = account === null ? [] : await passkeysOf(req, account)
    const { expiresAt, text } = await openPasskeyChallenge(req, { account, kind: 'use' })
    return { expiresAt, options: await requestOptions(site, text, allowed) }
  },
})
