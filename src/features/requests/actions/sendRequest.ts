import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { REQUEST_TYPES } from '../../../core/status/request.js'
import { PortalError } from '../../../errors/PortalError.js'
import { describeRequest, preferences } from '../describeRequest.js'
import { conditions, insertRequests, refusePastDay } from '../newRequests.js'

const target = z.object({ id: field.id })
export const sendRequestInput = target.extend({
  ...preferences.shape,
  ...conditions.shape,
  type: z.enum(REQUEST_TYPES),
})

/**
 * Asks a connected client for an assessment, a document, their location or a signed release. The
 * client gets a mail without content.
 * @throws 429, 401, 404, 403, 400, 409 NOT_CONNECTED, ROI_ALREADY_ACTIVE or ALREADY_ASKED
 */
export const sendRequest = defineAction({
  name: 'sendRequest',
  does: 'Asks the client for an assessment, a document, a location or a release',
  who: 'staff with client management, while connected',
  input: sendRequestInput,
  output: rowOf('portalRequests'),
  status: 201,
  run: async (req, input) => {
    const work = await requireCaseWork(req, parseInput(target, input).id)
    const { type, ...wanted } = parseInput(sendRequestInput, input)
    await refusePastDay(req, work, wanted.dueDate)
    const described = await describeRequest({ req, type, wanted, work })
    const [row] = await insertRequests(req, {
      conditions: wanted,
      wanted: [{ described, type }],
      work,
    })
    if (!row) throw new PortalError('INTERNAL')
    return row
  },
})
