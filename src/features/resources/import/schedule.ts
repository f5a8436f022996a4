import { addDays, daysBetween, parseDay, type Day } from '../../../core/day.js'
import { CLOCK } from '../../../core/resource.js'
import { numberOf, textIn, type Raw } from './raw.js'

/** Days of a week as iCal writes them, Sunday first as JavaScript counts. */
export const ICAL_DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
export type Shift = { closes: string; opens: string }

/** `MO`, or `2MO`: the second of a month. */
type ByDay = { nth: number; weekday: number }

/** One row of `schedules`: parts of an iCal rule, and the hours that hold on its days. */
export type Schedule = {
  byDay: ByDay[]
  byMonthDay: number[]
  first: Day | null
  /** `other`: a rule that is not counted here. */
  freq: 'daily' | 'monthly' | 'other' | 'weekly'
  interval: number
  isClosed: boolean
  last: Day | null
  shift: null | Shift
  start: Day | null
  /** As people would say it. */
  words: string
}

const CLOCK_TEXT = /^(\d{1,2}):(\d\d)(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/i

/** A day that people mean: what is far off is a way to say never, or a slip of the finger. */
export const dayOfRow = (raw: Raw, name: string): Day | null => {
  const day = parseDay(textIn(raw, name))
  return day !== null && day >= '1900-01-01' && day < '2200-01-01' ? day : null
}

/**
 * What a clock on the wall shows. HSDS asks for an offset behind it, and its own examples write
 * `09:00:00Z` for what they call 9am: it is the hour that is meant.
 */
const clockOf = (text: string): string => {
  const [, hours = '', minutes = ''] = CLOCK_TEXT.exec(text) ?? []
  const clock = `${hours.padStart(2, '0')}:${minutes}`
  if (!CLOCK.test(clock)) return ''
  // "00:00 to 23:59" is how HSDS says that a place is open around the clock
  return clock === '23:59' ? '24:00' : clock
}

const shiftOf = (raw: Raw): null | Shift => {
  const opens = clockOf(textIn(raw, 'opens_at'))
  const closes = clockOf(textIn(raw, 'closes_at'))
  if (opens === '' || closes === '' || opens === '24:00') return null
  return opens === closes ? { closes: '24:00', opens: '00:00' } : { closes, opens }
}

/** Own choice: all days of a month, each with its sign, need 150 characters. */
const LONGEST_RULE = 1000

const daysOf = (text: string): string[] =>
  // guard: days-of-a-rule-bounded
  text.slice(0, LONGEST_RULE).split(/[\s,;]+/)

const byDayOf = (text: string): ByDay[] | null => {
  const days: ByDay[] = []
  for (const part of daysOf(text).filter(Boolean)) {
    const [, nth = '', name = ''] = /^([+-]?[1-5])?([a-z]{2})$/i.exec(part) ?? []
    const weekday = ICAL_DAYS.findIndex((one) => one === name.toUpperCase())
    if (weekday === -1) return null
    days.push({ nth: Number(nth), weekday })
  }
  return days
}

const weekdayOf = (day: Day): number => new Date(`${day}T12:00:00.000Z`).getUTCDay()

const laterOf = (one: Day | null, other: Day | null): Day | null =>
  one && other ? (one > other ? one : other) : (one ?? other)
const earlierOf = (one: Day | null, other: Day | null): Day | null =>
  one && other ? (one < other ? one : other) : (one ?? other)

const freqOf = (raw: Raw, hasDays: boolean): Schedule['freq'] => {
  const freq = textIn(raw, 'freq').toUpperCase()
  if (textIn(raw, 'byweekno') || textIn(raw, 'byyearday')) return 'other'
  if (freq === 'WEEKLY' || (freq === '' && hasDays)) return 'weekly'
  if (freq === 'MONTHLY') return 'monthly'
  // No value of HSDS, but one of iCal that publishers write
  return freq === 'DAILY' || (freq === '' && !hasDays) ? 'daily' : 'other'
}

/** A weekly rule that ends after so many times, as the day on which it does. */
const endOfCount = (count: number, { byDay, interval, start }: Schedule): Day | null =>
  start && byDay.length > 0
    ? addDays(start, Math.ceil(Math.min(count, 1000) / byDay.length) * 7 * interval - 1)
    : null

/** @returns null where nothing of it can be understood */
export const scheduleIn = (raw: Raw): null | Schedule => {
  const start = dayOfRow(raw, 'dtstart')
  const given = byDayOf(textIn(raw, 'byday'))
  if (!given) return null
  const freq = freqOf(raw, given.length > 0)
  // iCal: without days, a rule of weeks is about the day it starts on
  const byDay =
    given.length === 0 && freq === 'weekly' && start
      ? [{ nth: 0, weekday: weekdayOf(start) }]
      : given
  const words = [textIn(raw, 'description'), textIn(raw, 'notes')].filter(Boolean).join(' ')
  const interval = Math.max(1, Math.min(numberOf(raw, 'interval') ?? 1, 100))
  const schedule: Schedule = {
    byDay,
    byMonthDay: daysOf(textIn(raw, 'bymonthday'))
      .filter((part) => /^[+-]?\d{1,2}$/.test(part))
      .map(Number),
    first: laterOf(dayOfRow(raw, 'valid_from'), start),
    freq: freq === 'weekly' && byDay.length === 0 && !textIn(raw, 'opens_at') ? 'other' : freq,
    interval: Math.floor(interval),
    isClosed:
      /^(?:true|1|yes)$/i.test(textIn(raw, 'closed')) || /\b(?:closed|cerrado)\b/i.test(words),
    last: earlierOf(dayOfRow(raw, 'valid_to'), dayOfRow(raw, 'until')),
    shift: shiftOf(raw),
    start,
    words,
  }
  const count = numberOf(raw, 'count')
  if (count === null || count < 1) return schedule
  const end = freq === 'weekly' ? endOfCount(count, schedule) : null
  return end ? { ...schedule, last: earlierOf(schedule.last, end) } : { ...schedule, freq: 'other' }
}

const monthLength = (day: Day): number =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()

const isInMonth = ({ byDay, byMonthDay }: Schedule, day: Day): boolean => {
  const date = Number(day.slice(8))
  const length = monthLength(day)
  if (byMonthDay.length > 0)
    return byMonthDay.some((one) => (one > 0 ? one === date : length + 1 + one === date))
  return byDay.some(
    ({ nth, weekday }) =>
      weekday === weekdayOf(day) &&
      (nth === 0 ||
        (nth > 0 ? Math.ceil(date / 7) === nth : Math.ceil((length + 1 - date) / 7) === -nth)),
  )
}

const sundayOf = (day: Day): Day => addDays(day, -weekdayOf(day))

/** Whether its days fall on this one by its rule; when it begins and ends is not looked at. */
export const fallsOn = (schedule: Schedule, day: Day): boolean => {
  const { byDay, freq, interval, start } = schedule
  if (freq === 'other') return false
  if (freq === 'monthly')
    return (
      isInMonth(schedule, day) &&
      (interval === 1 || (start !== null && monthsBetween(start, day) % interval === 0))
    )
  if (freq === 'daily')
    return interval === 1 || (start !== null && daysBetween(start, day) % interval === 0)
  return (
    (byDay.length === 0 || byDay.some(({ weekday }) => weekday === weekdayOf(day))) &&
    (interval === 1 ||
      (start !== null && (daysBetween(sundayOf(start), sundayOf(day)) / 7) % interval === 0))
  )
}

const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7))

/** Whether a day lies between its first and its last one. */
export const covers = ({ first, last }: Schedule, day: Day): boolean =>
  (first === null || first <= day) && (last === null || day <= last)
