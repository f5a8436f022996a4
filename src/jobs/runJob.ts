import type { Payload } from 'payload'

import type { PortalJob } from '../contract/ports.js'
import { deliver } from '../outbox/deliver.js'
import { sweep } from '../sweep/sweep.js'

/**
 * Does one job, whichever way it came. Never throws: errors are logged, and the next sweep takes up
 * what is left.
 */
export const runJob = async (payload: Payload, job: PortalJob): Promise<void> => {
  try {
    if (job.kind === 'sweep') await sweep(payload)
    else await deliver({ payload }, job.id)
  } catch (err) {
    const about =
      job.kind === 'sweep'
        ? { msg: 'Portal outbox sweep failed' }
        : { msg: 'Portal outbox delivery failed', outbox: job.id }
    payload.logger.error({ err, ...about })
  }
}
