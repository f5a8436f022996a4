import { z } from 'zod'

import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { openConnection } from '../connections.js'
import { invitationSheet, sheetAnswer } from '../invitationSheet.js'

export const printInvitationInput = z.object({ id: field.id })

/**
 * A sheet of paper for a client who is invited and has no mail at hand: where to go, a code and what
 * to do. A new sheet ends the one before; it ends when the invitation does, or is sent again.
 * @throws 401, 404, 403, 409 NOT_INVITED
 */
export const printInvitation = defineAction({
  name: 'printInvitation',
  does: 'What stands on a printed sheet for a pending invitation, in the client’s language; the code is told this once, and ends the one before',
  who: 'staff with client management',
  input: printInvitationInput,
  output: sheetAnswer,
  status: 201,
  run: async (req, input) => {
    const { agency, client } = await requireCaseWork(
      req,
      parseInput(printInvitationInput, input).id,
    )
    const connection = await openConnection(req, client.id)
    if (connection?.status !== 'invite-pending') throw new PortalError('NOT_INVITED')
    const printed = await transition(req, {
      // guard: sheet-ends-the-one-before
      data: { sheet: (connection.sheet ?? 0) + 1, sheetOpen: true, sheetTries: 0 },
      effects: [
        auditEffect(req, {
          action: 'invitation.sheet-printed',
          agency: agency.id,
          client: client.id,
          subject: connection.id,
        }),
      ],
      id: connection.id,
      key: 'portalConnections',
      where: {
        and: [
          { status: { equals: 'invite-pending' } },
          { generation: { equals: connection.generation } },
        ],
      },
    })
    if (!printed) throw new PortalError('NOT_INVITED')
    return invitationSheet(req, { agency, client, connection: printed })
  },
})
