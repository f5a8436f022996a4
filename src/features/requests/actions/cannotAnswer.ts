import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireClient, requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { toID } from '../../../core/ids.js'
import { CANNOT_REASONS } from '../../../core/status/request.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { visibleRow } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { publish } from '../../../realtime/bus.js'

const target = z.object({ id: field.id })
/** "Other" alone says nothing, so it takes words. */
const cannotAnswerInput = target
  .extend({
    reason: z.enum(CANNOT_REASONS),
    text: field.optionalText(TEXT_LIMITS.note, 'lines'),
  })
  .superRefine(({ reason, text }, context) => {
    if (reason !== 'other' || text) return
    context.addIssue({ code: 'custom', params: { problem: 'REQUIRED' }, path: ['text'] })
  })

/**
 * The client says that they cannot send the document that was asked for, and why. The request stays
 * pending, so it can still be sent; reminders of it end, and who asked finds it in their inbox.
 * @throws 429, 401, 404, 403, 400, 409 REQUEST_NOT_PENDING
 */
export const cannotAnswer = defineAction({
  name: 'cannotAnswer',
  does: 'Says that the client cannot send what was asked for, and why; the request stays open',
  who: 'the client',
  input: cannotAnswerInput,
  output: rowOf('portalRequests'),
  leadsTo: (_, { id }) => `/requests/${encodeURIComponent(id)}?notice=told`,
  run: async (req, input) => {
    const { id: account } = requireClient(req)
    await spend(req, budget(req, 'upload', account))
    const { client } = await requireConnected(req)
    const request = await visibleRow(req, 'portalRequests', parseInput(target, input).id)
    const agency = toID(request?.agency)
    // An answer to anything else takes no paper: a release can be refused on its own form.
    if (request?.type !== 'document' || agency === null) throw new PortalError('NOT_FOUND')
    const { reason, text } = parseInput(cannotAnswerInput, input)
    const cannotAt = getContext(req.payload).options.clock().toISOString()
    const subject = request.id
    const told = await transition(req, {
      data: { cannotAt, cannotReason: reason, cannotText: text ?? null, remindAt: null },
      effects: [
        auditEffect(req, {
          action: 'request.cannot-be-answered',
          agency,
          client,
          detail: { reason },
          subject,
        }),
        {
          agency,
          client,
          inbox: 'request-cannot',
          key: `request-cannot:${subject}:${cannotAt}`,
          kind: 'inbox',
          staff: toID(request.requestedBy),
          subject,
        },
      ],
      id: subject,
      key: 'portalRequests',
      // While an answer is being taken in, that decides
      where: { and: [{ status: { equals: 'pending' } }, { claimedAt: { exists: false } }] },
    })
    if (!told) throw new PortalError('REQUEST_NOT_PENDING')
    publish(req, { agency, client, private: request.private, type: 'request' })
    return (await visibleRow(req, 'portalRequests', subject)) ?? request
  },
})
