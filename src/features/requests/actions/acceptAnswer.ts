import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { visibleRow } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { publish } from '../../../realtime/bus.js'
import { requireOwnRequest } from '../ownRequest.js'
import { asSeen, refusedReview, seenCorrections } from '../unreviewed.js'

export const acceptAnswerInput = z.object({ corrections: seenCorrections, id: field.id })

/**
 * Accepts what came in for a request. Can be taken back (`undoReview`).
 * @throws 401, 404, 403, 409 NOT_TO_REVIEW or ANSWER_CORRECTED
 */
export const acceptAnswer = defineAction({
  name: 'acceptAnswer',
  does: 'Accepts what the client sent for a request',
  who: 'staff with client management, owning agency',
  input: acceptAnswerInput,
  output: rowOf('portalRequests'),
  run: async (req, input) => {
    const { corrections, id } = parseInput(acceptAnswerInput, input)
    const { actor, agency, client, request } = await requireOwnRequest(req, id)
    const subject = request.id
    const accepted = await transition(req, {
      data: {
        review: 'accepted',
        reviewNote: null,
        reviewedAt: getContext(req.payload).options.clock().toISOString(),
        reviewedBy: actor.id,
        reviewedByName: null,
      },
      effects: [
        auditEffect(req, { action: 'request.accepted', agency: agency.id, client, subject }),
      ],
      id: subject,
      key: 'portalRequests',
      where: asSeen(corrections),
    })
    if (!accepted) throw await refusedReview(req, request)
    publish(req, { agency: agency.id, client, private: request.private, type: 'request' })
    return (await visibleRow(req, 'portalRequests', subject)) ?? request
  },
})
