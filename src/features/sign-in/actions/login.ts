import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { defineAction } from '../../../actions/defineAction.js'
import type { HTTPCall } from '../../../actions/defineAction.js'
import { emailOf, parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { audit } from '../../../audit/audit.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { getSettings } from '../../../config/settings.js'
import { maskEmail } from '../../../core/email.js'
import type { SignInMethod } from '../../../core/kinds.js'
import { hashPassword, isOutdated, verifyPassword } from '../../../crypto/password.js'
import type { Row } from '../../../data/rows.js'
import { changeRow, findRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { isPageForm } from '../../../http/readBody.js'
import { nextOf, withParams } from '../../../http/respond.js'
import { startSession } from '../../../identity/session.js'
import { rememberedDevice } from '../../../identity/trustedDevice.js'
import { refund, spend } from '../../../limits/rateLimit.js'
import { passwordTries, requestsFromOutside } from '../../../limits/whoTries.js'
import { askForCode } from '../askForCode.js'

export const loginInput = z.object({ email: field.email, password: field.password })
export type SignInStep =
  | { expiresAt: string; maskedEmail: string; method: Exclude<SignInMethod, 'text'>; next: 'code' }
  | { next: 'done' }

const signInStepAnswer = z
  .union([
    z.object({
      expiresAt: z.string(),
      maskedEmail: z.string(),
      method: z.enum(['app', 'email', 'passkey']),
      next: z.literal('code'),
    }),
    z.object({ next: z.literal('done') }),
  ])
  .meta({ title: 'PortalNextStep' })

/** A form goes on to the page of the code, which remembers where the person was going. */
const leadsAfterPassword = (answer: SignInStep, call: HTTPCall): string => {
  const next = nextOf(call)
  if (answer.next === 'done') return next
  const { portalPath } = getContext(call.req.payload).options
  return withParams('/sign-in/code', { next: next && `${portalPath}${next}` })
}

/**
 * First step of signing in. Unknown address, wrong password and disabled account get the same
 * answer at the same cost. A right password opens a challenge and mails a code (or waits for the
 * authenticator app's or a passkey, where there is one), or on a remembered device signs in.
 * @throws 429, 403 PORTAL_NOT_ENABLED, 400, 401 INVALID_CREDENTIALS
 */
export const login = defineAction({
  name: 'login',
  does: 'First step of signing in: a code follows by mail or from the app, or a remembered device signs in',
  who: 'anyone',
  input: loginInput,
  output: signInStepAnswer,
  leadsTo: leadsAfterPassword,
  run: async (req, input): Promise<SignInStep> => {
    const typed = emailOf(input)
    const account = await findRow(req, 'portalAccounts', { email: { equals: typed } })
    await spend(req, ...requestsFromOutside(req, 'sign-in', { account, email: typed }))
    const { email, password } = parseInput(loginInput, input)
    if (!(await getSettings(req)).portalEnabled) throw new PortalError('PORTAL_NOT_ENABLED')
    // Booked before the password is looked at, given back when it was right: parallel guesses get
    // no more than the limit.
    const tries = passwordTries(req, { account, email })
    // guard: sign-in-tries-spent
    await spend(req, ...tries)
    const { passwordCosts } = getContext(req.payload).options
    const right = await verifyPassword(password, account?.passwordHash, passwordCosts)
    // guard: sign-in-of-active-account
    if (!account || !right || account.status !== 'active') {
      // By the address that was typed: an unknown one is counted and written like a known one.
      noteForAudit({ countedAs: `address:${email}` })
      await audit(req, {
        action: 'sign-in.password',
        actor: { id: account?.id ?? null, kind: account ? 'client' : 'anonymous' },
        outcome: 'denied',
      })
      throw new PortalError('INVALID_CREDENTIALS')
    }
    noteForAudit({ actor: { id: account.id, kind: 'client' } })
    await refund(req, ...tries)
    await renewHash(req, account, password)
    const device = await rememberedDevice(req, account)
    if (device && (await startSession(req, { account, device: device.id }))) {
      await audit(req, {
        action: 'sign-in.done',
        actor: { id: account.id, kind: 'client' },
        detail: { device: true },
      })
      return { next: 'done' }
    }
    // A browser sends its form again where a program means a new sign-in.
    const challenge = await askForCode(req, account, { again: isPageForm(req) })
    return codeStep(challenge, email)
  },
})

/**
 * The one moment in which the password is there to be hashed anew. Only over the hash that was
 * looked at: a new password stays.
 */
const renewHash = async (
  req: PayloadRequest,
  { id, passwordHash }: Row<'portalAccounts'>,
  password: string,
): Promise<void> => {
  const { passwordCost, passwordCosts } = getContext(req.payload).options
  if (!passwordHash || !isOutdated(passwordHash, passwordCosts)) return
  await changeRow(
    req,
    'portalAccounts',
    { and: [{ id: { equals: id } }, { passwordHash: { equals: passwordHash } }] },
    { passwordHash: await hashPassword(password, passwordCost) },
  )
}

const codeStep = ({ expiresAt, method }: Row<'portalChallenges'>, email: string): SignInStep => ({
  expiresAt,
  maskedEmail: maskEmail(email),
  method: method === 'app' || method === 'passkey' ? method : 'email',
  next: 'code',
})
