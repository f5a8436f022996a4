import { getSettings } from '../../../config/settings.js'
import { maskEmail } from '../../../core/email.js'
import { toID } from '../../../core/ids.js'
import type { SignInMethod } from '../../../core/kinds.js'
import type { Row } from '../../../data/rows.js'
import { findRowByID } from '../../../data/store.js'
import { activeApp } from '../../../identity/authenticator.js'
import { readChallenge } from '../../../identity/challenge.js'
import type { PortalVisit } from '../../../portal/kit/visit.js'

/**
 * `used-up`: no try is left. `over`: nothing that is typed can be right any more, because time ran
 * out or the account has changed since.
 */
export type SignInState = 'open' | 'over' | 'used-up'

type PendingSignIn = {
  expiresAt: string
  maskedEmail: string
  method: SignInMethod
  state: SignInState
  triesLeft: number
}

type Waiting = { account: Row<'portalAccounts'>; challenge: Row<'portalChallenges'> }

const waitingIn = async ({ req }: PortalVisit): Promise<null | Waiting> => {
  const challenge = await readChallenge(req)
  const accountID = toID(challenge?.account)
  if (challenge?.state !== 'pending' || accountID === null) return null
  const account = await findRowByID(req, 'portalAccounts', accountID)
  return account && { account, challenge }
}

const isOver = async ({ ctx, req }: PortalVisit, { account, challenge }: Waiting) => {
  if (Date.parse(challenge.expiresAt) <= ctx.options.clock().getTime()) return true
  if (challenge.credentialVersion !== account.credentialVersion) return true
  return challenge.method !== ((await activeApp(req, account.id)) ? 'app' : 'email')
}

/** The sign-in that waits for a code in this browser. */
export const pendingChallenge = async (visit: PortalVisit): Promise<null | PendingSignIn> => {
  const waiting = await waitingIn(visit)
  if (!waiting) return null
  const { account, challenge } = waiting
  const { tries } = (await getSettings(visit.req)).oneTimeCode
  const triesLeft = Math.max(0, tries - challenge.attempts)
  return {
    expiresAt: challenge.expiresAt,
    maskedEmail: maskEmail(account.email),
    method: challenge.method ?? 'email',
    state: triesLeft === 0 ? 'used-up' : (await isOver(visit, waiting)) ? 'over' : 'open',
    triesLeft,
  }
}

/**
 * The address of the sign-in that was begun in this browser: who starts it again need not type it.
 * The cookie was given for the right password, so it tells nobody anything new.
 */
export const addressOfSignIn = async (visit: PortalVisit): Promise<string | undefined> =>
  (await waitingIn(visit))?.account.email
