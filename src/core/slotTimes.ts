import { addDays, dayIn, type Day } from './day.js'
import { MOST_TIMES, type Repeats } from './status/appointment.js'
import { momentIn, wallClockIn } from './wallClock.js'

/** How offered times come again; what is left out is not bounded by it. */
export type SlotTerms = {
  /** How many times there are. */
  count?: null | number | undefined
  /** Every so many days, weeks or months. */
  every: number
  minutes: number
  repeats: Repeats
  /** Single times that were taken back, as ISO moments. */
  removedTimes?: null | readonly string[] | undefined
  /** The first one, a moment as ISO text. */
  startsAt: string
  /** IANA name. Ten o'clock stays ten o'clock there when clocks are changed. */
  timeZone: null | string | undefined
  /** Last day on which there can be one, where the agency is. */
  until?: Day | null | undefined
}

/** One offered time, as ISO moments. */
export type OfferedTime = { endsAt: string; startsAt: string }

const MINUTE = 60_000

/** The same day of a month so many months later; null where that month is too short for it. */
const addMonths = (day: Day, months: number): Day | null => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const wanted = year * 12 + (month - 1) + months
  const [inYear, inMonth] = [Math.floor(wanted / 12), (wanted % 12) + 1]
  const text = `${String(inYear).padStart(4, '0')}-${String(inMonth).padStart(2, '0')}`
  const there = `${text}-${day.slice(8)}`
  const moment = new Date(`${there}T12:00:00.000Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(there) ? there : null
}

const stepOf = (first: Day, { every, repeats }: SlotTerms, step: number): Day | null => {
  if (repeats === 'monthly') return addMonths(first, step * every)
  return addDays(first, step * every * (repeats === 'weekly' ? 7 : 1))
}

/** Days of a series, in order. A month without that day has none (RFC 5545 §3.3.10). */
const daysOf = (first: Day, terms: SlotTerms): Day[] => {
  const { count, repeats, until } = terms
  const most = repeats === 'never' ? 1 : Math.min(count ?? MOST_TIMES, MOST_TIMES)
  const days: Day[] = []
  // A monthly series on the 31st skips up to every second month
  for (let step = 0; days.length < most && step < MOST_TIMES * 2; step += 1) {
    const day = stepOf(first, terms, step)
    if (day === null) continue
    if (until && repeats !== 'never' && day > until) break
    days.push(day)
  }
  return days
}

const timeOn = (day: Day, clock: string, { minutes, timeZone }: SlotTerms): OfferedTime | null => {
  const start = momentIn(timeZone, `${day}T${clock}`)
  if (!start) return null
  return {
    endsAt: new Date(start.getTime() + minutes * MINUTE).toISOString(),
    startsAt: start.toISOString(),
  }
}

/** As it was said: also the second of an hour that comes twice. */
const firstOf = ({ minutes, startsAt }: SlotTerms): OfferedTime => {
  const start = new Date(startsAt)
  return {
    endsAt: new Date(start.getTime() + minutes * MINUTE).toISOString(),
    startsAt: start.toISOString(),
  }
}

/**
 * The times of a series between two moments, in order: each at the same hour on the clock of its
 * zone, whatever clocks are changed in between. Of an hour that comes twice in autumn the first is
 * meant, one that is left out in spring is the one after it (`momentIn`).
 * @param from moment from which on; a time that has begun before counts while it lasts
 * @param to moment before which it begins
 */
export const slotTimes = (
  terms: SlotTerms,
  { from, to }: { from?: string; to?: string } = {},
): OfferedTime[] => {
  const wall = wallClockIn(terms.timeZone, new Date(terms.startsAt))
  const [first, clock] = [wall.slice(0, 10), wall.slice(11)]
  // Days are compared before moments are made of them: that is what costs
  const early = from ? addDays(dayIn(terms.timeZone, new Date(from)), -1) : null
  const late = to ? dayIn(terms.timeZone, new Date(to)) : null
  const removed = new Set(terms.removedTimes ?? [])
  return daysOf(first, terms)
    .filter((day) => (!early || day >= early) && (!late || day <= late))
    .map((day) => (day === first ? firstOf(terms) : timeOn(day, clock, terms)))
    .filter((time) => time !== null)
    .filter(({ endsAt, startsAt }) => (!from || endsAt > from) && (!to || startsAt < to))
    .filter(({ startsAt }) => !removed.has(startsAt))
}

/** Moment at which the last time of a series is over; null for a series without any. */
export const endOfSlot = (terms: SlotTerms): null | string =>
  slotTimes({ ...terms, removedTimes: [] }).at(-1)?.endsAt ?? null

/** Whether two spans of time have a moment in common; one that ends as the other begins has none. */
export const overlaps = (one: OfferedTime, other: OfferedTime): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** The first day of the week that a day is in: weeks begin on Sunday (staff guide). */
export const sundayOf = (day: Day): Day =>
  addDays(day, -new Date(`${day}T12:00:00.000Z`).getUTCDay())

/** The seven days of a week, from Sunday. */
export const weekOf = (day: Day): Day[] => {
  const sunday = sundayOf(day)
  return Array.from({ length: 7 }, (_, index) => addDays(sunday, index))
}
