import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireClient, requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { sameID, toID, type ID } from '../../../core/ids.js'
import { MOST_BOOKED_BY_CLIENT } from '../../../core/status/appointment.js'
import { countRows, findRowByID } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { noteStaff } from '../../care-team/index.js'
import { bookTime } from '../bookTime.js'
import { tellWorker } from '../notices.js'
import { bookableSpan, freeTimes, whoOffers } from '../offers.js'

const target = z.object({ slot: field.id })
export const bookAppointmentInput = target.extend({
  /** One of the offered times, as `GET /portal/offered-times` has it. */
  startsAt: z.iso.datetime({ offset: true }),
})

/** @throws 409 TOO_MANY_APPOINTMENTS */
const checkNumber = async (req: PayloadRequest, client: ID, now: string): Promise<void> => {
  const ahead = await countRows(req, 'appointments', {
    and: [
      { client: { equals: client } },
      { startsAt: { greater_than: now } },
      { status: { equals: 'booked' } },
      { bookedBy: { equals: 'client' } },
    ],
  })
  // guard: few-bookings-ahead
  if (ahead >= MOST_BOOKED_BY_CLIENT)
    throw new PortalError('TOO_MANY_APPOINTMENTS', { values: { count: MOST_BOOKED_BY_CLIENT } })
}

/**
 * A client books a time that their care team offers. Each is booked once, however many want it at the
 * same moment.
 * @throws 429, 401, 404, 403, 400, 409 TIME_TAKEN, CLIENT_BUSY, TOO_MANY_APPOINTMENTS, CALENDAR_BUSY
 */
export const bookAppointment = defineAction({
  name: 'bookAppointment',
  does: 'Books a time that the care team offers',
  who: 'client',
  input: bookAppointmentInput,
  output: rowOf('appointments'),
  status: 201,
  leadsTo: ({ id }) => `/calendar/${id}?notice=booked`,
  run: async (req, input) => {
    const { id } = requireClient(req)
    await spend(req, budget(req, 'booking', id))
    const { client, recordAgency } = await requireConnected(req)
    noteForAudit({ client })
    const [slot, offering] = await Promise.all([
      findRowByID(req, 'appointmentSlots', String(parseInput(target, input).slot)),
      whoOffers(req, { client, recordAgency }),
    ])
    const staff = offering.find((one) => sameID(one.id, toID(slot?.staff)))
    // guard: slots-of-clients-agency
    if (!slot || !staff || !sameID(toID(slot.agency), recordAgency))
      throw new PortalError('NOT_FOUND')
    const { startsAt } = parseInput(bookAppointmentInput, input)
    const wanted = new Date(startsAt).toISOString()
    const span = bookableSpan(req)
    const open = slot.state === 'open' ? [slot] : []
    const times = freeTimes(open, { span, staff: [staff], taken: [] })
    const time = times.find((one) => one.startsAt === wanted)
    // guard: only-offered-times
    if (!time) throw new PortalError('TIME_TAKEN')
    await checkNumber(req, client, span.from)
    noteStaff(req, staff)
    const of = { agency: recordAgency, client, staff: staff.id }
    return bookTime(req, {
      ...of,
      bookedBy: 'client',
      insist: false,
      notices: (made) => [
        tellWorker({ ...of, id: made, kind: 'appointment-booked', why: 'booked' }),
      ],
      place: slot.place ?? undefined,
      time: { endsAt: time.endsAt, startsAt: time.startsAt },
    })
  },
})
