import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireClient, requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { sameID, toID } from '../../../core/ids.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { findRowByID } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { listStaff, takesMessages } from '../../care-team/index.js'
import { messageContent } from '../messageBody.js'
import { storeMessage } from '../storeMessage.js'

const target = z.object({ to: field.id })
export const clientMessageInput = target.extend({
  text: field.optionalText(TEXT_LIMITS.message, 'lines'),
})

/**
 * A client writes to somebody on their care team who allows it.
 * @throws 429, 401, 404, 403 CONTACT_NOT_ALLOWED, 400 MESSAGE_EMPTY
 */
export const clientMessage = defineAction({
  name: 'clientMessage',
  does: 'Writes to staff: of the care team with contact allowed, or who wrote to the client and has contact allowed',
  who: 'client',
  input: clientMessageInput,
  output: rowOf('portalMessages'),
  status: 201,
  leadsTo: (_, { body }) =>
    `/messages/${encodeURIComponent(String(body.fields.to))}?notice=sent#newest`,
  run: async (req, input) => {
    const { id } = requireClient(req)
    await spend(req, budget(req, 'message', id))
    const { client, recordAgency } = await requireConnected(req)
    const { to } = parseInput(target, input)
    const record = await findRowByID(req, 'clients', client)
    const member = record?.careTeam?.map(toID).find((one) => sameID(one, to)) ?? null
    const [staff] = member === null ? [] : await listStaff(req, [member])
    if (!staff) throw new PortalError('NOT_FOUND')
    if (!takesMessages(staff)) throw new PortalError('CONTACT_NOT_ALLOWED')
    const { text } = parseInput(clientMessageInput, input)
    const content = await messageContent({ text })
    return storeMessage(req, {
      ...content,
      agency: toID(staff.agency) ?? recordAgency,
      client,
      direction: 'to-staff',
      staff: staff.id,
    })
  },
})
