import { defineAction } from '../../../actions/defineAction.js'
import type { Row } from '../../../data/rows.js'
import { PortalError } from '../../../errors/PortalError.js'
import { clientTarget, portalStatusAnswer } from '../../connections/index.js'
import { manageAccount } from '../manageAccount.js'

const isActive = ({ status }: Row<'portalAccounts'>): void => {
  if (status !== 'active') throw new PortalError('ACCOUNT_DISABLED')
}

/**
 * Turns an account off at once: its sessions end, and its address is answered like an unknown one
 * everywhere. The connection stays.
 * @throws 401, 404, 403, 409 NOT_CONNECTED or ACCOUNT_DISABLED
 */
export const disableAccount = defineAction({
  name: 'disableAccount',
  does: 'Turns the client’s account off',
  who: 'staff with client management of the agency that holds the connection',
  input: clientTarget,
  output: portalStatusAnswer,
  run: (req, input) =>
    manageAccount(req, input, {
      action: 'account.disabled',
      assert: isActive,
      data: { status: 'disabled' },
    }),
})
