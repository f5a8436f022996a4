import { getSettings } from '../../../config/settings.js'
import { maskEmail } from '../../../core/email.js'
import { toID } from '../../../core/ids.js'
import type { SignInMethod } from '../../../core/kinds.js'
import type { Row } from '../../../data/rows.js'
import { findRowByID } from '../../../data/store.js'
import { readChallenge } from '../../../identity/challenge.js'
import { secondFactor, type SecondFactor } from '../../../identity/secondFactor.js'
import { lastDigits, provenNumber } from '../../../identity/textNumber.js'
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
  /** A passkey of the account can be used in place of a code. */
  passkey: boolean
  state: SignInState
  /** The last digits of the number to which the code can go by text, or went; null where none can. */
  textDigits: null | string
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

const isOver = (
  { ctx }: PortalVisit,
  { account, challenge }: Waiting,
  factor: null | SecondFactor,
): boolean => {
  if (Date.parse(challenge.expiresAt) <= ctx.options.clock().getTime()) return true
  if (challenge.credentialVersion !== account.credentialVersion) return true
  const texted = challenge.method === 'text'
  return challenge.method !== (factor?.method ?? (texted ? 'text' : 'email'))
}

/** The last digits of the number to which the code can go by text, or went. */
const digitsOf = async (
  { req }: PortalVisit,
  { account, challenge }: Waiting,
): Promise<null | string> => {
  if (challenge.method === 'app' || challenge.method === 'passkey') return null
  const to = await provenNumber(req, account)
  return to && lastDigits(to.number)
}

/** The sign-in that waits for a code in this browser. */
export const pendingChallenge = async (visit: PortalVisit): Promise<null | PendingSignIn> => {
  const waiting = await waitingIn(visit)
  if (!waiting) return null
  const { account, challenge } = waiting
  const factor = await secondFactor(visit.req, account.id)
  const { tries } = (await getSettings(visit.req)).oneTimeCode
  const triesLeft = Math.max(0, tries - challenge.attempts)
  const textDigits = await digitsOf(visit, waiting)
  const gone = challenge.method === 'text' && textDigits === null
  return {
    expiresAt: challenge.expiresAt,
    maskedEmail: maskEmail(account.email),
    method: challenge.method ?? 'email',
    passkey: factor !== null && factor.passkeys > 0,
    state: triesLeft === 0 ? 'used-up' : gone || isOver(visit, waiting, factor) ? 'over' : 'open',
    textDigits,
    triesLeft,
  }
}

/**
 * The address of the sign-in that was begun in this browser: who starts it again need not type it.
 * The cookie was given for the right password, so it tells nobody anything new.
 */
export const addressOfSignIn = async (visit: PortalVisit): Promise<string | undefined> =>
  (await waitingIn(visit))?.account.email
