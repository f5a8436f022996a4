import { z } from 'zod'

import { requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { isoIn } from '../../../core/clock.js'
import { changeRow, visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { consumersOf } from '../../../hostEvents/consumers.js'
import { KEPT } from '../../../hostEvents/noteEvents.js'
import { deliverNow, deliveryAnswer, requireInstallation } from '../deliveryAnswer.js'

const retryDeliveryInput = z.object({ id: field.id })

/**
 * Tries once more to tell what was given up or still waits, under the same id, and answers what came
 * of it; where it fails again it waits as at first.
 * @throws 429, 401, 404, 403, 409 NOTHING_TO_SEND_AGAIN
 */
export const retryDelivery = defineAction({
  name: 'retryDelivery',
  does: 'Tries again to tell a webhook or handler of an event, and answers what came of it',
  who: 'super user of the installation',
  input: retryDeliveryInput,
  output: deliveryAnswer,
  run: async (req, input) => {
    requireStaff(req)
    const row = await visibleRow(req, 'webhookDeliveries', parseInput(retryDeliveryInput, input).id)
    if (!row) throw new PortalError('NOT_FOUND')
    requireInstallation(req)
    noteForAudit({ detail: { webhook: row.consumer }, subject: row.id })
    const known = consumersOf(req.payload).some(({ name }) => name === row.consumer)
    const now = getContext(req.payload).options.clock()
    const waiting =
      known &&
      (await changeRow(
        req,
        'webhookDeliveries',
        { and: [{ id: { equals: row.id } }, { state: { in: ['failed', 'waiting'] } }] },
        {
          attempts: 0,
          expiresAt: isoIn(now, KEPT),
          nextAt: now.toISOString(),
          state: 'waiting',
        },
      ))
    if (!waiting) throw new PortalError('NOTHING_TO_SEND_AGAIN')
    return deliverNow(req, waiting)
  },
})
