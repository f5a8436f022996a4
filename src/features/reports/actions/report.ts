import { defineAction } from '../../../actions/defineAction.js'
import { reportAnswer, reportFor, reportInput } from '../reportFor.js'

/** What became of invitations, requests, messages and mails of some days, and who uses the portal. @throws 401, 403, 404, 400 */
export const report = defineAction({
  name: 'report',
  does: 'Figures of an agency from the day `from` to the day `to`, the last 30 days unless others are said: invitations, requests, messages, mails that failed and accounts',
  who: 'staff with client management; super users of the installation name the `agency`',
  input: reportInput,
  output: reportAnswer,
  run: reportFor,
})
