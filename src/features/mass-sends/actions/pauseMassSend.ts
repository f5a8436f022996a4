import { defineAction } from '../../../actions/defineAction.js'
import { changeStatus, massSendTarget } from '../changeStatus.js'
import { progressAnswer } from '../progress.js'

/** Lets a mass send wait; whoever is having their turn still gets it. @throws 429, 401, 404, 403, 409 MASS_SEND_CHANGED */
export const pauseMassSend = defineAction({
  name: 'pauseMassSend',
  does: 'Lets a mass send wait: nobody gets anything until it is resumed',
  who: 'staff with client management, of the agency',
  input: massSendTarget,
  output: progressAnswer,
  run: (req, input) =>
    changeStatus(req, input, { action: 'mass-send.paused', from: ['sending'], to: 'paused' }),
})
