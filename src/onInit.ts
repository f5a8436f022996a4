import type { Payload } from 'payload'

import { guardGeneratedEndpoints } from '../access/generatedEndpoints.js'
import { guardCollection, guardGlobal, guardJobs } from '../access/hostGuard.js'
import { answerHeldRows } from '../hooks/shared/answerHeldRows.js'
import { guardKeptFiles, refuseSearchCopies } from '../access/keptCopies.js'
import { guardQueries } from '../hooks/shared/refuseUnreadable.js'
import { getContext } from './config/context.js'
import { sharpOf } from './files/cleanImage.js'
import { appointSuperUsers } from './identity/appointSuperUsers.js'
import { guardStrategies } from './identity/guardStrategies.js'
import { tellOpenStaffList } from './identity/tellOpenStaffList.js'
import { makePlaces } from './hostEvents/runHostEvents.js'
import { runJob } from './jobs/runJob.js'
import { closeEventStreams } from './realtime/eventStream.js'

/**
 * What Payload adds after all plugins, and what plugins added that ran after this one: collections,
 * globals, jobs.
 */
const guardLateComers = (payload: Payload): void => {
  const { settingsSlug, slugs } = getContext(payload)
  const own = new Set<string>(Object.values(slugs))
  for (const [slug, collection] of Object.entries(payload.collections)) {
    if (own.has(slug)) continue
    // guard: host-collections-guarded
    Object.assign(collection.config.access, guardCollection(collection.config).access)
    // guard: late-queries-guarded
    Object.assign(collection.config.hooks, guardQueries(collection.config).hooks)
  }
  for (const global of payload.globals.config) {
    // guard: host-globals-guarded
    if (global.slug !== settingsSlug) Object.assign(global.access, guardGlobal(global).access)
  }
  const { jobs } = payload.config
  jobs.access = { ...jobs.access, ...guardJobs(jobs)?.access }
}

const SHUTDOWN = Symbol.for('payload-client-portal.shutdown')
type Host = typeof globalThis & { [SHUTDOWN]?: true }

/** Next waits for open streams after SIGTERM: end them at once. One listener for the process. */
const closeStreamsAtShutdown = (): void => {
  const host = globalThis as Host
  if (host[SHUTDOWN]) return
  host[SHUTDOWN] = true
  process.once('SIGTERM', closeEventStreams)
}

/**
 * Start-up work: what plugins added late is closed to clients and keeps no copies, the sweep starts.
 */
export const onInit = async (payload: Payload): Promise<void> => {
  refuseSearchCopies(payload)
  guardLateComers(payload)
  guardKeptFiles(payload)
  guardStrategies(payload)
  guardGeneratedEndpoints(payload)
  answerHeldRows(payload)
  closeStreamsAtShutdown()
  if (!sharpOf(payload.config)) {
    payload.logger.error(
      'payload-client-portal refuses photos: they cannot be cleaned of location data without `sharp` in the Payload config',
    )
  }
  await tellOpenStaffList(payload)
  await makePlaces(payload).catch((err: unknown) => {
    // As below: the sweep makes them once there are tables.
    payload.logger.error({ err, msg: 'payload-client-portal could not look where webhooks stand' })
  })
  const { options, ports } = getContext(payload)
  await ports.queue.start(payload, {
    run: (job) => runJob(payload, job),
    sweepSeconds: options.outbox.tickSeconds,
  })
  await appointSuperUsers(payload).catch((err: unknown) => {
    // For example before the first migration: the host must be able to start and say what it lacks.
    payload.logger.error({ err, msg: 'payload-client-portal could not look for super users' })
  })
}
