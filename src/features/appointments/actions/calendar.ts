import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import type { StaffActor } from '../../../../access/actor.js'
import { answer, anyID, uuid } from '../../../actions/answers.js'
import { requirePermission, requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { addDays, dayIn, startOfDayIn } from '../../../core/day.js'
import { knownZone } from '../../../core/formatters.js'
import { sameID, toID, type ID } from '../../../core/ids.js'
import { overlaps, sundayOf } from '../../../core/slotTimes.js'
import { APPOINTMENT_SIDES } from '../../../core/status/appointment.js'
import { agencyOf } from '../../../data/agencyOf.js'
import type { Row } from '../../../data/rows.js'
import { staffIDOf } from '../../../data/staffID.js'
import { visibleRows } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { listStaff, namesForStaff } from '../../care-team/index.js'
import { freeTimes, openSlots } from '../offers.js'
import { standingIn } from '../takeTime.js'

const WEEK = 7
/** Six weeks: what a month's page shows. */
const MOST_DAYS = 42
/** More than an agency has in a week; `more` says where it is not enough. */
const MOST_APPOINTMENTS = 1000
const MOST_SLOTS = 200
const MOST_OFFERED = 2000

const nothing = (value: unknown): unknown => (value === '' || value === null ? undefined : value)

export const calendarInput = z.object({
  /** For super users of the installation; others have theirs. */
  agency: field.id.nullish(),
  days: z.preprocess(nothing, field.wholeNumber(1, MOST_DAYS).optional()),
  /** First day, where the agency is; the Sunday of this week, unless another is said. */
  from: field.optionalDay,
  /** Whose: oneself, unless somebody else is named; `all` for everybody of the agency. */
  staff: field.id.nullish(),
})

const appointment = answer('PortalCalendarAppointment', {
  bookedBy: z.enum(APPOINTMENT_SIDES).nullable(),
  client: anyID,
  clientName: z.string(),
  /** Whoever it is with has another one at the same time. */
  conflict: z.boolean(),
  endsAt: z.string(),
  id: uuid,
  place: z.string().nullable(),
  staff: anyID.nullable(),
  staffName: z.string(),
  startsAt: z.string(),
})

const offered = answer('PortalCalendarOffer', {
  /** Whether clients can book it: whoever offers it lets them. */
  bookable: z.boolean(),
  endsAt: z.string(),
  place: z.string().nullable(),
  /** Whether it is one of several. */
  repeats: z.boolean(),
  slot: uuid,
  staff: anyID,
  staffName: z.string(),
  startsAt: z.string(),
})

type Titled = Row<'appointments'> & { title?: null | string }

/** Of which agency, and whose, the caller looks at. @throws 403 */
const lookedAt = (
  req: PayloadRequest,
  actor: StaffActor,
  { agency: asked, staff }: z.output<typeof calendarInput>,
): { agency: ID | null; whose: ID | null } => {
  // guard: calendar-of-own-agency
  const agency = actor.superUser === 'installation' ? (asked ?? null) : actor.agency
  if (agency === null && actor.superUser !== 'installation') throw new PortalError('FORBIDDEN')
  // Nobody's whole installation fits on a page
  if (staff === 'all' && agency !== null) return { agency, whose: null }
  const isNamed = staff !== null && staff !== undefined && staff !== '' && staff !== 'all'
  const named = isNamed ? staffIDOf(req.payload, String(staff)) : actor.id
  if (named === null) throw new PortalError('NOT_FOUND')
  return { agency, whose: named }
}

const hasConflict = (one: Titled, all: readonly Titled[]): boolean =>
  all.some(
    (other) =>
      other.id !== one.id &&
      toID(one.staff) !== null &&
      sameID(toID(other.staff), toID(one.staff)) &&
      overlaps(one, other),
  )

/**
 * Appointments and offered times of some days, where the agency is: of oneself, a colleague, or the
 * agency altogether. The same number of statements for any week. @throws 401, 403, 404, 400
 */
export const calendar = defineAction({
  name: 'calendar',
  does: 'Appointments that stand, and offered times that are free, of `days` days from `from`, as moments in UTC; `staff` is somebody’s id or `all`',
  who: 'staff with client management',
  input: calendarInput,
  output: answer('PortalCalendar', {
    appointments: z.array(appointment),
    from: z.string(),
    more: z.boolean(),
    offered: z.array(offered),
    /** In which the days begin and end. */
    timeZone: z.string(),
    /** Last day. */
    to: z.string(),
  }),
  run: async (req, input) => {
    const actor = requireStaff(req)
    requirePermission(req, actor, 'client-management')
    const wanted = parseInput(calendarInput, input)
    const { agency, whose } = lookedAt(req, actor, wanted)
    const timeZone = agency === null ? null : (await agencyOf(req, agency))?.timeZone
    const now = getContext(req.payload).options.clock()
    const from = wanted.from ?? sundayOf(dayIn(timeZone, now))
    const end = addDays(from, wanted.days ?? WEEK)
    const span = {
      endsAt: startOfDayIn(timeZone, end).toISOString(),
      startsAt: startOfDayIn(timeZone, from).toISOString(),
    }
    const owners: Where[] = [
      ...(agency === null ? [] : [{ agency: { equals: agency } }]),
      ...(whose === null ? [] : [{ staff: { equals: whose } }]),
    ]
    const later = { from: now.toISOString(), to: span.endsAt }
    const ahead = { ...later, from: later.from > span.startsAt ? later.from : span.startsAt }
    const [appointments, slots] = await Promise.all([
      visibleRows(
        req,
        'appointments',
        { and: [...owners, ...standingIn(span)] },
        { limit: MOST_APPOINTMENTS + 1, sort: 'startsAt' },
      ) as Promise<Titled[]>,
      visibleRows(req, 'appointmentSlots', openSlots({ and: owners }, ahead), {
        limit: MOST_SLOTS,
        sort: 'lastAt',
      }),
    ])
    const shown = appointments.slice(0, MOST_APPOINTMENTS)
    const staff = await listStaff(
      req,
      [...shown, ...slots].map((row) => toID(row.staff)).filter((id) => id !== null),
    )
    const nameFor = namesForStaff(req)
    const names = new Map(staff.map((one) => [String(one.id), nameFor(one)]))
    const offers = freeTimes(slots, { span: ahead, staff, taken: shown })
    const open = new Set(
      staff.filter((one) => one.allowAppointmentSlots === true).map(({ id }) => String(id)),
    )
    return {
      appointments: shown.map((row) => ({
        bookedBy: row.bookedBy ?? null,
        client: toID(row.client) ?? '',
        clientName: row.title ?? '',
        conflict: hasConflict(row, shown),
        endsAt: row.endsAt,
        id: row.id,
        place: row.place ?? null,
        staff: toID(row.staff),
        staffName: names.get(String(toID(row.staff))) ?? row.staffName ?? '',
        startsAt: row.startsAt,
      })),
      from,
      more: appointments.length > MOST_APPOINTMENTS || offers.length > MOST_OFFERED,
      offered: offers.slice(0, MOST_OFFERED).map(({ endsAt, slot, staff: id, startsAt }) => ({
        bookable: open.has(String(id)),
        endsAt,
        place: slot.place ?? null,
        repeats: slot.repeats !== 'never',
        slot: slot.id,
        staff: id,
        staffName: names.get(String(id)) ?? '',
        startsAt,
      })),
      timeZone: knownZone(timeZone),
      to: addDays(end, -1),
    }
  },
})
