import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { ClientActor } from '../../access/actor.js'
import { activeApp, takeAppCode, type ActiveApp } from './authenticator.js'
import type { Budget } from '../limits/budgets.js'
import { refund, spend } from '../limits/rateLimit.js'
import { noteProof, provenFor } from './proof.js'
import { startSession, type PortalSession } from './session.js'
import { codeTries, passwordTries, signedIn } from '../limits/tries.js'
import { getContext } from '../config/context.js'
import { verifyPassword } from '../crypto/password.js'
import { findRowByID } from '../data/store.js'
import { transition } from '../effects/transition.js'
import type { Effect } from '../contract/effects.js'
import { PortalError } from '../errors/PortalError.js'
import { findRecoveryHash, isRecoveryCode } from '../otp/recoveryCodes.js'
import { auditEffect } from '../audit/audit.js'
import { parseInput } from '../actions/input.js'
import * as field from '../actions/schemas.js'

/** A code as people type it: with spaces and dashes. */
export const typedCode = z
  .string()
  .max(40)
  .transform((code) => code.replaceAll(/[\s-]/g, ''))

const codeInput = z.object({ code: typedCode.optional() })
export const proofInput = codeInput.extend({ password: field.password })

type PasswordField = 'currentPassword' | 'password'
const passwordOf = (name: PasswordField) => z.object({ [name]: field.password })

/** Uses a recovery code up: of parallel tries one finds it. The mail about it is part of the same statement. */
const takeRecoveryCode = async (
  req: PayloadRequest,
  app: ActiveApp,
  code: string,
): Promise<ActiveApp | null> => {
  const { passwordCost } = getContext(req.payload).options
  const hashes = app.recoveryHashes ?? []
  const used = await findRecoveryHash(hashes, code, passwordCost)
  if (used === undefined) return null
  const revision = app.revision + 1
  // guard: recovery-code-removed
  const recoveryHashes = hashes.filter((hash) => hash !== used)
  const taken = await transition(req, {
    data: { recoveryHashes, revision },
    effects: [
      auditEffect(req, {
        action: 'recovery-code.used',
        actor: { id: app.id, kind: 'client' },
        detail: { left: recoveryHashes.length },
      }),
      mailOf(app, 'recovery-code-used', revision),
    ],
    id: app.id,
    key: 'portalAuthenticators',
    // guard: recovery-code-used-once
    where: { revision: { equals: app.revision } },
  })
  return taken && { ...app, recoveryHashes, revision }
}

type FactorMail =
  'authenticator-added' | 'authenticator-removed' | 'recovery-code-used' | 'recovery-codes-replaced'

/** A mail to the account, once for each change. */
export const mailOf = (
  { id }: Pick<ActiveApp, 'id'>,
  mail: FactorMail,
  revision: number,
): Effect => ({ key: `${mail}:${id}:${revision}`, kind: 'mail', mail, subject: id })

/** Takes a code of the app or a recovery code, which both work once. @returns the app as it is then, or null for a wrong code. */
export const takeFactor = async (
  req: PayloadRequest,
  app: ActiveApp,
  code: string,
): Promise<ActiveApp | null> => {
  if (isRecoveryCode(code)) return takeRecoveryCode(req, app, code)
  return (await takeAppCode(req, app, code)) ? app : null
}

/** Takes a try from budgets, and gives it back when the try was right: parallel guesses get no more than the limit. */
const counted = async <T>(
  req: PayloadRequest,
  tries: readonly Budget[],
  attempt: () => Promise<T>,
): Promise<T> => {
  // guard: proof-tries-spent
  await spend(req, ...tries)
  const result = await attempt()
  await refund(req, ...tries)
  return result
}

/**
 * Asks a signed-in client for the password again (ASVS 5.0 6.2.3, 7.5.1, 7.5.3). Wrong ones come out of the session's own budget: nobody
 * else can use it up.
 * @throws 429, 400, 403 PASSWORD_WRONG
 */
const checkPassword = (
  req: PayloadRequest,
  session: PortalSession,
  { field, typed }: { field: PasswordField; typed: unknown },
): Promise<void> => {
  const { passwordCosts } = getContext(req.payload).options
  return counted(req, passwordTries(req, signedIn(session)), async () => {
    const { [field]: password } = parseInput(passwordOf(field), { [field]: typed })
    const right = await verifyPassword(password ?? '', session.account.passwordHash, passwordCosts)
    // guard: right-password
    if (!right) throw new PortalError('PASSWORD_WRONG', { field })
  })
}

/**
 * The owner of the account at the keyboard, not somebody at a screen left open: the password, and where there is an app, its code or a
 * recovery code.
 * @param field under which name the password came in.
 * @returns the app, or null where there is none.
 * @throws 429, 400, 403 PASSWORD_WRONG, 401 APP_CODE_INVALID
 */
export const proveOwner = async (
  req: PayloadRequest,
  { session }: ClientActor,
  input: Readonly<Record<string, unknown>>,
  field: PasswordField = 'password',
): Promise<ActiveApp | null> => {
  await checkPassword(req, session, { field, typed: input[field] })
  const app = await activeApp(req, session.account.id)
  const proven =
    app &&
    (await counted(req, codeTries(req, signedIn(session)), async () => {
      const { code = '' } = parseInput(codeInput, input)
      const taken = await takeFactor(req, app, code)
      // guard: app-code-taken
      if (!taken) throw new PortalError('APP_CODE_INVALID', { field: 'code' })
      return taken
    }))
  await noteProof(req, session)
  return proven
}

/**
 * The hand that signs is the owner's: an unattended phone signs nothing (ASVS 5.0 7.5.3; a signature counts as the act of who made it, UETA
 * § 9). Asks for the password unless it was given in the last minutes; one that is given is looked at in any case.
 * @throws 429, 403 PASSWORD_REQUIRED or PASSWORD_WRONG, 400
 */
export const proveSigner = async (
  req: PayloadRequest,
  { session }: ClientActor,
  { password }: { password?: unknown },
): Promise<void> => {
  if (password === undefined || password === null || password === '') {
    if (provenFor(session, getContext(req.payload).options.clock()) > 0) return
    throw new PortalError('PASSWORD_REQUIRED', { field: 'password' })
  }
  await checkPassword(req, session, { field: 'password', typed: password })
  await noteProof(req, session)
}

/**
 * A new session for this browser after a change of factors ended all of them. Only over the one raise that the change made: whoever signed
 * the account out meanwhile has the last word.
 */
export const renewSession = async (
  req: PayloadRequest,
  { account: before, shared }: PortalSession,
): Promise<void> => {
  const account = await findRowByID(req, 'portalAccounts', before.id)
  if (account?.status !== 'active') return
  if (account.credentialVersion !== before.credentialVersion + 1) return
  await startSession(req, { account, shared })
}
