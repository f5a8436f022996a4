import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { defineAction, type HTTPCall } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { audit } from '../../../audit/audit.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { toID } from '../../../core/ids.js'
import type { Source } from '../../../core/source.js'
import { tokenDigest } from '../../../crypto/keys.js'
import { hashPassword } from '../../../crypto/password.js'
import type { Row } from '../../../data/rows.js'
import { findRow, findRowByID } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { consumeChallenge } from '../../../identity/challenge.js'
import { endAccountSessions } from '../../../identity/endAccountSessions.js'
import { knowBrowser } from '../../../identity/knownBrowser.js'
import { assertGoodPassword } from '../../../identity/passwords/assertGoodPassword.js'
import { spend } from '../../../limits/rateLimit.js'
import { requestsFromOutside } from '../../../limits/whoTries.js'
import { deliverSoon } from '../../../outbox/deliverSoon.js'
import { enqueueMail } from '../../../outbox/enqueueMail.js'
import { handOverToSignIn } from '../handOver.js'

export const resetPasswordInput = z.object({ password: field.password, token: field.token })

const challengeOfToken = (source: Source, token: string) =>
  findRow(source, 'portalChallenges', {
    and: [{ tokenHash: { equals: tokenDigest(token) } }, { purpose: { equals: 'password-reset' } }],
  })

type Reset = { account: Row<'portalAccounts'>; challenge: Row<'portalChallenges'> }

/**
 * The account a reset link is for.
 * @throws PortalError TOKEN_INVALID, TOKEN_USED or TOKEN_EXPIRED (400)
 */
export const resetOfToken = async (source: Source, token: string): Promise<Reset> => {
  const challenge = await challengeOfToken(source, token)
  const accountID = toID(challenge?.account)
  if (!challenge || accountID === null) throw new PortalError('TOKEN_INVALID')
  noteForAudit({ actor: { id: accountID, kind: 'client' } })
  if (challenge.state !== 'pending') throw new PortalError('TOKEN_USED')
  if (Date.parse(challenge.expiresAt) <= getContext(source.payload).options.clock().getTime()) {
    throw new PortalError('TOKEN_EXPIRED')
  }
  const account = await findRowByID(source, 'portalAccounts', accountID)
  const current = account?.credentialVersion === challenge.credentialVersion
  if (account?.status !== 'active' || !current) throw new PortalError('TOKEN_INVALID')
  return { account, challenge }
}

/** To the sign-in of the person whose link it was, with the address filled in. */
const leadsAfterReset = async (_: unknown, { body, req }: HTTPCall): Promise<string> => {
  const challenge = await challengeOfToken(req, field.token.parse(body.fields.token))
  const account = await findRowByID(req, 'portalAccounts', toID(challenge?.account) ?? '')
  return handOverToSignIn(req, account?.email, { notice: 'password-changed' })
}

/**
 * Sets a new password by a mailed link. Ends every session and remembered device, tells the
 * address, and signs nobody in: password and code follow as always.
 * @throws 429, 400 TOKEN_* or PASSWORD_*
 */
export const resetPassword = defineAction({
  name: 'resetPassword',
  does: 'Uses the link of a forgotten password; never a session',
  who: 'anyone',
  input: resetPasswordInput,
  output: nextStep('sign-in'),
  leadsTo: leadsAfterReset,
  run: async (req, input): Promise<{ next: 'sign-in' }> => {
    await spend(req, ...requestsFromOutside(req, 'link'))
    const { password, token } = parseInput(resetPasswordInput, input)
    const { account, challenge } = await resetOfToken(req, token)
    await assertGoodPassword(req, password, account.email)
    const passwordHash = await hashPassword(password, getContext(req.payload).options.passwordCost)
    if (!(await consumeChallenge(req, challenge.id))) throw new PortalError('TOKEN_USED')
    const { credentialVersion: version } = account
    const changed = await endAccountSessions(req, account.id, {
      changes: { passwordHash },
      version,
    })
    if (!changed) throw new PortalError('TOKEN_INVALID')
    // guard: mailed-link-makes-browser-known
    knowBrowser(req, changed)
    await audit(req, { action: 'password.reset', actor: { id: account.id, kind: 'client' } })
    const mail = await enqueueMail(req, {
      key: `password-changed:${challenge.id}`,
      mail: 'password-changed',
      subject: account.id,
    })
    if (mail) deliverSoon(req.payload, [mail])
    return { next: 'sign-in' }
  },
})
