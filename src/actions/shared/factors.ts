import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { ClientActor } from '../../../access/actor.js'
import { activeApp, takeAppCode, type ActiveApp } from '../../auth/authenticator.js'
import { budgets } from '../../auth/budgets.js'
import { refund, spend } from '../../auth/rateLimit.js'
import { startSession, type PortalSession } from '../../auth/session.js'
import { getContext } from '../../config/context.js'
import { verifyPassword } from '../../crypto/password.js'
import { findRowByID } from '../../data/store.js'
import { transition } from '../../effects/transition.js'
import type { Effect } from '../../effects/types.js'
import { PortalError } from '../../errors/PortalError.js'
import { findRecoveryHash, isRecoveryCode } from '../../otp/recoveryCodes.js'
import { auditEffect } from './audit.js'
import { parseInput } from './input.js'
import * as field from './schemas.js'

/** A code as people type it: with spaces and dashes. */
export const typedCode = z
  .string()
  .max(40)
  .transform((code) => code.replaceAll(/[\s-]/g, ''))

export const proofInput = z.object({ code: typedCode.optional(), password: field.password })

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

/**
 * The owner of the account at the keyboard, not somebody at a screen left open: the password, and where there is an app, its code or a
 * recovery code.
 * @returns the app, or null where there is none.
 * @throws 429, 400, 403 PASSWORD_WRONG, 401 APP_CODE_INVALID
 */
export const proveOwner = async (
  req: PayloadRequest,
  { session: { account } }: ClientActor,
  input: unknown,
): Promise<ActiveApp | null> => {
  const { limits, passwordCost } = getContext(req.payload).options
  const { wrongCodes, wrongPasswords } = budgets(limits)
  const refuse = (code: 'APP_CODE_INVALID' | 'PASSWORD_WRONG'): never => {
    throw new PortalError(code, { field: code === 'PASSWORD_WRONG' ? 'password' : 'code' })
  }
  await spend(req, wrongPasswords(account.email))
  await spend(req, wrongCodes(account.id))
  const { code = '', password } = parseInput(proofInput, input)
  const right = await verifyPassword(password, account.passwordHash, passwordCost)
  if (!right) return refuse('PASSWORD_WRONG')
  const app = await activeApp(req, account.id)
  const proven = app && (await takeFactor(req, app, code))
  if (app && !proven) return refuse('APP_CODE_INVALID')
  await refund(req, wrongPasswords(account.email))
  await refund(req, wrongCodes(account.id))
  return proven
}

/**
 * A new session for this browser after a change of factors ended all of them. Only over the one raise that the change made: whoever signed the
 * account out meanwhile has the last word.
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
