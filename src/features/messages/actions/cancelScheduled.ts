import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { forgottenAt, requireScheduled } from '../later/scheduled.js'

import { tellStaff } from '../tellStaff.js'

export const cancelScheduledInput = z.object({ id: field.id })

/**
 * A message that waits is not sent; one that could not be sent is put away. By anybody of the agency:
 * whoever wrote it may be ill when it turns out to be wrong. @throws 401, 404, 403, 409 ALREADY_SENT
 */
export const cancelScheduled = defineAction({
  name: 'cancelScheduled',
  does: 'Cancels a message that has not left yet, or puts away one that could not be sent',
  who: 'staff with client management, of the agency',
  input: cancelScheduledInput,
  output: rowOf('scheduledMessages'),
  run: async (req, input) => {
    const { row, work } = await requireScheduled(req, parseInput(cancelScheduledInput, input).id)
    const changed = await transition(req, {
      data: { expiresAt: forgottenAt(req), state: 'canceled' },
      effects: [
        auditEffect(req, {
          action: 'message.schedule-canceled',
          agency: work.agency.id,
          client: work.client.id,
          subject: row.id,
        }),
      ],
      id: row.id,
      key: 'scheduledMessages',
      where: { state: { in: ['waiting', 'not-sent'] } },
    })
    if (!changed) throw new PortalError('ALREADY_SENT')
    tellStaff(req, row)
    return changed
  },
})
