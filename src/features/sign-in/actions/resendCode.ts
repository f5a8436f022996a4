import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { getSettings } from '../../../config/settings.js'
import { isoIn, MINUTE } from '../../../core/clock.js'
import { toID } from '../../../core/ids.js'
import { changeRow, findRowByID } from '../../../data/store.js'
import { readChallenge } from '../../../identity/challenge.js'
import { spend } from '../../../limits/rateLimit.js'
import { codeMails } from '../../../limits/whoTries.js'
import { mailCode } from '../mailCode.js'

/**
 * Mails a new code for the challenge of this browser; the older code ends, the tries already made
 * still count. Always the same answer, whether or not there is a challenge.
 * @throws 429 after too many mails for the account
 */
export const resendCode = defineAction({
  name: 'resendCode',
  does: 'Mails a new code; the answer is always the same',
  who: 'this browser’s sign-in',
  input: z.object({}),
  output: nextStep('code'),
  leadsTo: '/sign-in/code?notice=code-sent',
  run: async (req): Promise<{ next: 'code' }> => {
    const answer = { next: 'code' } as const
    const challenge = await readChallenge(req)
    const accountID = toID(challenge?.account)
    if (!challenge || accountID === null) return answer
    // The app shows its codes itself; a mailed one would be no second factor.
    // guard: no-mail-for-app-code
    if (challenge.method !== 'email') return answer
    noteForAudit({ actor: { id: accountID, kind: 'client' } })
    const { options } = getContext(req.payload)
    const account = await findRowByID(req, 'portalAccounts', accountID)
    if (!account) return answer
    await spend(req, ...codeMails(req, { account, email: account.email }))
    const { expiresInMinutes, tries } = (await getSettings(req)).oneTimeCode
    const now = options.clock()
    // guard: sends-counted
    const renewed = await changeRow(
      req,
      'portalChallenges',
      {
        and: [
          { id: { equals: challenge.id } },
          { state: { equals: 'pending' } },
          // No code could be tried any more: none is mailed.
          { attempts: { less_than: tries } },
          { expiresAt: { greater_than: now.toISOString() } },
        ],
      },
      { expiresAt: isoIn(now, expiresInMinutes * MINUTE), sends: { $inc: 1 } },
    )
    if (renewed) await mailCode(req, renewed)
    return answer
  },
})
