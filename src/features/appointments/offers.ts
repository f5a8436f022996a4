import type { PayloadRequest, Where } from 'payload'

import { getContext } from '../../config/context.js'
import { isAwayOn } from '../../core/absence.js'
import { DAY } from '../../core/clock.js'
import { dayIn, parseDay } from '../../core/day.js'
import { sameID, toID, type ID } from '../../core/ids.js'
import { overlaps, slotTimes, type OfferedTime, type SlotTerms } from '../../core/slotTimes.js'
import { LONGEST_APPOINTMENT, MOST_DAYS_BOOKED_AHEAD } from '../../core/status/appointment.js'
import { MINUTE } from '../../core/clock.js'
import type { Row } from '../../data/rows.js'
import { findFields, listRows } from '../../data/store.js'
import { listStaff, type StaffRow } from '../care-team/index.js'

export type Slot = Row<'appointmentSlots'>

/** More than a care team has on offer; a bound all the same. */
const MOST_SLOTS = 200
/** More than its members have ahead in a season; a bound all the same. */
const MOST_TAKEN = 2000

/** A stored series as it is counted. */
export const termsOf = (slot: Slot): SlotTerms => ({
  count: slot.count,
  every: slot.every,
  minutes: slot.minutes,
  removedTimes: slot.removedTimes,
  repeats: slot.repeats,
  startsAt: slot.startsAt,
  timeZone: slot.timeZone,
  until: parseDay(slot.until),
})

/** Whether clients may book this staff user's offers ("Allow Appointment Slots Usage"). */
const offersTimes = (staff: StaffRow): boolean =>
  // guard: slots-switched-off
  staff.allowAppointmentSlots === true

/** The client's care team, as far as they are of the agency and let clients book. */
export const whoOffers = async (
  req: PayloadRequest,
  { client, recordAgency }: { client: ID; recordAgency: ID },
): Promise<StaffRow[]> => {
  const record = await findFields(req, 'clients', { id: { equals: client } }, ['careTeam'])
  const team = (record?.careTeam ?? []).map(toID).filter((id) => id !== null)
  const staff = await listStaff(req, team)
  // guard: slots-of-own-care-team
  return staff.filter((one) => offersTimes(one) && sameID(toID(one.agency), recordAgency))
}

type Span = { from: string; to: string }

/** From now on until clients may book no further. */
export const bookableSpan = (req: PayloadRequest): Span => {
  const now = getContext(req.payload).options.clock()
  return {
    from: now.toISOString(),
    to: new Date(now.getTime() + MOST_DAYS_BOOKED_AHEAD * DAY).toISOString(),
  }
}

/** Whether nobody is away then: who is on holiday offers nothing. */
const isThere = (staff: StaffRow | undefined, { startsAt }: OfferedTime, slot: Slot): boolean =>
  staff !== undefined && !isAwayOn(staff, dayIn(slot.timeZone, new Date(startsAt)))

export type Offer = OfferedTime & { slot: Slot; staff: ID }

type Taken = Pick<Row<'appointments'>, 'endsAt' | 'staff' | 'startsAt'>

/**
 * What is free of some series in a span of time, in order: not taken, not while whoever offers it is
 * away. @param taken appointments that stand
 */
export const freeTimes = (
  slots: readonly Slot[],
  { span, staff, taken }: { span: Span; staff: readonly StaffRow[]; taken: readonly Taken[] },
): Offer[] =>
  slots
    .flatMap((slot) => {
      const whose = toID(slot.staff)
      const person = staff.find(({ id }) => sameID(id, whose))
      const busy = taken.filter((one) => sameID(toID(one.staff), whose))
      return slotTimes(termsOf(slot), span)
        .filter((time) => time.startsAt >= span.from && isThere(person, time, slot))
        .filter((time) => !busy.some((one) => overlaps(one, time)))
        .map((time) => ({ ...time, slot, staff: person?.id ?? '' }))
    })
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))

/** Series on offer that are not over. */
export const openSlots = (whose: Where, { from, to }: Span): Where => ({
  and: [
    whose,
    { state: { equals: 'open' } },
    { lastAt: { greater_than: from } },
    { startsAt: { less_than: to } },
  ],
})

/** What of their care team a client can book now: three statements behind that of the team. */
export const offersFor = async (
  req: PayloadRequest,
  { agency, staff }: { agency: ID; staff: readonly StaffRow[] },
): Promise<Offer[]> => {
  if (staff.length === 0) return []
  const span = bookableSpan(req)
  const whose: Where = { staff: { in: staff.map(({ id }) => id) } }
  const early = new Date(Date.parse(span.from) - LONGEST_APPOINTMENT * MINUTE).toISOString()
  const [slots, taken] = await Promise.all([
    listRows(
      req,
      'appointmentSlots',
      { and: [openSlots(whose, span), { agency: { equals: agency } }] },
      { limit: MOST_SLOTS, sort: 'lastAt' },
    ),
    listRows(
      req,
      'appointments',
      {
        and: [
          whose,
          { status: { equals: 'booked' } },
          { startsAt: { greater_than: early } },
          { startsAt: { less_than: span.to } },
        ],
      },
      {
        limit: MOST_TAKEN,
        select: { endsAt: true, staff: true, startsAt: true },
        sort: 'startsAt',
      },
    ),
  ])
  return freeTimes(slots, { span, staff, taken })
}
