import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireClient, requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { toID } from '../../../core/ids.js'
import { visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { callOff } from '../callOff.js'
import { tellWorker } from '../notices.js'

export const cancelAppointmentInput = z.object({ id: field.id })

/**
 * A client calls an appointment of theirs off, whoever made it, until it begins. Whom it is with is
 * told. @throws 429, 401, 404, 403, 409 APPOINTMENT_OVER
 */
export const cancelAppointment = defineAction({
  name: 'cancelAppointment',
  does: 'Cancels an appointment of the client’s own, until it begins',
  who: 'client',
  input: cancelAppointmentInput,
  output: rowOf('appointments'),
  leadsTo: '/calendar?notice=appointment-canceled',
  run: async (req, input) => {
    const { id: account } = requireClient(req)
    await spend(req, budget(req, 'booking', account))
    const { client } = await requireConnected(req)
    const row = await visibleRow(req, 'appointments', parseInput(cancelAppointmentInput, input).id)
    const agency = toID(row?.agency)
    if (!row || agency === null) throw new PortalError('NOT_FOUND')
    noteForAudit({ client })
    return callOff(req, {
      agency,
      by: 'client',
      client,
      notices: [
        tellWorker({
          agency,
          client,
          id: row.id,
          kind: 'appointment-canceled',
          staff: toID(row.staff),
          why: 'canceled',
        }),
      ],
      row,
    })
  },
})
