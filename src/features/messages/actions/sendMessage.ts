import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { noteSeen } from '../../care-team/index.js'
import { openConnection } from '../../connections/index.js'
import { messageContent, messageInput } from '../messageBody.js'
import { storeMessage } from '../storeMessage.js'
import { takeUp } from '../takeUp.js'

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
    const { actor, agency, client } = await requireCaseWork(req, parseInput(target, input).id)
    const content = await messageContent(parseInput(messageInput, input))
    if ((await openConnection(req, client.id))?.status !== 'connected') {
      throw new PortalError('NOT_CONNECTED')
    }
    // guard: notices-per-client
    await spend(req, budget(req, 'notice', client.id))
    noteSeen(req, actor)
    const message = await storeMessage(req, {
      ...content,
      agency: agency.id,
      client: client.id,
      direction: 'to-client',
      staff: actor.id,
    })
    await takeUp(req, { agency: agency.id, client: client.id, staff: actor.id })
    return message
  },
})
