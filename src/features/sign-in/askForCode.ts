import type { PayloadRequest } from 'payload'

import { getContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import { MINUTE } from '../../core/clock.js'
import { toID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { openChallenge, readChallenge } from '../../identity/challenge.js'
import { secondFactor } from '../../identity/secondFactor.js'
import { spend } from '../../limits/rateLimit.js'
import { codeMails } from '../../limits/whoTries.js'
import { mailCode } from './mailCode.js'

type Account = Row<'portalAccounts'>
type Challenge = Row<'portalChallenges'>

/** A mail may still be on its way so long. */
const JUST_MAILED = MINUTE

/**
 * The sign-in of this browser whose code was mailed a moment ago: pressing "Sign in" twice or going
 * back brings no second mail. Nothing is renewed by it, neither its time nor its tries.
 */
const justMailed = async (req: PayloadRequest, account: Account): Promise<Challenge | null> => {
  const challenge = await readChallenge(req)
  // guard: waiting-code-of-this-account
  if (toID(challenge?.account) !== account.id) return null
  if (challenge?.state !== 'pending' || challenge.method !== 'email') return null
  // guard: waiting-code-before-credential-change
  if (challenge.credentialVersion !== account.credentialVersion) return null
  const { expiresInMinutes, tries } = (await getSettings(req)).oneTimeCode
  if (challenge.attempts >= tries) return null
  const now = getContext(req.payload).options.clock().getTime()
  const age = now - (Date.parse(challenge.expiresAt) - expiresInMinutes * MINUTE)
  return age >= 0 && age < Math.min(JUST_MAILED, expiresInMinutes * MINUTE) ? challenge : null
}

/**
 * Second step of signing in, for an account whose password was given right: a code is mailed, or
 * the authenticator app shows one, and this browser may type it; or a passkey is asked for.
 * @param options.again the step may be the one that this browser stands at already
 * @throws PortalError TOO_MANY_REQUESTS (429)
 */
export const askForCode = async (
  req: PayloadRequest,
  account: Account,
  { again = false } = {},
): Promise<Challenge> => {
  // No mail where there is more, and none that could stand in for it.
  const factor = await secondFactor(req, account.id)
  // guard: app-code-before-mailed-code
  if (factor) return openChallenge(req, account, factor.method)
  const waiting = again ? await justMailed(req, account) : null
  if (waiting) return waiting
  await spend(req, ...codeMails(req, { account, email: account.email }))
  const challenge = await openChallenge(req, account, 'email')
  await mailCode(req, challenge)
  return challenge
}
