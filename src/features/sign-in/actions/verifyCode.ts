import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { audit } from '../../../audit/audit.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getSettings } from '../../../config/settings.js'
import { toID } from '../../../core/ids.js'
import type { Row } from '../../../data/rows.js'
import { findRowByID } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { nextOf } from '../../../http/respond.js'
import { bookAttempt, consumeChallenge, readChallenge } from '../../../identity/challenge.js'
import { typedCode } from '../../../identity/proofInput.js'
import { secondFactor } from '../../../identity/secondFactor.js'
import { takeFactor } from '../../../identity/takeFactor.js'
import { provenNumber } from '../../../identity/textNumber.js'
import { refund, spend } from '../../../limits/rateLimit.js'
import { codeTries } from '../../../limits/whoTries.js'
import { isCodeOf } from '../../../otp/mailedCode.js'
import { deliverSoon } from '../../../outbox/deliverSoon.js'
import { enqueueMail } from '../../../outbox/enqueueMail.js'
import { finishSignIn } from '../finishSignIn.js'

type Refusal = 'APP_CODE_INVALID' | 'CODE_EXPIRED' | 'CODE_INVALID' | 'PASSKEY_REQUIRED'

export const verifyCodeInput = z.object({
  code: typedCode,
  rememberDevice: field.checked.optional(),
  sharedComputer: field.checked.optional(),
})

/**
 * Second step of signing in. The challenge is the browser's own (cookie); the body carries the code
 * only. Each code works once, for its own challenge, for some minutes and some tries; all
 * challenges of an account share one budget of wrong codes. An account with an authenticator app
 * takes a code of the app or a recovery code, and no mailed one; one with passkeys alone a recovery
 * code (`signInWithPasskey` takes the passkey itself).
 * @throws 429, 401 CODE_EXPIRED, CODE_INVALID, APP_CODE_INVALID or PASSKEY_REQUIRED, 400
 */
export const verifyCode = defineAction({
  name: 'verifyCode',
  does: 'Second step of signing in',
  who: 'this browser’s sign-in',
  input: verifyCodeInput,
  output: nextStep('done'),
  leadsTo: (_, call) => nextOf(call),
  run: async (req, input): Promise<{ next: 'done' }> => {
    const challenge = await readChallenge(req)
    const accountID = toID(challenge?.account)
    if (!challenge || accountID === null) throw new PortalError('CODE_EXPIRED')
    noteForAudit({ actor: { id: accountID, kind: 'client' } })
    const opened = await findRowByID(req, 'portalAccounts', accountID)
    if (!opened) throw new PortalError('CODE_EXPIRED')
    const wrongCodes = codeTries(req, { account: opened, email: opened.email })
    // guard: wrong-codes-spent
    await spend(req, ...wrongCodes)
    const { code, ...choice } = parseInput(verifyCodeInput, input)
    const attempt = await bookAttempt(req, challenge.id)
    if (!attempt) throw new PortalError('CODE_EXPIRED')
    // guard: app-asked-at-verify
    const factor = await secondFactor(req, accountID)
    const { tries } = (await getSettings(req)).oneTimeCode
    const refuse = async (reason: Refusal): Promise<never> => {
      await audit(req, {
        action: 'sign-in.code',
        actor: { id: accountID, kind: 'client' },
        outcome: 'denied',
      })
      if (attempt.attempts >= tries) await warnOwner(req, attempt)
      throw new PortalError(reason, { field: 'code' })
    }
    // An app or a passkey that was added or removed since: the sign-in starts anew.
    const texted = attempt.method === 'text'
    if (attempt.method !== (factor?.method ?? (texted ? 'text' : 'email'))) {
      return refuse('CODE_EXPIRED')
    }
    // Another number since, or the agency allows it no more
    // guard: texted-code-of-proven-number
    if (texted && (await provenNumber(req, opened))?.mark !== attempt.numberMark)
      return refuse('CODE_EXPIRED')
    if (factor) {
      if (!(await takeFactor(req, factor.row, code))) {
        return refuse(factor.app ? 'APP_CODE_INVALID' : 'PASSKEY_REQUIRED')
      }
    } else if (!isCodeOf(req.payload, attempt, code)) return refuse('CODE_INVALID')
    if (!(await consumeChallenge(req, challenge.id))) return refuse('CODE_EXPIRED')
    await refund(req, ...wrongCodes)
    // Read again: whoever disabled the account or changed its password meanwhile has the last word.
    const account = await findRowByID(req, 'portalAccounts', accountID)
    // guard: sign-in-before-credential-change
    if (account?.status !== 'active' || account.credentialVersion !== challenge.credentialVersion) {
      return refuse('CODE_EXPIRED')
    }
    // Who types a recovery code in place of a passkey has shown none.
    const method = factor && !factor.app ? 'recovery-code' : (attempt.method ?? 'email')
    if (!(await finishSignIn(req, account, { choice, method }))) return refuse('CODE_EXPIRED')
    return { next: 'done' }
  },
})

/**
 * Whoever typed the right password and then guessed codes until none was left may be somebody else
 * (ASVS 5.0 6.3.5).
 */
const warnOwner = async (
  req: PayloadRequest,
  challenge: Row<'portalChallenges'>,
): Promise<void> => {
  const account = toID(challenge.account)
  if (account === null) return
  const mail = await enqueueMail(req, {
    key: `sign-in-refused:${challenge.id}`,
    mail: 'sign-in-refused',
    subject: account,
  })
  if (mail) deliverSoon(req.payload, [mail])
}
