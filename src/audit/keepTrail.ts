import type { Door } from '../data/store.js'
import { isGenuine, leaseHead, releaseHead } from './chainHead.js'
import { purgeEvents } from './purgeEvents.js'
import { sealEvents } from './sealEvents.js'

/** One round of care for the audit trail: seals new events, forgets those past their time. One process at a time. */
export const keepTrail = async (door: Door): Promise<void> => {
  const head = await leaseHead(door)
  if (!head) return
  try {
    // Somebody wrote past the portal: nothing is sealed or removed on top of it, and `verifyAuditTrail` tells.
    if (!isGenuine(door, head)) {
      door.payload.logger.error('Portal audit trail: the end of the chain was changed. Verify it.')
      return
    }
    await purgeEvents(door, await sealEvents(door, head))
  } finally {
    await releaseHead(door, head)
  }
}
