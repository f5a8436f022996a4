import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { toID } from '../../../core/ids.js'
import { findRowByID } from '../../../data/store.js'
import { readChallenge } from '../../../identity/challenge.js'
import { spend } from '../../../limits/rateLimit.js'
import { codeMails } from '../../../limits/whoTries.js'
import { mailCode } from '../mailCode.js'
import { renewChallenge } from '../renewChallenge.js'

/**
 * Mails a new code for the challenge of this browser; the older code ends, the tries already made
 * still count; also where the last one went by text. Always the same answer, whether or not there is
 * a challenge.
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
    noteForAudit({ actor: { id: accountID, kind: 'client' } })
    const account = await findRowByID(req, 'portalAccounts', accountID)
    if (!account) return answer
    await spend(req, ...codeMails(req, { account, email: account.email }))
    const way = { method: 'email', numberMark: null } as const
    const renewed = await renewChallenge(req, { account, challenge }, way)
    if (renewed) await mailCode(req, renewed)
    return answer
  },
})
