import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireEnabled, requirePermission, requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { toID } from '../../../core/ids.js'
import { findRowByID, visibleRow } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'

export const removeAppointmentSlotInput = z.object({
  id: field.id,
  /** One time alone; without it the whole series. */
  startsAt: z.iso.datetime({ offset: true }).nullish(),
})

/**
 * Takes an offered time back, or the whole series. What was booked stands: it is called off by
 * itself. @throws 429, 401, 404, 403, 400, 409 CALENDAR_BUSY
 */
export const removeAppointmentSlot = defineAction({
  name: 'removeAppointmentSlot',
  does: 'Takes offered times back: the whole series, or the one at `startsAt`. Appointments that were booked stand',
  who: 'staff with client management, of the agency',
  input: removeAppointmentSlotInput,
  output: rowOf('appointmentSlots'),
  run: async (req, input) => {
    const actor = requireStaff(req)
    const { id, startsAt } = parseInput(removeAppointmentSlotInput, input)
    const slot = await visibleRow(req, 'appointmentSlots', id)
    const agency = toID(slot?.agency)
    if (!slot || agency === null) throw new PortalError('NOT_FOUND')
    requirePermission(req, actor, 'client-management')
    await requireEnabled(req, agency)
    // As it is now, with what nobody is shown
    const current = await findRowByID(req, 'appointmentSlots', slot.id)
    const single = startsAt ? new Date(startsAt).toISOString() : null
    const removed = await transition(req, {
      data: {
        revision: randomUUID(),
        ...(single === null
          ? { state: 'removed' as const }
          : { removedTimes: [...new Set([...(current?.removedTimes ?? []), single])] }),
      },
      effects: [
        auditEffect(req, {
          action: 'slot.removed',
          agency,
          detail: { whole: single === null },
          subject: slot.id,
        }),
      ],
      id: slot.id,
      key: 'appointmentSlots',
      where: { and: [{ state: { equals: 'open' } }, { revision: { equals: current?.revision } }] },
    })
    // Somebody else took it back, or one of its times, at the same moment
    if (!removed) throw new PortalError('CALENDAR_BUSY')
    return removed
  },
})
