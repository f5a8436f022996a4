import type { SanitizedOptions } from '../config/sanitizeOptions.js'
import type { Ports } from '../contract/ports.js'
import { diskFiles } from '../files/diskFiles.js'
import { runJob } from '../jobs/runJob.js'
import { tableLimiter } from '../limits/tableLimiter.js'
import { localQueue } from '../outbox/localQueue.js'
import { localBus } from '../realtime/localBus.js'

/** What the plugin stands on: the host's adapters, and for the rest this process and its disk. */
export const createPorts = ({ adapters, upload }: SanitizedOptions): Readonly<Ports> =>
  Object.freeze({
    bus: adapters.bus ?? localBus,
    files: adapters.files ?? diskFiles(upload),
    limiter: adapters.limiter ?? tableLimiter,
    queue: adapters.queue ?? localQueue(runJob),
  })
