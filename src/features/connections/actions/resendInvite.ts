import { z } from 'zod'

import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { getSettings } from '../../../config/settings.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { publish } from '../../../realtime/bus.js'
import { invitationMails, openConnection } from '../connections.js'
import { invitationTerms } from '../invitationTerms.js'
import { portalStatusAnswer } from '../portalStatusAnswer.js'
import { statusOf } from './portalStatus.js'

export const resendInviteInput = z.object({ id: field.id })

/**
 * Sends the invitation again, to the original address, with a new link and a new expiry; the older
 * link ends, and with it the code of a printed sheet.
 * @throws 401, 404, 403, 409 NOT_INVITED
 */
export const resendInvite = defineAction({
  name: 'resendInvite',
  does: 'Sends the invitation again to its own address and renews its expiry',
  who: 'staff with client management',
  input: resendInviteInput,
  output: portalStatusAnswer,
  run: async (req, input) => {
    const { agency, client } = await requireCaseWork(req, parseInput(resendInviteInput, input).id)
    const connection = await openConnection(req, client.id)
    if (connection?.status !== 'invite-pending') throw new PortalError('NOT_INVITED')
    // guard: resent-mails-per-address
    await spend(req, budget(req, 'addressMail', connection.email))
    const terms = (await getSettings(req)).invitation
    const next = { generation: connection.generation + 1, id: connection.id }
    const invitation = invitationTerms(req, next, terms)
    const { expiresAt, generation, tokenHash } = invitation
    const changed = await transition(req, {
      data: {
        expiresAt,
        generation,
        invitationText: agency.invitationText ?? null,
        sheetOpen: false,
        tokenHash,
      },
      effects: [
        auditEffect(req, {
          action: 'invitation.resent',
          agency: agency.id,
          client: client.id,
          subject: connection.id,
        }),
        ...invitationMails(invitation, terms),
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
    if (!changed) throw new PortalError('NOT_INVITED')
    publish(req, { agency: agency.id, client: client.id, type: 'connection' })
    return statusOf(req, client)
  },
})
