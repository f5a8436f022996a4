import type { Payload } from 'payload'

import type { PortalJob } from '../contract/ports.js'
import { sendSomeOf } from '../features/mass-sends/index.js'
import { runHostEvents } from '../hostEvents/runHostEvents.js'
import { deliver } from '../outbox/deliver.js'
import { sweep } from '../sweep/sweep.js'

const aboutOf = (job: PortalJob) => {
  if (job.kind === 'sweep') return { msg: 'Portal outbox sweep failed' }
  if (job.kind === 'host-events') return { msg: 'Portal events were not told to the host' }
  return job.kind === 'mass-send'
    ? { massSend: job.id, msg: 'Portal mass send was cut off' }
    : { msg: 'Portal outbox delivery failed', outbox: job.id }
}

/**
 * Does one job, whichever way it came. Never throws: errors are logged, and the next sweep takes up
 * what is left.
 */
export const runJob = async (payload: Payload, job: PortalJob): Promise<void> => {
  try {
    if (job.kind === 'sweep') await sweep(payload)
    else if (job.kind === 'host-events') await runHostEvents(payload)
    else if (job.kind === 'mass-send') await sendSomeOf({ payload }, job.id)
    else await deliver({ payload }, job.id)
  } catch (err) {
    payload.logger.error({ err, ...aboutOf(job) })
  }
}
