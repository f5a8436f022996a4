import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteSeen } from '../../care-team/index.js'
import { requireAppointment } from '../appointmentWork.js'
import { callOff } from '../callOff.js'
import { spendNotice, tellClient, tellColleague } from '../notices.js'

export const callOffAppointmentInput = z.object({ id: field.id })

/**
 * Staff call an appointment that lies ahead off. The client is told.
 * @throws 429, 401, 404, 403, 409 APPOINTMENT_OVER
 */
export const callOffAppointment = defineAction({
  name: 'callOffAppointment',
  does: 'Cancels an appointment that lies ahead; the client is told that there is a change',
  who: 'staff with client management, of the agency',
  input: callOffAppointmentInput,
  output: rowOf('appointments'),
  run: async (req, input) => {
    const { id } = parseInput(callOffAppointmentInput, input)
    const { row, staff, work } = await requireAppointment(req, id)
    const of = { agency: work.agency.id, client: work.client.id }
    await spendNotice(req, work.client.id)
    noteSeen(req, work.actor)
    return callOff(req, {
      ...of,
      by: 'staff',
      notices: [
        tellClient(row.id, 'canceled'),
        ...tellColleague(
          { ...of, id: row.id, kind: 'appointment-canceled', staff, why: 'canceled' },
          work.actor.id,
        ),
      ],
      row,
    })
  },
})
