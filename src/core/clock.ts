/** The only source of the current time on the server, so that expiry is testable. */
export type Clock = () => Date

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** ISO text of a moment so many milliseconds away from `from`. */
export const isoIn = (from: Date, milliseconds: number): string =>
  new Date(from.getTime() + milliseconds).toISOString()

/** Whole days until `until`, rounded up: an invitation with an hour left has one day left. */
export const daysUntil = (until: string, now: Date): number =>
  Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / DAY))
