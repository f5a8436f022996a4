import { z } from 'zod'

import { answer, anyID } from '../../../actions/answers.js'
import { requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { sameID, toID } from '../../../core/ids.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { findChoices } from '../findChoices.js'

const person = answer('PortalStaffChoice', {
  agency: z.string().nullable(),
  id: anyID,
  name: z.string(),
})

export const careTeamChoicesInput = z.object({
  agency: field.id.nullish(),
  client: field.id.nullish(),
  search: field.optionalText(TEXT_LIMITS.name),
})

/**
 * Who is on a client's care team, and who may be put on it: names and agencies, never addresses.
 * Whoever sees the client reads the team; choices are for whoever may change it. @throws 401, 404,
 * 403, 400
 */
export const careTeamChoices = defineAction({
  name: 'careTeamChoices',
  does: 'Who is on a client’s care team and who may be put on it; without a client, for one still to be added',
  who: 'staff',
  input: careTeamChoicesInput,
  output: answer('PortalCareTeamChoices', {
    choices: z.array(person),
    members: z.array(person),
    more: z.boolean(),
  }),
  run: async (req, input) => {
    const actor = requireStaff(req)
    const { agency, client: id, search } = parseInput(careTeamChoicesInput, input)
    const isRoot = actor.superUser === 'installation'
    if (id === null || id === undefined) {
      if (actor.agency === null && !isRoot) throw new PortalError('FORBIDDEN')
      const team = { agency: actor.agency ?? agency ?? null, client: null }
      return findChoices(req, { mayChoose: true, members: [], search, team })
    }
    const client = await visibleRow(req, 'clients', id)
    if (!client) throw new PortalError('NOT_FOUND')
    noteForAudit({ client: client.id })
    return findChoices(req, {
      // guard: choices-for-owning-agency
      mayChoose: isRoot || sameID(client.agency, actor.agency),
      members: (client.careTeam ?? []).map(toID).filter((member) => member !== null),
      search,
      team: { agency: toID(client.agency), client: client.id },
    })
  },
})
