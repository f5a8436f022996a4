import { addDays, daysBetween, type Day } from '../../../core/day.js'
import type { OpenException, OpenPeriod } from '../../../core/openingHours.js'
import { MOST_HOURS, type HourDay } from '../../../core/resource.js'
import type { Raw } from './raw.js'
import { covers, fallsOn, scheduleIn, type Schedule, type Shift } from './schedule.js'

/** What does not last longer is no new week but other hours for a while: a season, a holiday. */
const A_WHILE = 92
/** A rule without an end is written down so many months ahead; the next import goes on. */
const MONTHS_AHEAD = 3
/**
 * Own choice, above a year of them: each is compared with all schedules of its place. No rule is
 * begun after them.
 */
const MOST_SPECIAL_DAYS = 400
const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
/** A Sunday: seven days from here each weekday comes once. */
const SOME_SUNDAY = '2023-01-01'

export type Hours = {
  exceptions: OpenException[]
  hours: OpenPeriod[]
  /** Something of the schedules could not be held as hours: it stands in the words, or is gone. */
  isPartly: boolean
  words: string[]
}

const isForAWhile = ({ first, last }: Schedule): boolean =>
  first !== null && last !== null && daysBetween(first, last) <= A_WHILE

const isPlainWeek = ({ byDay, freq, interval, isClosed, shift }: Schedule): boolean =>
  (freq === 'weekly' || freq === 'daily') &&
  interval === 1 &&
  shift !== null &&
  !isClosed &&
  byDay.every(({ nth }) => nth === 0)

const textOf = (shifts: readonly Shift[]): string =>
  shifts.map(({ closes, opens }) => `${opens}-${closes}`).join(',')

/** Each hour once, in order. */
const inOrder = (shifts: readonly Shift[]): Shift[] =>
  [...new Map(shifts.map((shift) => [textOf([shift]), shift])).values()].toSorted((one, other) =>
    textOf([one]).localeCompare(textOf([other])),
  )

const shiftsOn = (schedules: readonly Schedule[], day: Day): Shift[] =>
  inOrder(schedules.filter((one) => fallsOn(one, day)).flatMap(({ shift }) => shift ?? []))

const WEEKDAYS: readonly HourDay[] = ['mon', 'tue', 'wed', 'thu', 'fri']

/** Days with the same hours under the name that they have together. */
const daysTogether = (days: readonly HourDay[]): HourDay[] => {
  if (days.length === WEEK.length) return ['every-day']
  const isWeek = WEEKDAYS.every((day) => days.includes(day))
  return isWeek ? ['weekdays', ...days.filter((day) => !WEEKDAYS.includes(day))] : [...days]
}

const ORDER: readonly HourDay[] = ['every-day', 'weekdays', ...WEEKDAYS, 'sat', 'sun']

const weekOf = (usual: readonly Schedule[]): OpenPeriod[] => {
  const byShift = new Map<string, { days: HourDay[]; shift: Shift }>()
  WEEK.forEach((name, index) => {
    for (const shift of shiftsOn(usual, addDays(SOME_SUNDAY, index))) {
      const entry = byShift.get(textOf([shift])) ?? { days: [], shift }
      entry.days.push(name)
      byShift.set(textOf([shift]), entry)
    }
  })
  return [...byShift.values()]
    .flatMap(({ days, shift }) => daysTogether(days).map((day) => ({ day, ...shift })))
    .map(({ closes, day, opens }) => ({ closes, day, opens }))
    .toSorted(
      (one, other) =>
        ORDER.indexOf(one.day) - ORDER.indexOf(other.day) || one.opens.localeCompare(other.opens),
    )
}

