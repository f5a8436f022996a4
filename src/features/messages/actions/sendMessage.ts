import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { messageContent, messageInput } from '../messageBody.js'
import { requireOpen, sendToClient } from '../sendToClient.js'

const target = z.object({ id: field.id })
export const sendMessageInput = target.extend(messageInput.shape)

/**
 * Sends a message to a connected client, as Lexical state (`body`) or plain `text`. The client gets
 * a mail without content.
 * @throws 429, 401, 404, 403, 400, 409 NOT_CONNECTED
 */
export const sendMessage = defineAction({
  name: 'sendMessage',
  does: 'Writes to the client: `body` is Lexical state, `text` plain',
  who: 'staff with client management, while connected',
  input: sendMessageInput,
  output: rowOf('portalMessages'),
  status: 201,
  run: async (req, input) => {
    const work = await requireCaseWork(req, parseInput(target, input).id)
    const content = await messageContent(parseInput(messageInput, input))
    await requireOpen(req, work.client)
    return sendToClient(req, work, content)
  },
})
