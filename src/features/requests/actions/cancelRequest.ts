import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireEnabled, requirePermission, requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { sameID, toID } from '../../../core/ids.js'
import { visibleRow } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'

export const cancelRequestInput = z.object({ id: field.id })

/**
 * Cancels a pending request of the staff user's own agency.
 * @throws 401, 404, 403, 409 REQUEST_NOT_PENDING
 */
export const cancelRequest = defineAction({
  name: 'cancelRequest',
  does: 'Cancels a pending request',
  who: 'staff with client management, owning agency',
  input: cancelRequestInput,
  output: rowOf('portalRequests'),
  run: async (req, input) => {
    const { id } = parseInput(cancelRequestInput, input)
    const actor = requireStaff(req)
    // Reading requests takes the right to manage clients; without it the answer is about the right,
    // not about the row.
    requirePermission(req, actor, 'client-management')
    const request = await visibleRow(req, 'portalRequests', id)
    if (!request) throw new PortalError('NOT_FOUND')
    const agency = toID(request.agency)
    const client = toID(request.client)
    if (agency === null || client === null) throw new PortalError('NOT_FOUND')
    noteForAudit({ client })
    if (actor.superUser !== 'installation' && !sameID(actor.agency, agency)) {
      throw new PortalError('FORBIDDEN')
    }
    await requireEnabled(req, agency)
    const changed = await transition(req, {
      data: {
        canceledAt: getContext(req.payload).options.clock().toISOString(),
        canceledBy: actor.id,
        status: 'canceled',
      },
      effects: [
        auditEffect(req, { action: 'request.canceled', agency, client, subject: request.id }),
      ],
      id: request.id,
      key: 'portalRequests',
      where: { status: { equals: 'pending' } },
    })
    if (!changed) throw new PortalError('REQUEST_NOT_PENDING')
    publish(req, { agency, client, private: request.private, type: 'request' })
    return (await visibleRow(req, 'portalRequests', request.id)) ?? request
  },
})
