import { randomUUID } from 'node:crypto'

import { nextStep } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { auditEffect } from '../../../audit/audit.js'
import { PortalError } from '../../../errors/PortalError.js'
import { proofInput } from '../../../identity/proofInput.js'
import { proveOwner } from '../../../identity/proveOwner.js'
import { changeAccount } from '../../connections/index.js'

/**
 * Turns codes by text off: they come by mail alone. Needs the password, and is told by mail. Also
 * where the agency does not allow them any more.
 * @throws 429, 401, 403 PASSWORD_WRONG, 400, 409 TEXT_CODES_OFF where they are not on
 */
export const stopTextCodes = defineAction({
  name: 'stopTextCodes',
  does: 'Turns codes by text message off; the number has to be proven again',
  who: 'client',
  input: proofInput,
  output: nextStep('done'),
  leadsTo: '/account?notice=text-codes-off',
  run: async (req, input): Promise<{ next: 'done' }> => {
    const actor = requireClient(req)
    const { account, clientID } = actor.session
    await proveOwner(req, actor, input)
    const key = `text-codes-removed:${randomUUID()}`
    const changed = await changeAccount(req, account, {
      data: { textNumber: null },
      effects: [
        auditEffect(req, { action: 'text-codes.removed', client: clientID }),
        { key, kind: 'mail', mail: 'text-codes-removed', subject: account.id },
      ],
      where: { textNumber: { exists: true } },
    })
    if (!changed) throw new PortalError('TEXT_CODES_OFF')
    return { next: 'done' }
  },
})
