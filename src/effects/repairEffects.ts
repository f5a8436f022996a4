import { getContext } from '../config/context.js'
import { presentKeys } from '../config/presentKeys.js'
import { EFFECTFUL } from '../contract/collectionLists.js'
import { isoIn, SECOND } from '../core/clock.js'
import { listRows } from '../data/store.js'
import { defineSweepStep } from '../sweep/defineSweepStep.js'
import { settleEffects } from './settleEffects.js'

const BATCH = 100
/** Younger rows are still being settled by the request that changed them. */
const GRACE = 30 * SECOND

/** Settles the effects of changes whose process died before it could. */
export const repairEffects = defineSweepStep({
  name: 'settle effects that a crash left',
  run: async (source) => {
    const before = isoIn(getContext(source.payload).options.clock(), -GRACE)
    for (const key of presentKeys(source, EFFECTFUL)) {
      const rows = await listRows(
        source,
        key,
        { effectsPendingAt: { less_than: before } },
        // Those that fail again and again grow old and come last.
        { limit: BATCH, sort: '-effectsPendingAt' },
      )
      for (const row of rows) {
        try {
          await settleEffects(source, key, row)
        } catch (err) {
          // The row keeps what it has for the next round: the others need not wait for it.
          source.payload.logger.error({
            collection: key,
            err,
            msg: 'Portal effects stay',
            row: row.id,
          })
        }
      }
    }
  },
})
