/**
 * What became of an event for a handler or webhook of the host. `withheld`: it is about a client
 * whose record is sealed, or is not asked for any more.
 */
export const DELIVERY_STATES = ['waiting', 'delivered', 'failed', 'withheld'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** Why the last try failed. */
export const DELIVERY_PROBLEMS = [
  /** The receiver says that it wants no more of it (410). */
  'gone',
  'handler-failed',
  /** What it is made of does not prove: somebody wrote past the portal. */
  'not-genuine',
  /** Its name leads into a private network. */
  'private-address',
  'redirected',
  'refused',
  'timed-out',
  'unreachable',
] as const
export type DeliveryProblem = (typeof DELIVERY_PROBLEMS)[number]
