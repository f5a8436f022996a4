import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { PortalError } from '../../../errors/PortalError.js'
import { requireOwnScheduled } from '../later/scheduled.js'
import { claimScheduled, sendClaimed } from '../later/sendScheduledMessage.js'
import { requireOpen } from '../sendToClient.js'

export const sendScheduledInput = z.object({ id: field.id })

/**
 * Sends a message that waits now, not at its time. By whoever wrote it.
 * @throws 429, 401, 404, 403, 409 NOT_CONNECTED, ALREADY_SENT
 */
export const sendScheduled = defineAction({
  name: 'sendScheduled',
  does: 'Sends a message that waits at once; it leaves no second time',
  who: 'staff with client management, who wrote it',
  input: sendScheduledInput,
  output: nextStep('sent'),
  run: async (req, input): Promise<{ next: 'sent' }> => {
    const { row, work } = await requireOwnScheduled(req, parseInput(sendScheduledInput, input).id)
    await requireOpen(req, work.client)
    const claimed = await claimScheduled(req, row.id, { now: true })
    if (!claimed) throw new PortalError('ALREADY_SENT')
    await sendClaimed(req, claimed)
    return { next: 'sent' }
  },
})
