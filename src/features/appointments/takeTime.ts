import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import type { PayloadRequest, Where } from 'payload'

import type { Effect } from '../../contract/effects.js'
import type { ID } from '../../core/ids.js'
import type { OfferedTime } from '../../core/slotTimes.js'
import { LONGEST_APPOINTMENT } from '../../core/status/appointment.js'
import { MINUTE } from '../../core/clock.js'
import { insertOnce } from '../../data/insertOnce.js'
import type { Row } from '../../data/rows.js'
import { findFields, findRow } from '../../data/store.js'
import { settleEffects } from '../../effects/settleEffects.js'
import { transition } from '../../effects/transition.js'
import { PortalError } from '../../errors/PortalError.js'

/** So often somebody looks again because another one took some of the same person's time. */
const MOST_ATTEMPTS = 40
/** Longest wait before that, in milliseconds: apart, so that not all of them meet again. */
const LONGEST_PAUSE = 25

/** Appointments that stand and have a moment in common with a span of time. */
export const standingIn = ({ endsAt, startsAt }: OfferedTime): Where[] => [
  { status: { equals: 'booked' } },
  { startsAt: { less_than: endsAt } },
  // No longer than that are they: the index leads to those that may reach into it
  {
    startsAt: {
      greater_than: new Date(Date.parse(startsAt) - LONGEST_APPOINTMENT * MINUTE).toISOString(),
    },
  },
  { endsAt: { greater_than: startsAt } },
]

type Whose = { client: ID } | { staff: ID }

/** Whether somebody has an appointment then, apart from one that is being moved. */
export const isBusy = async (
  req: PayloadRequest,
  whose: Whose,
  time: OfferedTime,
  except?: string,
): Promise<boolean> => {
  const person: Where =
    'staff' in whose ? { staff: { equals: whose.staff } } : { client: { equals: whose.client } }
  const others: Where[] = except === undefined ? [] : [{ id: { not_equals: except } }]
  const found = await findFields(
    req,
    'appointments',
    { and: [person, ...standingIn(time), ...others] },
    ['startsAt'],
  )
  return found !== null
}

const calendarOf = async (
  req: PayloadRequest,
  staff: ID,
): Promise<null | Row<'appointmentCalendars'>> => {
  const dedupeKey = String(staff)
  const where: Where = { dedupeKey: { equals: dedupeKey } }
  return (
    (await findRow(req, 'appointmentCalendars', where)) ??
    (await insertOnce(req, 'appointmentCalendars', { dedupeKey, revision: randomUUID() })) ??
    (await findRow(req, 'appointmentCalendars', where))
  )
}

/**
 * The calendar of a staff user before their appointments are looked at. What is on its way, or was
 * cut off, is made real first, and looked at again after that, because the next one may be on its way
 * by then: else time that is taken would look free. Null where that never ends.
 */
const readCalendar = async (
  req: PayloadRequest,
  staff: ID,
): Promise<null | Row<'appointmentCalendars'>> => {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const calendar = await calendarOf(req, staff)
    // guard: taken-time-settled-first
    if (!calendar?.effectsPendingAt) return calendar
    await settleEffects(req, 'appointmentCalendars', calendar)
  }
  return null
}

type Wanted = {
  /** What writes the appointment, and what comes with it. */
  effects: Effect[]
  /** An appointment that is being moved: it is not in its own way. */
  except?: string
  /** Also where the time is taken: staff have seen that and want it all the same. */
  insist: boolean
  staff: ID
  time: OfferedTime
}

/**
 * Takes a span of a staff user's time, once: whoever looked at their calendar before somebody else
 * took some of it looks again. Compare and set on one row of that person, so it holds for any two
 * spans that overlap, whichever offer they come from, on any database and with any number of servers.
 * What is to be written stands in the same statement, so that a crash leaves no time that is taken
 * for nothing.
 * @throws PortalError TIME_TAKEN (409), or CALENDAR_BUSY (409) where others were faster each time
 */
export const takeTime = async (
  req: PayloadRequest,
  { effects, except, insist, staff, time }: Wanted,
): Promise<void> => {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const calendar = await readCalendar(req, staff)
    if (!calendar) break
    // guard: time-taken-once
    if (!insist && (await isBusy(req, { staff }, time, except))) throw new PortalError('TIME_TAKEN')
    const taken = await transition(req, {
      data: { revision: randomUUID() },
      effects,
      id: calendar.id,
      key: 'appointmentCalendars',
      // guard: calendar-as-it-was-seen
      where: { revision: { equals: calendar.revision } },
    })
    if (taken) return
    await pause(randomInt(LONGEST_PAUSE))
  }
  throw new PortalError('CALENDAR_BUSY')
}
