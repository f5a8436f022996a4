import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { findRow, visibleRow } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import { cancelPending } from '../cancelPending.js'
import { requireOwnRequest } from '../ownRequest.js'

export const undoReviewInput = z.object({ id: field.id })

/**
 * Takes a decision about an answer back: it is to be reviewed again. A request that asked again is
 * canceled with it, which works while the client has not answered that.
 * @throws 401, 404, 403, 409 NOT_REVIEWED or REVISION_ANSWERED
 */
export const undoReview = defineAction({
  name: 'undoReview',
  does: 'Takes back that an answer was accepted, or asked for again',
  who: 'staff with client management, owning agency',
  input: undoReviewInput,
  output: rowOf('portalRequests'),
  run: async (req, input) => {
    const work = await requireOwnRequest(req, parseInput(undoReviewInput, input).id)
    const { agency, client, request } = work
    const event = { action: 'request.review-undone', subject: request.id } as const

    if (request.review === 'revision-needed') {
      const asking = await findRow(req, 'portalRequests', {
        and: [{ revisionOf: { equals: request.id } }, { status: { not_equals: 'canceled' } }],
      })
      const canceled = asking && (await cancelPending(req, { ...work, request: asking }, event))
      if (!canceled) throw new PortalError('REVISION_ANSWERED')
    } else {
      const undone = await transition(req, {
        data: { review: 'to-review', reviewedAt: null, reviewedBy: null, reviewedByName: null },
        effects: [auditEffect(req, { ...event, agency: agency.id, client })],
        id: request.id,
        key: 'portalRequests',
        where: { review: { equals: 'accepted' } },
      })
      if (!undone) throw new PortalError('NOT_REVIEWED')
    }
    publish(req, { agency: agency.id, client, private: request.private, type: 'request' })
    return (await visibleRow(req, 'portalRequests', request.id)) ?? request
  },
})
