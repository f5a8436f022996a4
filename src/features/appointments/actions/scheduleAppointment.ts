import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteSeen } from '../../care-team/index.js'
import { spanOf, timeInput, workerOf } from '../appointmentWork.js'
import { bookTime } from '../bookTime.js'
import { spendNotice, tellClient, tellColleague } from '../notices.js'

const target = z.object({ id: field.id })
export const scheduleAppointmentInput = target.extend({
  ...timeInput.shape,
  /** Also where the time is taken: it was shown, and is wanted all the same. */
  insist: field.checked,
  /** With whom; oneself, unless somebody else is named. */
  staff: field.id.nullish(),
})

/**
 * An appointment of a client with a staff user of the agency. The client is told that there is a
 * change, not what. @throws 429, 401, 404, 403, 400, 409 CLIENT_BUSY, TIME_TAKEN, CALENDAR_BUSY
 */
export const scheduleAppointment = defineAction({
  name: 'scheduleAppointment',
  does: 'Schedules an appointment: `startsAt` is `2026-12-05T09:00` where the agency is, or a moment with its offset; `insist` takes a time that is taken already',
  who: 'staff with client management',
  input: scheduleAppointmentInput,
  output: rowOf('appointments'),
  status: 201,
  run: async (req, input) => {
    const { actor, agency, client } = await requireCaseWork(req, parseInput(target, input).id)
    const wanted = parseInput(scheduleAppointmentInput, input)
    const time = spanOf(req, agency, wanted)
    const staff = await workerOf(req, { actor, agency: agency.id, named: wanted.staff })
    await spendNotice(req, client.id)
    noteSeen(req, actor)
    const of = { agency: agency.id, client: client.id }
    return bookTime(req, {
      ...of,
      bookedBy: 'staff',
      insist: wanted.insist,
      notices: (id) => [
        tellClient(id, 0),
        ...tellColleague({ ...of, id, kind: 'appointment-booked', staff, why: 'booked' }, actor.id),
      ],
      place: wanted.place,
      staff,
      time,
    })
  },
})
