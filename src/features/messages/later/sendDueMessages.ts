import { getContext } from '../../../config/context.js'
import { listRows } from '../../../data/store.js'
import { defineSweepStep } from '../../../sweep/defineSweepStep.js'
import { lookAtScheduled } from './sendScheduledMessage.js'

const BATCH = 100

/** Sends the messages whose time has come, and those that a worker left in the middle. */
export const sendDueMessages = defineSweepStep({
  name: 'send messages whose time has come',
  run: async (source) => {
    const { payload } = source
    const now = getContext(payload).options.clock().toISOString()
    const due = await listRows(
      source,
      'scheduledMessages',
      {
        or: [
          { and: [{ state: { equals: 'waiting' } }, { nextAt: { less_than_equal: now } }] },
          { and: [{ state: { equals: 'sending' } }, { leaseUntil: { less_than: now } }] },
        ],
      },
      { limit: BATCH, select: { id: true }, sort: 'nextAt' },
    )
    for (const { id } of due) {
      try {
        await lookAtScheduled(source, id)
      } catch (err) {
        // The others need not wait for it
        payload.logger.error({ err, message: id, msg: 'Portal message could not be sent' })
      }
    }
  },
})
