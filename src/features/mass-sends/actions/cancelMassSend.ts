import { defineAction } from '../../../actions/defineAction.js'
import { changeStatus, massSendTarget } from '../changeStatus.js'
import { progressAnswer } from '../progress.js'

/** Ends a mass send. What has been sent stays. @throws 429, 401, 404, 403, 409 MASS_SEND_CHANGED */
export const cancelMassSend = defineAction({
  name: 'cancelMassSend',
  does: 'Ends a mass send: who has not had their turn gets nothing',
  who: 'staff with client management, of the agency',
  input: massSendTarget,
  output: progressAnswer,
  run: (req, input) =>
    changeStatus(req, input, {
      action: 'mass-send.canceled',
      from: ['sending', 'paused'],
      to: 'canceled',
    }),
})
