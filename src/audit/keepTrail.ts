import { defineSweepStep } from '../sweep/defineSweepStep.js'
import { isGenuine, leaseHead, releaseHead } from './chainHead.js'
import { linkEvents } from './linkEvents.js'
import { purgeEvents } from './purgeEvents.js'

/**
 * One round of care for the audit trail: links new events, forgets those past their time. One
 * process at a time.
 */
export const keepTrail = defineSweepStep({
  name: 'seal the audit trail',
  run: async (source) => {
    const head = await leaseHead(source)
    if (!head) return
    try {
      // Somebody wrote past the portal: nothing is linked or removed on top of it, and
      // `verifyAuditTrail` tells.
      if (!isGenuine(source, head)) {
        source.payload.logger.error(
          'Portal audit trail: the end of the chain was changed. Verify it.',
        )
        return
      }
      await purgeEvents(source, await linkEvents(source, head))
    } finally {
      await releaseHead(source, head)
    }
  },
})
