import { defineAction } from '../../../actions/defineAction.js'
import { clientTarget, portalStatusAnswer } from '../../connections/index.js'
import { manageAccount } from '../manageAccount.js'

/** Signs a client out on every device. @throws 401, 404, 403, 409 NOT_CONNECTED */
export const signOutClient = defineAction({
  name: 'signOutClient',
  does: 'Ends every session and forgets every device of the client’s account',
  who: 'staff with client management of the agency that holds the connection',
  input: clientTarget,
  output: portalStatusAnswer,
  run: (req, input) => manageAccount(req, input, { action: 'account.signed-out' }),
})
