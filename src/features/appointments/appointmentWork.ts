import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { StaffActor } from '../../../access/actor.js'
import { requireCaseWork, requireStaff, type CaseWork } from '../../actions/caller.js'
import * as field from '../../actions/schemas.js'
import { getContext } from '../../config/context.js'
import { DAY, MINUTE } from '../../core/clock.js'
import type { FieldProblemCode } from '../../core/fieldProblems.js'
import { sameID, toID, type ID } from '../../core/ids.js'
import type { OfferedTime } from '../../core/slotTimes.js'
import {
  LONGEST_APPOINTMENT,
  MOST_DAYS_SCHEDULED_AHEAD,
  SHORTEST_APPOINTMENT,
} from '../../core/status/appointment.js'
import { TEXT_LIMITS } from '../../core/textLimits.js'
import { momentIn } from '../../core/wallClock.js'
import type { Agency } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { staffIDOf } from '../../data/staffID.js'
import { visibleRow } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import type { TranslationValues } from '../../translations/translate.js'
import { noteStaff, staffNow } from '../care-team/index.js'

/** A time where the agency is, `2026-12-05T09:00`, or a moment that says where it is counted. */
const time = z
  .string()
  .max(40)
  .refine((text) => momentIn('UTC', text) !== null, { params: { problem: 'NOT_A_TIME' } })

/** When, how long in minutes, and where. */
export const timeInput = z.object({
  minutes: field.wholeNumber(SHORTEST_APPOINTMENT, LONGEST_APPOINTMENT),
  place: field.optionalText(TEXT_LIMITS.address),
  startsAt: time,
})

const refuse = (name: string, code: FieldProblemCode, values: TranslationValues = {}): never => {
  throw new PortalError('INVALID_INPUT', { problems: [{ code, field: name, values }] })
}

/** The span that is meant. @throws 400 for one that is over, or too far ahead */
export const spanOf = (
  req: PayloadRequest,
  { timeZone }: Pick<Agency, 'timeZone'>,
  { minutes, startsAt }: { minutes: number; startsAt: string },
): OfferedTime => {
  const now = getContext(req.payload).options.clock().getTime()
  const start = momentIn(timeZone, startsAt) ?? refuse('startsAt', 'NOT_A_TIME')
  if (start.getTime() <= now) refuse('startsAt', 'TIME_PAST')
  if (start.getTime() > now + MOST_DAYS_SCHEDULED_AHEAD * DAY)
    refuse('startsAt', 'TIME_TOO_FAR', { max: MOST_DAYS_SCHEDULED_AHEAD })
  return {
    endsAt: new Date(start.getTime() + minutes * MINUTE).toISOString(),
    startsAt: start.toISOString(),
  }
}

/**
 * Whose time it is: a staff user of the agency, or whoever asks where nobody is named.
 * @throws 400 for somebody of another agency, or nobody
 */
export const workerOf = async (
  req: PayloadRequest,
  { actor, agency, named }: { actor: StaffActor; agency: ID; named: ID | null | undefined },
): Promise<ID> => {
  if (named === null || named === undefined || sameID(named, actor.id)) return actor.id
  const id = staffIDOf(req.payload, String(named))
  const staff = id === null ? null : await staffNow(req, id)
  // guard: appointments-with-colleagues
  if (!staff || !sameID(toID(staff.agency), agency)) return refuse('staff', 'NOT_A_CHOICE')
  noteStaff(req, staff)
  return staff.id
}

/** Staff at work on an appointment of their agency. */
export type AppointmentWork = { row: Row<'appointments'>; staff: ID | null; work: CaseWork }

/** @throws 401, 404, 403 */
export const requireAppointment = async (req: PayloadRequest, id: ID): Promise<AppointmentWork> => {
  requireStaff(req)
  const row = await visibleRow(req, 'appointments', id)
  const client = toID(row?.client)
  if (!row || client === null) throw new PortalError('NOT_FOUND')
  const work = await requireCaseWork(req, client)
  // guard: appointments-of-own-agency
  if (!sameID(work.agency.id, toID(row.agency))) throw new PortalError('NOT_FOUND')
  return { row, staff: toID(row.staff), work }
}

/** Whether an appointment can still be changed. @throws 409 APPOINTMENT_OVER */
export const requireAhead = (
  req: PayloadRequest,
  { startsAt, status }: Pick<Row<'appointments'>, 'startsAt' | 'status'>,
): void => {
  const now = getContext(req.payload).options.clock().toISOString()
  if (status !== 'booked' || startsAt <= now) throw new PortalError('APPOINTMENT_OVER')
}
