import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { DAY, isoIn } from '../../../core/clock.js'
import { UNDO_DAYS } from '../../../core/emailChange.js'
import { tokenDigest } from '../../../crypto/keys.js'
import { insertRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { typedCode } from '../../../identity/proofInput.js'
import { proveOwner } from '../../../identity/proveOwner.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { codeMails, signedIn } from '../../../limits/whoTries.js'
import { emailToken } from '../../../otp/linkTokens.js'
import { changeAccount, isTaken, whoseAccount } from '../../connections/index.js'

export const changeEmailInput = z.object({
  code: typedCode.optional(),
  currentPassword: field.password,
  email: field.email,
})

/**
 * Asks for another mail address: a link to confirm goes to the new one, a link to stop it to the
 * old one, and nothing changes before the first is used. Needs the password, and a code where there
 * is an authenticator app. An address that somebody else holds gets the same answer for the same
 * work, and no mail.
 * @throws 429, 401 (also APP_CODE_INVALID), 403 PASSWORD_WRONG, 400
 */
export const changeEmail = defineAction({
  name: 'changeEmail',
  does: 'Asks for a change of address: a link to confirm goes to the new one, a link to stop it to the old one; the answer is always the same',
  who: 'client',
  input: changeEmailInput,
  output: nextStep('mail'),
  leadsTo: '/account?notice=email-asked',
  run: async (req, input): Promise<{ next: 'mail' }> => {
    const actor = requireClient(req)
    const { account } = actor.session
    const others = [() => void parseInput(changeEmailInput, input)]
    await proveOwner(req, actor, input, { field: 'currentPassword', others })
    const { email } = parseInput(changeEmailInput, input)
    const { clock } = getContext(req.payload).options
    const mails = codeMails(req, signedIn(actor.session))
    // guard: change-mails-per-address
    await spend(req, ...mails, budget(req, 'addressMail', email))
    const id = randomUUID()
    await insertRow(req, 'portalChallenges', {
      account: account.id,
      attempts: 0,
      credentialVersion: account.credentialVersion,
      email,
      expiresAt: isoIn(clock(), UNDO_DAYS * DAY),
      id,
      previousEmail: account.email,
      purpose: 'email-change',
      sends: 1,
      // guard: taken-address-dead-link
      state: (await isTaken(req, email, account)) ? 'dead' : 'pending',
      tokenHash: tokenDigest(emailToken(req.payload, 'confirm', { id })),
      undoHash: tokenDigest(emailToken(req.payload, 'undo', { id })),
    })
    const changed = await changeAccount(req, account, {
      data: { emailChallenge: id },
      effects: [
        auditEffect(req, {
          ...(await whoseAccount(req, account.id)),
          action: 'email.change-asked',
          subject: account.id,
        }),
        { key: `email-confirm:${id}`, kind: 'mail', mail: 'email-confirm', subject: id },
        { key: `email-notice:${id}`, kind: 'mail', mail: 'email-notice', subject: id },
      ],
    })
    if (!changed) throw new PortalError('SIGNED_OUT')
    return { next: 'mail' }
  },
})
