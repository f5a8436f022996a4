import { getSettings } from '../../../config/settings.js'
import { maskEmail } from '../../../core/email.js'
import { toID } from '../../../core/ids.js'
import type { SignInMethod } from '../../../core/kinds.js'
import { findRowByID } from '../../../data/store.js'
import { readChallenge } from '../../../identity/challenge.js'
import type { PortalVisit } from '../../../portal/kit/visit.js'

type PendingSignIn = {
  expiresAt: string
  maskedEmail: string
  method: SignInMethod
  triesLeft: number
}

/** The sign-in that waits for a code in this browser. */
export const pendingChallenge = async (visit: PortalVisit): Promise<null | PendingSignIn> => {
  const challenge = await readChallenge(visit.req)
  const account = toID(challenge?.account)
  if (challenge?.state !== 'pending' || account === null) return null
  const row = await findRowByID(visit.req, 'portalAccounts', account)
  const { tries } = (await getSettings(visit.req)).oneTimeCode
  return {
    expiresAt: challenge.expiresAt,
    maskedEmail: maskEmail(row?.email ?? ''),
    method: challenge.method ?? 'email',
    triesLeft: Math.max(0, tries - challenge.attempts),
  }
}
