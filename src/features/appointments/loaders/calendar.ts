import { addDays, dayIn, parseDay, type Day } from '../../../core/day.js'
import { toID } from '../../../core/ids.js'
import { overlaps, sundayOf, weekOf } from '../../../core/slotTimes.js'
import type { AppointmentSide, AppointmentStatus } from '../../../core/status/appointment.js'
import type { Row } from '../../../data/rows.js'
import { ownAgency } from '../../../portal/kit/agency.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRow, ownRows } from '../../../portal/kit/ownRows.js'
import { staffName } from '../../care-team/index.js'
import { staffNames } from '../../care-team/portal.js'
import { bookableSpan, offersFor, whoOffers } from '../offers.js'

/** An appointment as its client sees it. */
export type OwnAppointment = {
  /** Who called it off. */
  canceledBy: AppointmentSide | null
  endsAt: string
  id: string
  /** Booked, and not begun: it can be canceled. */
  isAhead: boolean
  place: null | string
  startsAt: string
  status: AppointmentStatus
  with: string
}

/** A time that the care team offers. */
export type FreeTime = {
  endsAt: string
  place: null | string
  slot: string
  startsAt: string
  with: string
}

/** What a day of the week holds. */
export type CalendarDay = { day: Day; free: FreeTime[]; mine: OwnAppointment[] }

export type CalendarData = {
  ahead: OwnAppointment[]
  before: OwnAppointment[]
  days: CalendarDay[]
  /** First free day of another week, where this one has none. */
  elsewhere: Day | null
  /** First days of the weeks on both sides; null where there is nothing to book. */
  later: Day | null
  earlier: Day | null
  /** Whether the care team offers anything at all. */
  offers: boolean
  timeZone: string | undefined
  today: Day
}

type Loaded = Row<'appointments'>

const ownAppointment = (
  visit: ClientVisit,
  row: Loaded,
  names: ReadonlyMap<string, string>,
): OwnAppointment => ({
  canceledBy: row.canceledBy ?? null,
  endsAt: row.endsAt,
  id: row.id,
  isAhead: row.status === 'booked' && row.startsAt > visit.ctx.options.clock().toISOString(),
  place: row.place ?? null,
  startsAt: row.startsAt,
  status: row.status,
  with: names.get(String(toID(row.staff))) ?? row.staffName ?? visit.t('client.careTeamMember'),
})

/** Names of whom appointments are with; those that are known already are not looked up. */
const namesOf = async (
  visit: ClientVisit,
  rows: readonly Loaded[],
  known: ReadonlyMap<string, string> = new Map(),
): Promise<Map<string, string>> => {
  const ids = rows.map(({ staff }) => toID(staff)).filter((id) => id !== null)
  const missing = ids.filter((id) => !known.has(String(id)))
  return new Map([...known, ...(await staffNames(visit, missing))])
}

/** One of the client's appointments, or null. */
export const loadAppointment = async (
  visit: ClientVisit,
  id: string,
): Promise<null | OwnAppointment> => {
  const row = await ownRow(visit, 'appointments', id)
  return row && ownAppointment(visit, row, await namesOf(visit, [row]))
}

/** What of their care team the client can book now, earliest first, and the names of who offers. */
export const loadFreeTimes = async (
  visit: ClientVisit,
): Promise<{ free: FreeTime[]; names: Map<string, string> }> => {
  const { ctx, locale, req, session } = visit
  const { agencyID: recordAgency, clientID: client } = session
  const staff = await whoOffers(req, { client, recordAgency })
  const names = new Map(staff.map((one) => [String(one.id), staffName(ctx, one, locale)]))
  const offers = await offersFor(req, { agency: recordAgency, staff })
  const free = offers.map(({ endsAt, slot, staff: whose, startsAt }) => ({
    endsAt,
    place: slot.place ?? null,
    slot: slot.id,
    startsAt,
    with: names.get(String(whose)) ?? '',
  }))
  return { free, names }
}

const isStanding = ({ status }: OwnAppointment): boolean => status === 'booked'

type Shown = { shown: number; week: string | undefined }

/**
 * A week from Sunday to Saturday with what is free and what is booked in it, and the client's
 * appointments: those that are not over, soonest first, and those that are.
 * @param week any day of the week to show; the week of the first free time without one
 */
export const loadCalendar = async (
  visit: ClientVisit,
  { shown, week }: Shown,
): Promise<CalendarData & { more: boolean }> => {
  const [agency, rows, offered] = await Promise.all([
    ownAgency(visit),
    ownRows(visit, 'appointments', { limit: shown + 1, sort: '-startsAt' }),
    loadFreeTimes(visit),
  ])
  const names = await namesOf(visit, rows, offered.names)
  const own = rows.slice(0, shown).map((row) => ownAppointment(visit, row, names))
  const now = visit.ctx.options.clock()
  const ahead = own.filter(({ endsAt }) => endsAt > now.toISOString()).toReversed()
  // At the same time as another appointment of theirs they cannot come
  const standing = ahead.filter(isStanding)
  const free = offered.free.filter((time) => !standing.some((one) => overlaps(one, time)))
  const timeZone = agency?.timeZone ?? undefined
  const dayOf = (moment: string): Day => dayIn(timeZone, new Date(moment))
  const today = dayIn(timeZone, now)
  const first = free[0] && dayOf(free[0].startsAt)
  const sundays = {
    first: sundayOf(today),
    last: sundayOf(dayOf(bookableSpan(visit.req).to)),
    wanted: sundayOf(parseDay(week) ?? first ?? today),
  }
  const sunday =
    sundays.wanted < sundays.first
      ? sundays.first
      : sundays.wanted > sundays.last
        ? sundays.last
        : sundays.wanted
  const days = weekOf(sunday).map((day) => ({
    day,
    free: free.filter(({ startsAt }) => dayOf(startsAt) === day),
    mine: own.filter((one) => isStanding(one) && dayOf(one.startsAt) === day).toReversed(),
  }))
  const isEmpty = days.every((day) => day.free.length === 0)
  const next = free.find(({ startsAt }) => dayOf(startsAt) > addDays(sunday, 6)) ?? free[0]
  return {
    ahead,
    before: own.filter(({ endsAt }) => endsAt <= now.toISOString()),
    days,
    earlier: sunday > sundays.first ? addDays(sunday, -7) : null,
    elsewhere: isEmpty && next ? dayOf(next.startsAt) : null,
    later: sunday < sundays.last ? addDays(sunday, 7) : null,
    more: rows.length > shown,
    offers: free.length > 0,
    timeZone,
    today,
  }
}
