import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { toID } from '../../../core/ids.js'
import { findRowByID } from '../../../data/store.js'
import { readChallenge } from '../../../identity/challenge.js'
import { provenNumber } from '../../../identity/textNumber.js'
import { spend } from '../../../limits/rateLimit.js'
import { codeTextAsks, codeTexts } from '../../../limits/whoTries.js'
import { sendCodeText } from '../../text-codes/index.js'
import { renewChallenge } from '../renewChallenge.js'

/**
 * Sends the code of this browser's sign-in by text in place of the mail: to the number that the
 * client has proven, where the agency allows it. Never in place of an authenticator app. The mailed
 * code ends with it, the tries already made still count. Always the same answer.
 * @throws 429 after too many texts for the account, the number or the agency
 */
export const textCode = defineAction({
  name: 'textCode',
  does: 'Sends a new code by text message where the client has turned that on; the answer is always the same',
  who: 'this browser’s sign-in',
  input: z.object({}),
  output: nextStep('code'),
  leadsTo: '/sign-in/code?notice=code-texted',
  run: async (req): Promise<{ next: 'code' }> => {
    const answer = { next: 'code' } as const
    const challenge = await readChallenge(req)
    const accountID = toID(challenge?.account)
    if (!challenge || accountID === null) return answer
    // guard: no-text-for-app-code
    if (challenge.method !== 'email' && challenge.method !== 'text') return answer
    noteForAudit({ actor: { id: accountID, kind: 'client' } })
    // guard: code-texts-counted
    await spend(req, codeTextAsks(req, String(accountID)))
    const account = await findRowByID(req, 'portalAccounts', accountID)
    const to = account && (await provenNumber(req, account))
    if (!to) return answer
    await spend(req, ...codeTexts(req, to))
    const way = { method: 'text', numberMark: to.mark } as const
    const renewed = await renewChallenge(req, { account, challenge }, way)
    if (renewed) await sendCodeText(req, renewed)
    return answer
  },
})
