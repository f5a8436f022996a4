import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import { cancelPending } from '../cancelPending.js'
import { requireOwnRequest } from '../ownRequest.js'

export const cancelRequestInput = z.object({ id: field.id })

/**
 * Cancels a pending request of the staff user's own agency. One that asked again puts the answer
 * before it back among those to review.
 * @throws 401, 404, 403, 409 REQUEST_NOT_PENDING
 */
export const cancelRequest = defineAction({
  name: 'cancelRequest',
  does: 'Cancels a pending request',
  who: 'staff with client management, owning agency',
  input: cancelRequestInput,
  output: rowOf('portalRequests'),
  run: async (req, input) => {
    const work = await requireOwnRequest(req, parseInput(cancelRequestInput, input).id)
    const { agency, client, request } = work
    const event = { action: 'request.canceled', subject: request.id } as const
    if (!(await cancelPending(req, work, event))) throw new PortalError('REQUEST_NOT_PENDING')
    publish(req, { agency: agency.id, client, private: request.private, type: 'request' })
    return (await visibleRow(req, 'portalRequests', request.id)) ?? request
  },
})
