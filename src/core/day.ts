import { dateFormat, knownZone } from './formatters.js'

/**
 * A calendar day as people write it down, `2026-11-03`: a birthday, a due date, the first and the
 * last day of something. It has no hour and no time zone, and days compare as texts do.
 */
export type Day = string

/** Day, then perhaps a time, then perhaps where that time is counted (ISO 8601). */
const WRITTEN =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/

const MS = 24 * 60 * 60 * 1000
/** No place is further from UTC than this, in either direction: -12 and +14 hours. */
const FURTHEST = 15 * 60 * 60 * 1000

const noonOf = (day: Day): number => Date.parse(`${day}T12:00:00.000Z`)

/** February has no thirtieth day, which JavaScript reads as one of March; nothing has a year 0. */
const exists = (day: Day): boolean =>
  !day.startsWith('0000') &&
  !Number.isNaN(noonOf(day)) &&
  new Date(noonOf(day)).toISOString().startsWith(day)

/**
 * The day that somebody means by a value, null where it names none. It is the day **written in the
 * text**, whatever stands behind it: `2026-11-03`, `2026-11-03T00:00:00+13:00` and
 * `2026-11-03T23:30:00-05:00` are all November 3. Nothing is ever counted from one time zone into
 * another: a server's zone is nobody's, and whoever sends a moment has written the day they see in
 * front of it. A `Date` has no text but the one it is sent as, that of UTC.
 */
export const parseDay = (value: unknown): Day | null => {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : parseDay(value.toISOString())
  const day =
    typeof value === 'string' && WRITTEN.test(value.trim()) ? value.trim().slice(0, 10) : ''
  return day !== '' && exists(day) ? day : null
}

/**
 * A day as the database keeps it: noon UTC, the form in which Payload's own picker writes it. From
 * UTC-12 to UTC+11 it is the same day on a clock on the wall; further east our fields read it with
 * `parseDay`.
 */
export const storedDay = (day: Day): string => `${day}T12:00:00.000Z`

/** So many days later, or earlier. */
export const addDays = (day: Day, days: number): Day =>
  new Date(noonOf(day) + days * MS).toISOString().slice(0, 10)

/** Days from one to the other; none from a day to itself, fewer than none backwards. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((noonOf(to) - noonOf(from)) / MS)

/** Full years from one day to another: an age. Who was born on February 29 is older on March 1. */
export const yearsBetween = (from: Day, to: Day): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(4) < from.slice(4) ? 1 : 0)

/** `2026-11-21`: the day that a moment falls on in a time zone (IANA name), in UTC without one. */
export const dayIn = (timeZone: null | string | undefined, moment: Date): Day => {
  const parts = dateFormat('en-US', {
    calendar: 'gregory',
    day: '2-digit',
    month: '2-digit',
    numberingSystem: 'latn',
    timeZone: knownZone(timeZone),
    year: 'numeric',
  }).formatToParts(moment)
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/**
 * The first moment of a day in a time zone: midnight, or an hour later where clocks are put
 * forward at midnight. Found by halving, because no rule of clocks holds everywhere: the day in a
 * zone never goes back while time goes on.
 */
export const startOfDayIn = (timeZone: null | string | undefined, day: Day): Date => {
  const midnight = noonOf(day) - MS / 2
  let before = midnight - FURTHEST
  let from = midnight + FURTHEST
  while (from - before > 1000) {
    const between = before + Math.floor((from - before) / 2000) * 1000
    if (dayIn(timeZone, new Date(between)) < day) before = between
    else from = between
  }
  return new Date(from)
}

/** The moment at which a day is over in a time zone: an end day counts to its end. */
export const endOfDayIn = (timeZone: null | string | undefined, day: Day): Date =>
  startOfDayIn(timeZone, addDays(day, 1))

/** Days with values as they are stored or sent; what names no day is like none at all. */
type Stored = Date | null | string | undefined

/** Has the day come? The first day counts from its start; without one nothing has begun. */
export const hasBegun = (start: Stored, today: Day): boolean => {
  const day = parseDay(start)
  return day !== null && day <= today
}

/** Is the day over? The last day counts to its end; what has no end is never over. */
export const isOver = (end: Stored, today: Day): boolean => {
  const day = parseDay(end)
  return day !== null && day < today
}
