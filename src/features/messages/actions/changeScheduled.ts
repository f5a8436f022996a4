import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { requireOwnScheduled } from '../later/scheduled.js'
import { sendAtField, sendAtOf } from '../later/sendAt.js'
import { tellStaff } from '../tellStaff.js'
import { messageContent, messageInput } from '../messageBody.js'
import { requireOpen } from '../sendToClient.js'

const target = z.object({ id: field.id })
export const changeScheduledInput = target.extend({ ...messageInput.shape, sendAt: sendAtField })

/**
 * Another text or time for a message that waits, or that could not be sent; by whoever wrote it.
 * @throws 429, 401, 404, 403, 400, 409 NOT_CONNECTED, ALREADY_SENT
 */
export const changeScheduled = defineAction({
  name: 'changeScheduled',
  does: 'Changes text and time of a message that has not left yet',
  who: 'staff with client management, who wrote it',
  input: changeScheduledInput,
  output: rowOf('scheduledMessages'),
  run: async (req, input) => {
    const { row, work } = await requireOwnScheduled(req, parseInput(target, input).id)
    const { agency, client } = work
    const parsed = parseInput(changeScheduledInput, input)
    const content = await messageContent(parsed)
    const sendAt = sendAtOf(req, agency, parsed.sendAt)
    const connection = await requireOpen(req, client)
    const changed = await transition(req, {
      data: {
        ...content,
        attempts: 0,
        connection: connection.id,
        nextAt: sendAt,
        reason: null,
        sendAt,
        state: 'waiting',
      },
      effects: [
        auditEffect(req, {
          action: 'message.schedule-changed',
          agency: agency.id,
          client: client.id,
          detail: { sendAt },
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
