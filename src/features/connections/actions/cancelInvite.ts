import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { requireCaseWork, type CaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import type { PortalStatus } from '../../../core/status/portalStatus.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import { ending, openConnection } from '../connections.js'
import { portalStatusAnswer } from '../portalStatusAnswer.js'
import { statusOf } from './portalStatus.js'

export const cancelInviteInput = z.object({ id: field.id })

/**
 * Takes a pending invitation back; its link stops working.
 * @throws PortalError NOT_INVITED (409)
 */
export const endInvitation = async (
  req: PayloadRequest,
  { agency, client }: CaseWork,
): Promise<PortalStatus> => {
  const connection = await openConnection(req, client.id)
  if (connection?.status !== 'invite-pending') throw new PortalError('NOT_INVITED')
  const changed = await transition(req, {
    data: ending(req, connection.id, 'canceled'),
    effects: [
      auditEffect(req, {
        action: 'invitation.canceled',
        agency: agency.id,
        client: client.id,
        subject: connection.id,
      }),
    ],
    id: connection.id,
    key: 'portalConnections',
    where: { status: { equals: 'invite-pending' } },
  })
  if (!changed) throw new PortalError('NOT_INVITED')
  publish(req, { agency: agency.id, client: client.id, type: 'connection' })
  return statusOf(req, client)
}

/** Cancels a pending invitation. @throws 401, 404, 403, 409 NOT_INVITED */
export const cancelInvite = defineAction({
  name: 'cancelInvite',
  does: 'Cancels a pending invitation; its link is dead at once',
  who: 'staff with client management',
  input: cancelInviteInput,
  output: portalStatusAnswer,
  run: async (req, input) =>
    endInvitation(req, await requireCaseWork(req, parseInput(cancelInviteInput, input).id)),
})
