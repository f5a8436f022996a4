import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { hashPassword } from '../../../crypto/password.js'
import { PortalError } from '../../../errors/PortalError.js'
import { assertGoodPassword } from '../../../identity/passwords/assertGoodPassword.js'
import { typedCode } from '../../../identity/proofInput.js'
import { proveOwner } from '../../../identity/proveOwner.js'
import { startSession } from '../../../identity/session.js'
import { changeCredentials, whoseAccount } from '../../connections/index.js'

export const changePasswordInput = z.object({
  code: typedCode.optional(),
  currentPassword: field.password,
  password: field.password,
})

/**
 * Sets a new password for a client who is signed in, knows the present one and, where there is an
 * authenticator app, has a code of it. Every other session, every remembered device and every code
 * ends; this browser goes on under a new token, and a mail tells the owner.
 * @throws 429, 401 (also APP_CODE_INVALID), 403 PASSWORD_WRONG, 400 PASSWORD_*
 */
export const changePassword = defineAction({
  name: 'changePassword',
  does: 'Sets a new password, ends all other sessions and devices, and goes on under a new session cookie',
  who: 'client',
  input: changePasswordInput,
  output: nextStep('done'),
  leadsTo: '/account?notice=password-changed',
  run: async (req, input): Promise<{ next: 'done' }> => {
    const actor = requireClient(req)
    const { account, shared } = actor.session
    const others = [
      () => assertGoodPassword(req, parseInput(changePasswordInput, input).password, account.email),
    ]
    // guard: change-needs-password
    await proveOwner(req, actor, input, { field: 'currentPassword', others })
    const { password } = parseInput(changePasswordInput, input)
    const passwordHash = await hashPassword(password, getContext(req.payload).options.passwordCost)
    const changed = await changeCredentials(req, account, {
      data: { passwordHash },
      effects: [
        auditEffect(req, {
          ...(await whoseAccount(req, account.id)),
          action: 'password.changed',
          subject: account.id,
        }),
        {
          key: `password-changed:${randomUUID()}`,
          kind: 'mail',
          mail: 'password-changed',
          subject: account.id,
        },
      ],
    })
    if (!changed) throw new PortalError('SIGNED_OUT')
    await startSession(req, { account: changed, shared })
    return { next: 'done' }
  },
})
