/** The only source of the current time on the server, so that expiry is testable. */
export type Clock = () => Date

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** ISO text of a moment so many milliseconds away from `from`. */
export const isoIn = (from: Date, milliseconds: number): string =>
  new Date(from.getTime() + milliseconds).toISOString()

/** How far the clocks of an installation's servers may be apart. */
const SKEW = 5 * MINUTE

/**
 * Whether a moment of the past lies ahead: the clock was set back since. What was written then may
 * have run out long ago, so it is not believed any more.
 */
// guard: no-times-ahead
export const isAhead = (moment: string, now: Date): boolean =>
  Date.parse(moment) > now.getTime() + SKEW

/** Whole days until `until`, rounded up: an invitation with an hour left has one day left. */
export const daysUntil = (until: string, now: Date): number =>
  Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / DAY))
