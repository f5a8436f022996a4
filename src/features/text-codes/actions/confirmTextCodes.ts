import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { auditEffect } from '../../../audit/audit.js'
import { PortalError } from '../../../errors/PortalError.js'
import { bookAttempt, consumeChallenge } from '../../../identity/challenge.js'
import { typedCode } from '../../../identity/proofInput.js'
import { secondFactor } from '../../../identity/secondFactor.js'
import { textNumberFor } from '../../../identity/textNumber.js'
import { refund, spend } from '../../../limits/rateLimit.js'
import { codeTries, signedIn } from '../../../limits/whoTries.js'
import { isCodeOf } from '../../../otp/mailedCode.js'
import { changeAccount } from '../../connections/index.js'
import { proofOf } from '../numberProof.js'

export const confirmTextCodesInput = z.object({ code: typedCode })

/**
 * Takes the code that was sent to the number: from then on codes of the sign-in can be sent there,
 * when asked for. In the session that asked for it, while the number is the same; told by mail.
 * Wrong codes come out of the budget of all codes.
 * @throws 429, 401 CODE_INVALID, 400, 409 SETUP_EXPIRED, TEXT_CODES_OFF
 */
export const confirmTextCodes = defineAction({
  name: 'confirmTextCodes',
  does: 'Proves the number with the code that was sent there; codes of the sign-in can be sent to it from then on',
  who: 'client, same session',
  input: confirmTextCodesInput,
  output: nextStep('done'),
  leadsTo: '/account/text-codes?notice=text-codes-on',
  run: async (req, input): Promise<{ next: 'done' }> => {
    const { session } = requireClient(req)
    const { account } = session
    const tries = codeTries(req, signedIn(session))
    // guard: proof-codes-counted
    await spend(req, ...tries)
    const { code } = parseInput(confirmTextCodesInput, input)
    const waiting = await proofOf(req, session)
    const proof = waiting && (await bookAttempt(req, waiting.id))
    if (!proof) throw new PortalError('SETUP_EXPIRED')
    const to = await textNumberFor(req, account.id)
    if (!to || (await secondFactor(req, account.id))) throw new PortalError('TEXT_CODES_OFF')
    // guard: number-still-the-same
    if (to.mark !== proof.numberMark) throw new PortalError('SETUP_EXPIRED')
    // guard: number-code-right
    if (!isCodeOf(req.payload, proof, code))
      throw new PortalError('CODE_INVALID', { field: 'code' })
    if (!(await consumeChallenge(req, proof.id))) throw new PortalError('SETUP_EXPIRED')
    await refund(req, ...tries)
    const key = `text-codes-added:${randomUUID()}`
    const changed = await changeAccount(req, account, {
      data: { textNumber: to.mark },
      effects: [
        auditEffect(req, { action: 'text-codes.added', client: session.clientID }),
        { key, kind: 'mail', mail: 'text-codes-added', subject: account.id },
      ],
    })
    if (!changed) throw new PortalError('SIGNED_OUT')
    return { next: 'done' }
  },
})
