import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { emailOf, parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { isoIn, MINUTE } from '../../../core/clock.js'
import { tokenDigest } from '../../../crypto/keys.js'
import { findRow, insertRow } from '../../../data/store.js'
import { spend } from '../../../limits/rateLimit.js'
import { requestsFromOutside, resetMails } from '../../../limits/whoTries.js'
import { resetToken } from '../../../otp/linkTokens.js'
import { deliverSoon } from '../../../outbox/deliverSoon.js'
import { enqueueMail } from '../../../outbox/enqueueMail.js'

export const forgotPasswordInput = z.object({ email: field.email })

/** The answer has left by then. Only the mail of a known address is composed and sent. */
const ANSWERED = 200

/** Minutes a reset link works; within NIST SP 800-63B-4 §4.2.1.2 (24 hours by mail at most). */
const LIFETIME = 30 * MINUTE

/**
 * Mails a link to set a new password. Unknown addresses get the same answer for the same work: a
 * challenge without an account and a mail that is dropped when it should be sent.
 * @throws 429, 400
 */
export const forgotPassword = defineAction({
  name: 'forgotPassword',
  does: 'Mails a link to set a new password; the answer is always the same',
  who: 'anyone',
  input: forgotPasswordInput,
  output: nextStep('mail'),
  leadsTo: '/forgot-password?notice=sent',
  run: async (req, input): Promise<{ next: 'mail' }> => {
    const { options } = getContext(req.payload)
    const typed = emailOf(input)
    const account = await findRow(req, 'portalAccounts', { email: { equals: typed } })
    // guard: forgot-requests-spent
    await spend(req, ...requestsFromOutside(req, 'forgot', { account, email: typed }))
    const { email } = parseInput(forgotPasswordInput, input)
    await spend(req, ...resetMails(req, { account, email }))
    if (account) noteForAudit({ actor: { id: account.id, kind: 'client' } })
    const id = randomUUID()
    await insertRow(req, 'portalChallenges', {
      account: account?.id ?? null,
      attempts: 0,
      credentialVersion: account?.credentialVersion ?? 0,
      expiresAt: isoIn(options.clock(), LIFETIME),
      id,
      purpose: 'password-reset',
      sends: 1,
      state: 'pending',
      tokenHash: tokenDigest(resetToken(req.payload, { id })),
    })
    const mail = await enqueueMail(req, { key: `reset:${id}`, mail: 'password-reset', subject: id })
    // guard: mail-after-answer
    if (mail) deliverSoon(req.payload, [mail], { after: ANSWERED })
    return { next: 'mail' }
  },
})
