import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireClient, requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { toID } from '../../../core/ids.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { messageContent } from '../messageBody.js'
import { namedBy } from '../../../core/nobody.js'
import { storeMessage } from '../storeMessage.js'
import { whoAnswers } from '../whoAnswers.js'

const target = z.object({ to: field.id })
export const clientMessageInput = target.extend({
  text: field.optionalText(TEXT_LIMITS.message, 'lines'),
})

/**
 * A client writes to somebody on their care team who allows it, or into a conversation that there is.
 * @throws 429, 401, 404, 403 CONTACT_NOT_ALLOWED, 400 MESSAGE_EMPTY
 */
export const clientMessage = defineAction({
  name: 'clientMessage',
  does: 'Writes to staff: of the care team with contact allowed, or into a conversation, which reaches whoever answers it now',
  who: 'client',
  input: clientMessageInput,
  output: rowOf('portalMessages'),
  status: 201,
  leadsTo: ({ staff }) =>
    `/messages/${encodeURIComponent(namedBy(toID(staff)))}?notice=sent#newest`,
  run: async (req, input) => {
    const { id } = requireClient(req)
    await spend(req, budget(req, 'message', id))
    const { client, recordAgency } = await requireConnected(req)
    const { to } = parseInput(target, input)
    const answers = await whoAnswers(req, { client, recordAgency, to: String(to) })
    const { text } = parseInput(clientMessageInput, input)
    const content = await messageContent({ text })
    return storeMessage(req, {
      ...content,
      ...answers,
      client,
      direction: 'to-staff',
    })
  },
})
