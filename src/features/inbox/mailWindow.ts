import { DAY, HOUR, MINUTE } from '../../core/clock.js'
import { addDays, dayIn } from '../../core/day.js'
import type { StaffMail } from '../../core/staffMail.js'
import { momentIn } from '../../core/wallClock.js'

/** What came in from `start` on and before `end` is told in one mail, at `end`. In milliseconds. */
export type MailWindow = { end: number; start: number }

/** Own choice: before the day begins, where the agency is. */
const MORNING = 'T08:00'

const morningOf = (day: string, timeZone: null | string | undefined): number =>
  momentIn(timeZone, `${day}${MORNING}`)?.getTime() ?? 0

const daily = (at: number, timeZone: null | string | undefined): MailWindow => {
  const today = dayIn(timeZone, new Date(at))
  const first = at < morningOf(today, timeZone) ? addDays(today, -1) : today
  return { end: morningOf(addDays(first, 1), timeZone), start: morningOf(first, timeZone) }
}

const grid = (at: number, step: number): MailWindow => {
  const start = Math.floor(at / step) * step
  return { end: start + step, start }
}

type Where = { at: number; every: Exclude<StaffMail, 'never'>; timeZone: null | string | undefined }

/** Windows do not overlap and leave nothing out, so that each item is told once. */
export const mailWindow = ({ at, every, timeZone }: Where): MailWindow => {
  if (every === 'daily') return daily(at, timeZone)
  return grid(at, every === 'hourly' ? HOUR : MINUTE)
}

/** A window in a number, beside its mail in the outbox: how long it is, and its first minute. */
const MOST_MINUTES = (2 * DAY) / MINUTE
export const packWindow = ({ end, start }: MailWindow): number =>
  (start / MINUTE) * MOST_MINUTES + (end - start) / MINUTE
export const unpackWindow = (packed: number): MailWindow => {
  const start = Math.floor(packed / MOST_MINUTES) * MINUTE
  return { end: start + (packed % MOST_MINUTES) * MINUTE, start }
}
