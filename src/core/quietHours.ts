import { addDays } from './day.js'
import { momentIn, wallClockIn } from './wallClock.js'

/** `22:00` and `07:00`, as the clock on the wall shows it. */
export type QuietHours = { from: string; until: string }

/** A time of day as forms send it. */
export const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/**
 * When the quiet hours end that a moment falls into, in a time zone (IANA name); null for a moment
 * outside of them. The first minute is quiet, the last one is not; hours that begin and end alike
 * are none.
 */
export const endOfQuiet = (
  { from, until }: QuietHours,
  timeZone: null | string | undefined,
  now: Date,
): Date | null => {
  const [day = '', time = ''] = wallClockIn(timeZone, now).split('T')
  const overnight = from > until
  const isQuiet = overnight ? time >= from || time < until : time >= from && time < until
  if (!isQuiet) return null
  const endDay = overnight && time >= from ? addDays(day, 1) : day
  return momentIn(timeZone, `${endDay}T${until}`)
}
