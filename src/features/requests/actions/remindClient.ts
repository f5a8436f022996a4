import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { DAY, isoIn } from '../../../core/clock.js'
import { visibleRow } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { openConnection } from '../../connections/index.js'
import { requireOwnRequest } from '../ownRequest.js'

export const remindClientInput = z.object({ id: field.id })

/** Own choice: one reminder of a request a day, whether staff or the settings send it. */
const APART = DAY

/**
 * Sends a reminder of a pending request now: a mail without content, once a day at most.
 * @throws 429, 401, 404, 403, 409 REQUEST_NOT_PENDING, NOT_CONNECTED or REMINDED_ALREADY
 */
export const remindClient = defineAction({
  name: 'remindClient',
  does: 'Mails the client a reminder of a pending request, once a day at most',
  who: 'staff with client management, owning agency, while connected',
  input: remindClientInput,
  output: rowOf('portalRequests'),
  run: async (req, input) => {
    const { agency, client, request } = await requireOwnRequest(
      req,
      parseInput(remindClientInput, input).id,
    )
    if (request.status !== 'pending') throw new PortalError('REQUEST_NOT_PENDING')
    if ((await openConnection(req, client))?.status !== 'connected')
      throw new PortalError('NOT_CONNECTED')
    const now = getContext(req.payload).options.clock()
    const before = isoIn(now, -APART)
    if (request.remindedAt && request.remindedAt > before) throw new PortalError('REMINDED_ALREADY')
    await spend(req, budget(req, 'notice', client))
    const remindedAt = now.toISOString()
    const subject = request.id
    const reminded = await transition(req, {
      data: { remindedAt },
      effects: [
        auditEffect(req, { action: 'request.reminded', agency: agency.id, client, subject }),
        {
          key: `request-reminder:${subject}:${remindedAt}`,
          kind: 'mail',
          mail: 'request-reminder',
          subject,
        },
      ],
      id: subject,
      key: 'portalRequests',
      // guard: one-reminder-a-day
      where: {
        and: [
          { status: { equals: 'pending' } },
          { or: [{ remindedAt: { exists: false } }, { remindedAt: { less_than_equal: before } }] },
        ],
      },
    })
    if (!reminded) throw new PortalError('REMINDED_ALREADY')
    return (await visibleRow(req, 'portalRequests', subject)) ?? request
  },
})
