import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { findRowByID } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { noteSeen } from '../../care-team/index.js'
import {
  requireAhead,
  requireAppointment,
  spanOf,
  timeInput,
  workerOf,
} from '../appointmentWork.js'
import { spendNotice, tellClient, tellColleague, tellPages } from '../notices.js'
import { remindersOf } from '../reminders.js'
import { isBusy, takeTime } from '../takeTime.js'

const target = z.object({ id: field.id })
export const moveAppointmentInput = target.extend({
  ...timeInput.shape,
  insist: field.checked,
  /** With whom from now on; whoever it was with, unless somebody else is named. */
  staff: field.id.nullish(),
})

/**
 * Another time, place or colleague for an appointment that lies ahead. The client is told.
 * @throws 429, 401, 404, 403, 400, 409 APPOINTMENT_OVER, CLIENT_BUSY, TIME_TAKEN, CALENDAR_BUSY
 */
export const moveAppointment = defineAction({
  name: 'moveAppointment',
  does: 'Moves an appointment that lies ahead to another time, place or colleague; the client is told that there is a change',
  who: 'staff with client management, of the agency',
  input: moveAppointmentInput,
  output: rowOf('appointments'),
  run: async (req, input) => {
    const { row, staff: before, work } = await requireAppointment(req, parseInput(target, input).id)
    const { actor, agency, client } = work
    const wanted = parseInput(moveAppointmentInput, input)
    const time = spanOf(req, agency, wanted)
    requireAhead(req, row)
    const named = wanted.staff ?? before
    const staff = await workerOf(req, { actor, agency: agency.id, named })
    await spendNotice(req, client.id)
    noteSeen(req, actor)
    if (!wanted.insist && (await isBusy(req, { client: client.id }, time, row.id)))
      throw new PortalError('CLIENT_BUSY')
    const { id, revision } = row
    const next = revision + 1
    const of = { agency: agency.id, client: client.id }
    await takeTime(req, {
      effects: [
        auditEffect(req, { action: 'appointment.moved', ...of, subject: id }),
        {
          appointment: id,
          ...time,
          key: `shift-appointment:${id}:${next}`,
          kind: 'shift-appointment',
          place: wanted.place ?? null,
          revision,
          staff,
        },
        tellClient(id, next),
        ...tellColleague(
          { ...of, id, kind: 'appointment-booked', staff, why: `moved:${next}` },
          actor.id,
        ),
        ...remindersOf({
          id,
          now: getContext(req.payload).options.clock(),
          revision: next,
          startsAt: time.startsAt,
        }),
      ],
      except: id,
      insist: wanted.insist,
      staff,
      time,
    })
    const moved = await findRowByID(req, 'appointments', id)
    // Called off, or moved by somebody else, at the same moment
    if (moved?.revision !== next || moved.status !== 'booked')
      throw new PortalError('APPOINTMENT_OVER')
    tellPages(req, { ...of, staff })
    return moved
  },
})
