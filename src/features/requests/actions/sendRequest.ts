import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { isPrivateRequest, REQUEST_TYPES } from '../../../core/status/request.js'
import { createRow } from '../../../data/createRow.js'
import { impossibleDays } from '../../../data/impossibleDays.js'
import { insertWithEffects } from '../../../effects/insertWithEffects.js'
import { refuseProblems } from '../../../errors/everyProblem.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { openConnection } from '../../connections/index.js'
import { describeRequest, preferences } from '../describeRequest.js'

const target = z.object({ id: field.id })
export const sendRequestInput = target.extend({
  ...preferences.shape,
  /** `2026-11-03`; today is the first day that may be asked for. */
  dueDate: field.optionalDay,
  private: field.checked.optional(),
  type: z.enum(REQUEST_TYPES),
})

/**
 * Asks a connected client for an assessment, a document, their location or a signed release. The
 * client gets a mail without content.
 * @throws 429, 401, 404, 403, 400, 409 NOT_CONNECTED or ROI_ALREADY_ACTIVE
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
    const { actor, agency, client } = work
    const { dueDate, type, ...wanted } = parseInput(sendRequestInput, input)
    refuseProblems(
      await impossibleDays(req, 'portalRequests', { after: { agency: agency.id, dueDate } }),
    )
    const described = await describeRequest({ req, type, wanted, work })
    if ((await openConnection(req, client.id))?.status !== 'connected') {
      throw new PortalError('NOT_CONNECTED')
    }

    await spend(req, budget(req, 'notice', client.id))
    const requestedAt = getContext(req.payload).options.clock().toISOString()
    const id = randomUUID()
    const isPrivate = isPrivateRequest(type, wanted.private)
    return insertWithEffects(req, {
      audit: {
        action: 'request.sent',
        agency: agency.id,
        client: client.id,
        detail: { private: isPrivate, type },
      },
      effects: [{ key: `new-request:${id}`, kind: 'mail', mail: 'new-request', subject: id }],
      id,
      insert: (carried) =>
        createRow(req, 'portalRequests', {
          ...described,
          ...carried,
          agency: agency.id,
          client: client.id,
          dueDate: dueDate ?? null,
          private: isPrivate,
          requestedAt,
          requestedBy: actor.id,
          status: 'pending',
          type,
        }),
      key: 'portalRequests',
      tell: { agency: agency.id, client: client.id, private: isPrivate, type: 'request' },
    })
  },
})
