import type { PayloadRequest } from 'payload'

import { getContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import { isoIn, MINUTE } from '../../core/clock.js'
import type { Row } from '../../data/rows.js'
import { changeRow } from '../../data/store.js'
import { secondFactor } from '../../identity/secondFactor.js'

type Challenge = Row<'portalChallenges'>

/**
 * Makes place for a new code of a sign-in, by mail or by text: the older code ends, the tries already
 * made still count. Null where nothing that is sent could work any more: the password is a new one, somebody
 * signed out everywhere, the account is turned off, or an app or passkey came in between.
 */
export const renewChallenge = async (
  req: PayloadRequest,
  { account, challenge }: { account: Row<'portalAccounts'>; challenge: Challenge },
  way: Pick<Challenge, 'method' | 'numberMark'>,
): Promise<Challenge | null> => {
  const { credentialVersion, id } = challenge
  const isOver = account.status !== 'active' || account.credentialVersion !== credentialVersion
  // guard: renewed-for-what-still-works
  if (isOver || (await secondFactor(req, account.id))) return null
  const { expiresInMinutes, tries } = (await getSettings(req)).oneTimeCode
  const now = getContext(req.payload).options.clock()
  // guard: sends-counted
  return changeRow(
    req,
    'portalChallenges',
    {
      and: [
        { id: { equals: id } },
        { state: { equals: 'pending' } },
        // No code could be tried any more: none is sent.
        { attempts: { less_than: tries } },
        { expiresAt: { greater_than: now.toISOString() } },
      ],
    },
    { ...way, expiresAt: isoIn(now, expiresInMinutes * MINUTE), sends: { $inc: 1 } },
  )
}
