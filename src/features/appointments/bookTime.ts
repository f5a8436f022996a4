import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { auditEffect } from '../../audit/audit.js'
import { getContext } from '../../config/context.js'
import type { Effect } from '../../contract/effects.js'
import type { ID } from '../../core/ids.js'
import type { OfferedTime } from '../../core/slotTimes.js'
import type { AppointmentSide } from '../../core/status/appointment.js'
import type { Row } from '../../data/rows.js'
import { findRowByID } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { tellPages } from './notices.js'
import { remindersOf } from './reminders.js'
import { isBusy, takeTime } from './takeTime.js'

type Booking = {
  agency: ID
  bookedBy: AppointmentSide
  client: ID
  insist: boolean
  /** What else it brings: mail, notice. */
  notices: (id: string) => Effect[]
  place: string | undefined
  staff: ID
  time: OfferedTime
}

/**
 * Writes an appointment once the staff user's time is taken for it, with its notices and reminders.
 * @throws 409 CLIENT_BUSY, TIME_TAKEN or CALENDAR_BUSY
 */
export const bookTime = async (
  req: PayloadRequest,
  { agency, bookedBy, client, insist, notices, place, staff, time }: Booking,
): Promise<Row<'appointments'>> => {
  if (!insist && (await isBusy(req, { client }, time))) throw new PortalError('CLIENT_BUSY')
  const id = randomUUID()
  const action = bookedBy === 'client' ? 'appointment.booked' : 'appointment.scheduled'
  await takeTime(req, {
    effects: [
      auditEffect(req, { action, agency, client, subject: id }),
      {
        agency,
        appointment: id,
        bookedBy,
        client,
        ...time,
        key: `write-appointment:${id}`,
        kind: 'write-appointment',
        ...(place === undefined ? {} : { place }),
        staff,
      },
      ...notices(id),
      ...remindersOf({
        id,
        now: getContext(req.payload).options.clock(),
        revision: 0,
        startsAt: time.startsAt,
      }),
    ],
    insist,
    staff,
    time,
  })
  const row = await findRowByID(req, 'appointments', id)
  if (!row) throw new PortalError('CALENDAR_BUSY')
  tellPages(req, { agency, client, staff })
  return row
}
