import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { createRow } from '../../../data/createRow.js'
import { insertWithEffects } from '../../../effects/insertWithEffects.js'
import { sendAtField, sendAtOf } from '../later/sendAt.js'
import { messageContent, messageInput } from '../messageBody.js'
import { requireOpen } from '../sendToClient.js'

const target = z.object({ id: field.id })
export const scheduleMessageInput = target.extend({ ...messageInput.shape, sendAt: sendAtField })

/**
 * A message to a connected client that leaves at a time of the agency's, once. Until then the client
 * knows nothing of it. @throws 429, 401, 404, 403, 400, 409 NOT_CONNECTED
 */
export const scheduleMessage = defineAction({
  name: 'scheduleMessage',
  does: 'Writes to the client at a later time: `sendAt` is `2026-12-05T09:00` where the agency is, or a moment with its offset; at most 90 days ahead',
  who: 'staff with client management, while connected',
  input: scheduleMessageInput,
  output: rowOf('scheduledMessages'),
  status: 201,
  run: async (req, input) => {
    const { actor, agency, client } = await requireCaseWork(req, parseInput(target, input).id)
    const parsed = parseInput(scheduleMessageInput, input)
    const content = await messageContent(parsed)
    const sendAt = sendAtOf(req, agency, parsed.sendAt)
    const connection = await requireOpen(req, client)
    const of = { agency: agency.id, client: client.id }
    return insertWithEffects(req, {
      audit: { action: 'message.scheduled', ...of, detail: { sendAt } },
      effects: [],
      id: randomUUID(),
      insert: (carried) =>
        createRow(req, 'scheduledMessages', {
          ...of,
          ...content,
          ...carried,
          attempts: 0,
          connection: connection.id,
          nextAt: sendAt,
          sendAt,
          staff: actor.id,
          state: 'waiting',
        }),
      key: 'scheduledMessages',
      tell: { ...of, private: true, staffOnly: true, type: 'message' },
    })
  },
})
