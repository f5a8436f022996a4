import { defineAction } from '../../../actions/defineAction.js'
import { changeStatus, massSendTarget } from '../changeStatus.js'
import { progressAnswer } from '../progress.js'

/** Goes on with a mass send that was paused. @throws 429, 401, 404, 403, 409 MASS_SEND_CHANGED */
export const resumeMassSend = defineAction({
  name: 'resumeMassSend',
  does: 'Goes on with a mass send that was paused',
  who: 'staff with client management, of the agency',
  input: massSendTarget,
  output: progressAnswer,
  run: (req, input) =>
    changeStatus(req, input, { action: 'mass-send.resumed', from: ['paused'], to: 'sending' }),
})
