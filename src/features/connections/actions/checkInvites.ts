import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requirePermission, requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { listRows } from '../../../data/store.js'
import { translatorFor } from '../../../language/translatorFor.js'
import { inviteesOf, inviteRow, manyClients } from '../manyInvites.js'

export const checkInvitesInput = z.object({ clients: manyClients })

/**
 * Who of a selection of clients can be invited, and why the others cannot: what staff see before
 * anything is sent. @throws 401, 403, 400
 */
export const checkInvites = defineAction({
  name: 'checkInvites',
  does: 'Who of up to 100 clients can be invited now, and why the others cannot; sends nothing',
  who: 'staff with client management',
  input: checkInvitesInput,
  output: answer('PortalInviteCheck', {
    /** What the sender confirms, for each agency they invite for. */
    attestations: z.array(z.string()),
    clients: z.array(inviteRow),
  }),
  run: async (req, input) => {
    const actor = requireStaff(req)
    // guard: many-checked-by-client-management
    requirePermission(req, actor, 'client-management')
    const { clients } = parseInput(checkInvitesInput, input)
    const { agencies, invitees } = await inviteesOf(req, actor, clients)
    const names = await listRows(
      req,
      'agencies',
      { id: { in: agencies } },
      { limit: agencies.length + 1, select: { name: true }, sort: 'name' },
    )
    const t = translatorFor(req, req.i18n.language)
    return {
      attestations: names.map(({ name }) => t('legal.attestation', { agency: name })),
      clients: invitees.map(({ row }) => row),
    }
  },
})
