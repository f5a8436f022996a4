import { defineAction } from '../../../actions/defineAction.js'
import type { Row } from '../../../data/rows.js'
import { PortalError } from '../../../errors/PortalError.js'
import { clientTarget, portalStatusAnswer } from '../../connections/index.js'
import { manageAccount } from '../manageAccount.js'

const isDisabled = ({ status }: Row<'portalAccounts'>): void => {
  if (status !== 'disabled') throw new PortalError('ACCOUNT_NOT_DISABLED')
}

/**
 * Turns it on again, also after its connection ended: only then can the client be invited anew.
 * @throws 401, 404, 403, 409 NOT_CONNECTED or ACCOUNT_NOT_DISABLED
 */
export const enableAccount = defineAction({
  name: 'enableAccount',
  does: 'Turns the client’s account on again',
  who: 'staff with client management of the agency that holds the connection',
  input: clientTarget,
  output: portalStatusAnswer,
  run: (req, input) =>
    manageAccount(req, input, {
      action: 'account.enabled',
      assert: isDisabled,
      data: { status: 'active' },
      of: 'former too',
    }),
})
