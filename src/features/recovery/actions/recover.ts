import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { emailOf, parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { getSettings } from '../../../config/settings.js'
import { DAY, isoIn } from '../../../core/clock.js'
import { UNDO_DAYS } from '../../../core/emailChange.js'
import { toID } from '../../../core/ids.js'
import { hashPassword } from '../../../crypto/password.js'
import type { Row } from '../../../data/rows.js'
import { findRow, findRowByID } from '../../../data/store.js'
import { everyProblem } from '../../../errors/everyProblem.js'
import { PortalError } from '../../../errors/PortalError.js'
import { bookAttempt, returnAttempt } from '../../../identity/challenge.js'
import { assertGoodPassword } from '../../../identity/passwords/assertGoodPassword.js'
import { typedCode } from '../../../identity/proofInput.js'
import { spend } from '../../../limits/rateLimit.js'
import { requestsFromOutside } from '../../../limits/whoTries.js'
import { isInPersonCode, inPersonKey } from '../../../otp/inPersonCode.js'
import { effectsOfChange } from '../../account/index.js'
import { changeCredentials, isTaken, whoseAccount } from '../../connections/index.js'
import { handOverToSignIn } from '../../sign-in/index.js'

export const recoverInput = z.object({
  code: z.string().min(1).pipe(typedCode),
  email: field.email,
  password: field.password,
})

type Recovery = { account: Row<'portalAccounts'>; challenge: Row<'portalChallenges'> }

/**
 * The recovery that a typed code and address belong to, or null; each wrong pair is one of a few
 * tries.
 */
const recoveryOf = async (
  req: PayloadRequest,
  { code, email }: { code: string; email: string },
): Promise<null | Recovery> => {
  const known = await findRow(req, 'portalChallenges', {
    and: [
      { tokenHash: { equals: inPersonKey(req.payload, code) } },
      { purpose: { equals: 'recovery' } },
    ],
  })
  if (!known) return null
  const accountID = toID(known.account)
  if (accountID === null) return null
  const actor = { id: accountID, kind: 'client' } as const
  noteForAudit({ ...(await whoseAccount(req, accountID)), actor, subject: known.id })
  const { tries } = getContext(req.payload).options.recovery
  const challenge = await bookAttempt(req, known.id, tries)
  const right =
    challenge !== null &&
    isInPersonCode(req.payload, challenge, code) &&
    // Typed a second time, by the client: a slip of staff's finger must not give the account to a
    // stranger's mailbox.
    // guard: recovery-for-typed-address
    challenge.email === email
  const account = right ? await findRowByID(req, 'portalAccounts', accountID) : null
  // guard: newest-recovery
  const newest = account?.recoveryChallenge === known.id
  // guard: recovery-before-sign-out
  const current = account?.credentialVersion === known.credentialVersion
  if (!right || !newest || !current || account.status !== 'active') {
    return null
  }
  await returnAttempt(req, known.id)
  return { account, challenge }
}

/**
 * Second half of an in-person recovery, typed by the client: a new password, and the new address
 * where staff replaced a lost mailbox. Sessions, devices, codes and links end, old and new address
 * are told, and signing in follows as always; this never does. Whatever is wrong gets one answer.
 * @throws 429, 403 PORTAL_NOT_ENABLED, 400 PASSWORD_*, 401 RECOVERY_CODE_INVALID
 */
export const recover = defineAction({
  name: 'recover',
  does: 'Uses a recovery code that staff gave in person, with the address and a new password; never a session',
  who: 'anyone',
  input: recoverInput,
  output: nextStep('sign-in'),
  leadsTo: (_, { body, req }) =>
    handOverToSignIn(req, emailOf(body.fields), { notice: 'recovered' }),
  run: async (req, input): Promise<{ next: 'sign-in' }> => {
    const { clock, passwordCost } = getContext(req.payload).options
    await spend(req, ...requestsFromOutside(req, 'link'))
    if (!(await getSettings(req)).portalEnabled) throw new PortalError('PORTAL_NOT_ENABLED')
    const newPassword = recoverInput.pick({ password: true })
    await everyProblem(
      () => void parseInput(recoverInput, input),
      () => assertGoodPassword(req, parseInput(newPassword, input).password, emailOf(input)),
    )
    const { code, email, password } = parseInput(recoverInput, input)
    const recovery = await recoveryOf(req, { code, email })
    if (!recovery) throw new PortalError('RECOVERY_CODE_INVALID', { field: 'code' })
    const { account, challenge } = recovery
    if (await isTaken(req, email, account)) {
      throw new PortalError('RECOVERY_CODE_INVALID', { field: 'code' })
    }
    const passwordHash = await hashPassword(password, passwordCost)
    const changed = await changeCredentials(req, account, {
      // The phone may be lost with the mailbox: its number is proven anew.
      // guard: recovery-forgets-number
      data: { email, passwordHash, textNumber: null },
      effects: [
        {
          account: account.id,
          door: 'recovery',
          email,
          key: `move:${challenge.id}`,
          kind: 'move-address',
          ...(email === account.email ? { replaces: email } : {}),
        },
        // An abuser may read the old mailbox: a link from there must not take this back.
        // guard: recovery-forgets-links
        { account: account.id, key: `links:${challenge.id}`, kind: 'forget-links' },
        // guard: app-removed-when-vouched
        ...(challenge.removesApp === true
          ? [
              {
                account: account.id,
                key: `app:${challenge.id}`,
                kind: 'forget-app' as const,
              },
              {
                key: `authenticator-removed:${challenge.id}`,
                kind: 'mail' as const,
                mail: 'authenticator-removed' as const,
                subject: account.id,
              },
            ]
          : []),
        ...effectsOfChange(req, {
          action: 'account.recovered',
          appRemoved: challenge.removesApp === true,
          change: { account, challenge },
          mail: 'account-recovered',
          moved: email !== account.email,
          state: 'used',
          // Until the mails have left, whatever happens to the mail server.
          until: isoIn(clock(), UNDO_DAYS * DAY),
          whose: await whoseAccount(req, account.id),
        }),
      ],
      // Used once, and not once staff have asked for another.
      // guard: only-newest-recovery
      where: { recoveryChallenge: { equals: challenge.id } },
    })
    if (!changed) throw new PortalError('RECOVERY_CODE_INVALID', { field: 'code' })
    // guard: recovery-answers-next-step
    return { next: 'sign-in' }
  },
})
