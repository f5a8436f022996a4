import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { ClientActor } from '../../access/actor.js'
import { parseInput } from '../actions/input.js'
import * as field from '../actions/schemas.js'
import { getContext } from '../config/context.js'
import { readCode } from '../core/readCode.js'
import { verifyPassword } from '../crypto/password.js'
import { everyProblem } from '../errors/everyProblem.js'
import { PortalError } from '../errors/PortalError.js'
import type { Budget } from '../limits/budgets.js'
import { refund, spend } from '../limits/rateLimit.js'
import { codeTries, passwordTries, signedIn } from '../limits/whoTries.js'
import { noteProof, passkeyCounts, provenFor } from './proof.js'
import { typedCode } from './proofInput.js'
import { secondFactor, type SecondFactor } from './secondFactor.js'
import type { PortalSession } from './session.js'
import { takeFactor } from './takeFactor.js'

const codeInput = z.object({ code: typedCode })

type PasswordField = 'currentPassword' | 'password'
const passwordOf = (name: PasswordField) => z.object({ [name]: field.password })

/**
 * Takes a try from budgets, and gives it back when the try was right: parallel guesses get no more
 * than the limit.
 */
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
 * Asks a signed-in client for the password again (ASVS 5.0 6.2.3, 7.5.1, 7.5.3). Wrong ones come
 * out of the session's own budget: nobody else can use it up.
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

/** What is said of a wrong code, by what the account has. */
const refusalOf = ({ app }: SecondFactor) => (app ? 'APP_CODE_INVALID' : 'PASSKEY_REQUIRED')

/** That there is none is no guess: it costs no try. */
const assertCode = ({ code }: Readonly<Record<string, unknown>>, factor: SecondFactor): void => {
  if (typeof code === 'string' && readCode(code) !== '') return
  throw new PortalError(refusalOf(factor), { problems: [{ code: 'REQUIRED', field: 'code' }] })
}

/** Takes a code that was typed: of the app, or a recovery code. */
const takeTyped = (
  req: PayloadRequest,
  session: PortalSession,
  { factor, input }: { factor: SecondFactor; input: unknown },
): Promise<SecondFactor> =>
  counted(req, codeTries(req, signedIn(session)), async () => {
    const { code } = parseInput(codeInput, input)
    const row = await takeFactor(req, factor.row, code)
    // guard: app-code-taken
    if (!row) throw new PortalError(refusalOf(factor), { field: 'code' })
    return { ...factor, row }
  })

type Proof = {
  /** Under which name the password came in. */
  field?: PasswordField
  /** Looked at before a code is used up, and told together with what is wrong with the proof. */
  others?: readonly (() => Promise<unknown> | void)[]
}

/**
 * The owner of the account at the keyboard, not somebody at a screen left open: the password, and
 * where there is a second factor, a code of the app, a recovery code, or a passkey that was used in
 * this session in the last minutes. Whether a code is right is told to nobody who does not know the
 * password; that there is none is.
 * @returns the second factor, or null where there is none.
 * @throws 429, 400, 403 PASSWORD_WRONG, 401 APP_CODE_INVALID or PASSKEY_REQUIRED
 */
export const proveOwner = async (
  req: PayloadRequest,
  { session }: ClientActor,
  input: Readonly<Record<string, unknown>>,
  { field = 'password', others = [] }: Proof = {},
): Promise<null | SecondFactor> => {
  const factor = await secondFactor(req, session.account.id)
  const now = getContext(req.payload).options.clock()
  // guard: passkey-speaks-for-minutes
  const shown = factor !== null && factor.passkeys > 0 && passkeyCounts(session, now)
  await everyProblem(
    () => checkPassword(req, session, { field, typed: input[field] }),
    () => (factor && !shown ? assertCode(input, factor) : undefined),
    ...others,
  )
  const proven = factor && !shown ? await takeTyped(req, session, { factor, input }) : factor
  await noteProof(req, session)
  return proven
}

/**
 * The hand that signs is the owner's: an unattended phone signs nothing (ASVS 5.0 7.5.3; a
 * signature counts as the act of who made it, UETA § 9). Asks for the password unless it was given
 * in the last minutes; one that is given is looked at in any case.
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
