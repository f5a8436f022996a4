import { addDays, parseDay, type Day } from './day.js'
import type { HourDay } from './resource.js'

/** From when to when on some days; what ends before it begins ends on the day after. */
export type OpenPeriod = { closes: string; day: HourDay; opens: string }

/** On these days the usual hours do not hold; without hours the place is closed. */
export type OpenException = {
  closes?: null | string | undefined
  from: string
  note?: null | string | undefined
  opens?: null | string | undefined
  to?: null | string | undefined
}

export type OpeningHours = {
  exceptions: readonly OpenException[]
  periods: readonly OpenPeriod[]
}

/** Hours of one day: `24:00` and later are past midnight. */
export type DayPeriod = { closes: string; opens: string }

/** Whether a place is open, until when, or when it opens next; undefined where nobody said. */
export type OpenState =
  { open: false; opens: null | { at: string; day: Day } } | { open: true; until: null | string }

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
/** So far is looked ahead for when a place opens next. */
const AHEAD = 14
const WHOLE_DAY = 24 * 60

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

const weekdayOf = (day: Day): (typeof WEEK)[number] =>
  WEEK[new Date(`${day}T12:00:00.000Z`).getUTCDay()] ?? 'sun'

const holdsOn = (day: HourDay, weekday: (typeof WEEK)[number]): boolean => {
  if (day === 'every-day') return true
  return day === 'weekdays' ? weekday !== 'sat' && weekday !== 'sun' : day === weekday
}

const exceptionOn = (exceptions: readonly OpenException[], day: Day): OpenException[] =>
  exceptions.filter(({ from, to }) => {
    const first = parseDay(from)
    return first !== null && first <= day && day <= (parseDay(to) ?? first)
  })

/** The hours of a day, in order, with its exceptions; none where the place is closed. */
export const hoursOn = ({ exceptions, periods }: OpeningHours, day: Day): DayPeriod[] => {
  const special = exceptionOn(exceptions, day)
  const weekday = weekdayOf(day)
  const usual = special.length > 0 ? special : periods.filter((one) => holdsOn(one.day, weekday))
  return usual
    .flatMap(({ closes, opens }) => (closes && opens ? [{ closes, opens }] : []))
    .toSorted((one, other) => one.opens.localeCompare(other.opens))
}

type Span = { from: number; to: number }

const spansOn = (hours: OpeningHours, day: Day, shift: number): Span[] =>
  hoursOn(hours, day).map(({ closes, opens }) => {
    const [from, to] = [minutesOf(opens), minutesOf(closes)]
    return { from: from + shift, to: to + shift + (to <= from ? WHOLE_DAY : 0) }
  })

const clockOf = (minutes: number): string => {
  const within = minutes % WHOLE_DAY
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`
}

/** The last minute of what follows without a pause; null where it goes on and on. */
const endOf = (spans: readonly Span[], now: number): null | number => {
  let end = now
  for (const { from, to } of spans) if (from <= end && to > end) end = to
  return end > now + WHOLE_DAY ? null : end
}

/**
 * Whether a place is open at a moment that a clock on its wall shows (`2026-12-05T09:00`).
 * Undefined where no hours are known.
 */
export const openStateAt = (hours: OpeningHours, wallClock: string): OpenState | undefined => {
  const today = wallClock.slice(0, 10)
  if (hours.periods.length === 0 && exceptionOn(hours.exceptions, today).length === 0)
    return undefined
  const now = minutesOf(wallClock.slice(11, 16))
  const near = [-1, 0, 1, 2].flatMap((step) =>
    spansOn(hours, addDays(today, step), step * WHOLE_DAY),
  )
  const isOpen = near.some(({ from, to }) => from <= now && now < to)
  if (isOpen) {
    const end = endOf(near, now)
    return { open: true, until: end === null ? null : clockOf(end) }
  }
  for (let step = 0; step < AHEAD; step += 1) {
    const day = addDays(today, step)
    const next = spansOn(hours, day, step * WHOLE_DAY).find(({ from }) => from > now)
    if (next) return { open: false, opens: { at: clockOf(next.from), day } }
  }
  return { open: false, opens: null }
}
