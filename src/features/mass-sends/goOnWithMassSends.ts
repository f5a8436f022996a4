import { getContext } from '../../config/context.js'
import { listRows } from '../../data/store.js'
import { defineSweepStep } from '../../sweep/defineSweepStep.js'
import { sendSomeOf } from './sendSomeOf.js'

/** More are rarely under way at once; the rest have their turn in the next round. */
const BATCH = 20

/** Goes on with mass sends that a worker left in the middle, or that no queue has taken up. */
export const goOnWithMassSends = defineSweepStep({
  name: 'go on with mass sends',
  run: async (source) => {
    const { payload } = source
    const now = getContext(payload).options.clock().toISOString()
    const open = await listRows(
      source,
      'massSends',
      {
        and: [
          { finishedAt: { exists: false } },
          { status: { in: ['sending', 'canceled'] } },
          { or: [{ leaseUntil: { exists: false } }, { leaseUntil: { less_than: now } }] },
        ],
      },
      { limit: BATCH, select: { name: true }, sort: 'createdAt' },
    )
    for (const { id } of open) {
      try {
        await sendSomeOf(source, id)
      } catch (err) {
        // The others need not wait for it
        payload.logger.error({ err, massSend: id, msg: 'Portal mass send was cut off' })
      }
    }
  },
})
