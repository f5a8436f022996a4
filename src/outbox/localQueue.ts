import { setTimeout as sleep } from 'node:timers/promises'

import type { Payload } from 'payload'

import type { PortalJob, Queue } from '../contract/ports.js'
import { SECOND } from '../core/clock.js'

/**
 * One registry for the process: Next bundles routes and pages apart, so module state would exist
 * twice.
 */
const REGISTRY = Symbol.for('payload-client-portal.deliveries')
type Host = typeof globalThis & { [REGISTRY]?: Set<Promise<void>> }

const running = (): Set<Promise<void>> => ((globalThis as Host)[REGISTRY] ??= new Set())

/**
 * Every so often while the process lives. Never keeps the process alive, never runs twice at once.
 */
const every = (seconds: number, task: () => Promise<void>): void => {
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    void task().finally(() => {
      busy = false
    })
  }, seconds * SECOND)
  timer.unref()
}

/**
 * The queue of one process: jobs run right here, without a worker; a timer sweeps. A process that
 * ends loses what it had not run, and the next sweep finds it.
 */
export const localQueue = (run: (payload: Payload, job: PortalJob) => Promise<void>): Queue => ({
  add: (payload, job, { after }) => {
    const work = (after > 0 ? sleep(after) : Promise.resolve())
      .then(() => run(payload, job))
      .finally(() => running().delete(work))
    running().add(work)
  },
  start: (payload, { sweepSeconds }) => {
    if (sweepSeconds > 0) every(sweepSeconds, () => run(payload, { kind: 'sweep' }))
  },
})

/** Waits until no job runs in this process: for tests. */
export const deliveriesSettled = async (): Promise<void> => {
  while (running().size > 0) await Promise.all(running())
}
