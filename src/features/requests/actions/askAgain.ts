import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { toID } from '../../../core/ids.js'
import { visibleRow } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { publish } from '../../../realtime/bus.js'
import { openConnection } from '../../connections/index.js'
import { describeRequest } from '../describeRequest.js'
import { refusePastDay } from '../newRequests.js'
import { requireOwnRequest } from '../ownRequest.js'
import { asSeen, isUnreviewed, refusedReview, seenCorrections } from '../unreviewed.js'

const target = z.object({ id: field.id })
const askAgainInput = target.extend({
  corrections: seenCorrections,
  /** `2026-11-03`; today is the first day that may be asked for. */
  dueDate: field.optionalDay,
  /** What is to be different, in plain words: the client reads it, in no mail. */
  note: field.typedText(TEXT_LIMITS.note, 'lines'),
})

/**
 * Asks again for what came in, with a note of what is to be different. The answer keeps its place
 * and is marked as in need of revision; the client gets a new pending request for the same that
 * points back to it, and a mail without content. Can be taken back while that is pending
 * (`undoReview`, or `cancelRequest` of the new one).
 * @throws 429, 401, 404, 403, 400, 409 NOT_TO_REVIEW, ANSWER_CORRECTED, NOT_CONNECTED or ROI_ALREADY_ACTIVE
 */
export const askAgain = defineAction({
  name: 'askAgain',
  does: 'Asks again for what came in, with a note; answers the new request',
  who: 'staff with client management, owning agency, while connected',
  input: askAgainInput,
  output: rowOf('portalRequests'),
  status: 201,
  run: async (req, input) => {
    const work = await requireOwnRequest(req, parseInput(target, input).id)
    const { actor, agency, client, request } = work
    const { corrections, dueDate, note } = parseInput(askAgainInput, input)
    if (!isUnreviewed(request)) throw new PortalError('NOT_TO_REVIEW')
    await refusePastDay(req, work, dueDate)
    if (request.type === 'assessment' || request.type === 'roi') {
      const { client: row } = await requireCaseWork(req, client)
      const wanted = { assessment: toID(request.assessment) }
      await describeRequest({
        req,
        type: request.type,
        wanted: { ...wanted, otherName: undefined, predefinedName: undefined },
        work: { actor, agency, client: row },
      })
    }
    if ((await openConnection(req, client))?.status !== 'connected')
      throw new PortalError('NOT_CONNECTED')
    await spend(req, budget(req, 'notice', client))

    const revision = randomUUID()
    const subject = request.id
    const at = getContext(req.payload).options.clock().toISOString()
    const asked = await transition(req, {
      data: {
        review: 'revision-needed',
        reviewNote: note,
        reviewedAt: at,
        reviewedBy: actor.id,
        reviewedByName: null,
        revision,
      },
      effects: [
        auditEffect(req, {
          action: 'request.asked-again',
          agency: agency.id,
          client,
          detail: { revision },
          subject,
        }),
        {
          at,
          key: `new-revision:${revision}`,
          kind: 'new-revision',
          request: subject,
          revision,
          staff: actor.id,
          ...(dueDate ? { dueDate } : {}),
        },
        {
          key: `revision-needed:${revision}`,
          kind: 'mail',
          mail: 'revision-needed',
          subject: revision,
        },
      ],
      id: subject,
      key: 'portalRequests',
      where: asSeen(corrections),
    })
    if (!asked) throw await refusedReview(req, request)
    publish(req, { agency: agency.id, client, private: request.private, type: 'request' })
    const row = await visibleRow(req, 'portalRequests', revision)
    if (!row) throw new PortalError('INTERNAL')
    return row
  },
})