/** Days on which something special may hold, from this month on. */
const specialDays = (special: readonly Schedule[], today: Day): Day[] => {
  const from = `${today.slice(0, 7)}-01`
  const month = new Date(`${from}T12:00:00.000Z`)
  month.setUTCMonth(month.getUTCMonth() + MONTHS_AHEAD)
  const until = month.toISOString().slice(0, 10)
  const days = new Set<Day>()
  const inTime = special.toSorted((one, other) =>
    (one.first ?? '').localeCompare(other.first ?? ''),
  )
  for (const schedule of inTime) {
    // guard: special-days-bounded
    if (days.size > MOST_SPECIAL_DAYS) break
    const { first, last } = schedule
    const all = isForAWhile(schedule)
    const end = all || (last !== null && last < until) ? (last ?? until) : until
    for (let day = first !== null && first > from ? first : from; day <= end; day = addDays(day, 1))
      if (all || fallsOn(schedule, day)) days.add(day)
  }
  return [...days].toSorted()
}

type SpecialDay = { day: Day; note: string; shifts: Shift[] }

/** Days in a row with the same hours as one. */
const runsOf = (days: readonly SpecialDay[]): (SpecialDay & { to: Day })[] => {
  const runs: (SpecialDay & { to: Day })[] = []
  for (const one of days) {
    const last = runs.at(-1)
    if (
      last &&
      addDays(last.to, 1) === one.day &&
      last.note === one.note &&
      textOf(last.shifts) === textOf(one.shifts)
    )
      last.to = one.day
    else runs.push({ ...one, to: one.day })
  }
  return runs
}

const exceptionsOf = (
  { special, usual }: Record<'special' | 'usual', readonly Schedule[]>,
  on: readonly Day[],
): OpenException[] => {
  const days = on.flatMap((day): SpecialDay[] => {
    const now = special.filter((one) => covers(one, day) && (one.isClosed || fallsOn(one, day)))
    const closed = now.find(({ isClosed }) => isClosed)
    const regular = usual.filter((one) => covers(one, day))
    const shifts = closed ? [] : inOrder([...shiftsOn(regular, day), ...shiftsOn(now, day)])
    if (textOf(shifts) === textOf(shiftsOn(usual, day))) return []
    return [{ day, note: closed?.words ?? '', shifts }]
  })
  return runsOf(days).flatMap(({ day, note, shifts, to }): OpenException[] => {
    const span = { from: day, to: to === day ? null : to }
    return shifts.length === 0
      ? [{ closes: null, ...span, note: note || null, opens: null }]
      : shifts.map(({ closes, opens }) => ({ closes, ...span, note: null, opens }))
  })
}

/**
 * Opening hours out of the schedules of a place: the week that holds now, and the days on which
 * something else does, holidays among them. Rules that no week holds, such as each first Saturday,
 * are written down as days, some months ahead.
 */
export const hoursOf = (rows: readonly Raw[], today: Day): Hours => {
  const read = rows.map(scheduleIn)
  const known = read.filter((one) => one !== null)
  const current = known.filter(({ last }) => last === null || last >= today)
  const weekly = current.filter(isPlainWeek)
  const begun = weekly.filter((one) => covers(one, today))
  const lasting = begun.filter((one) => !isForAWhile(one))
  // Publishers who write anew each month give every week an end
  const usual = lasting.length > 0 ? lasting : begun
  const special = current.filter(
    (one) =>
      !usual.includes(one) &&
      (one.isClosed ? isForAWhile(one) : one.shift !== null && one.freq !== 'other') &&
      (isForAWhile(one) || !isPlainWeek(one)),
  )
  const unheld = current.filter((one) => !usual.includes(one) && !special.includes(one))
  const unending = special.filter((one) => !isForAWhile(one))
  const hours = weekOf(usual)
  const days = specialDays(special, today)
  const exceptions = exceptionsOf({ special, usual }, days)
  return {
    exceptions: exceptions.slice(0, MOST_HOURS),
    hours: hours.slice(0, MOST_HOURS),
    isPartly:
      unheld.length > 0 ||
      known.length < read.length ||
      // A holiday of last year is nobody's loss, a week that ended without another is
      (current.length < known.length && hours.length + exceptions.length === 0) ||
      days.length > MOST_SPECIAL_DAYS ||
      hours.length > MOST_HOURS ||
      exceptions.length > MOST_HOURS,
    words: [...new Set([...unheld, ...unending].map(({ words }) => words).filter(Boolean))],
  }
}
