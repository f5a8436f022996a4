import type { Payload } from 'payload'

import { SECOND } from '../core/clock.js'
import { sweep } from '../sweep/sweep.js'

/** Sweeps every so often while the process lives. Never keeps the process alive, never runs twice at once. */
export const startSweeping = (payload: Payload, seconds: number): (() => void) => {
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    sweep(payload)
      .catch((err: unknown) => payload.logger.error({ err, msg: 'Portal outbox sweep failed' }))
      .finally(() => {
        busy = false
      })
  }, seconds * SECOND)
  timer.unref()
  return () => clearInterval(timer)
}
