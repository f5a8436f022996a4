import { defineAction } from '../../../actions/defineAction.js'
import { changeRows } from '../../../data/changeRows.js'
import { countRows } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { changeStatus, massSendTarget } from '../changeStatus.js'
import { progressAnswer } from '../progress.js'

/**
 * Tries again where it failed, each of them once more and by all rules; nobody gets anything twice.
 * @throws 429, 401, 404, 403, 409 MASS_SEND_CHANGED or NOTHING_TO_RETRY
 */
export const retryMassSend = defineAction({
  name: 'retryMassSend',
  does: 'Tries again for the clients for whom a finished mass send failed',
  who: 'staff with client management, of the agency',
  input: massSendTarget,
  output: progressAnswer,
  run: (req, input) =>
    changeStatus(req, input, {
      action: 'mass-send.retried',
      // First the rows: were the send to go on without them, it would be over at once
      before: async ({ id }) => {
        const of = { massSend: { equals: id } }
        const again = { and: [of, { state: { in: ['failed', 'waiting'] } }] }
        if ((await countRows(req, 'massSendRecipients', again)) === 0)
          throw new PortalError('NOTHING_TO_RETRY')
        await changeRows(
          req,
          'massSendRecipients',
          { and: [of, { state: { equals: 'failed' } }] },
          { reason: null, state: 'waiting' },
        )
      },
      from: ['done'],
      to: 'sending',
    }),
})
