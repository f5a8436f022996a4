import type { DeliveryProblem } from '../core/deliveries.js'

/** A try that came to nothing. */
export type FailedTry = {
  /** No further try makes sense. */
  ends?: boolean
  ok: false
  problem: DeliveryProblem
  /** Milliseconds that the receiver asked to be left alone. */
  retryAfter?: number
  status?: number
}

/** What came of handing an event over once. */
export type TryOutcome = FailedTry | { ok: true; status?: number }
