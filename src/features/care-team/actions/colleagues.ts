import { z } from 'zod'

import { answer, anyID } from '../../../actions/answers.js'
import { requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { isAwayOn } from '../../../core/absence.js'
import { dayIn } from '../../../core/day.js'
import { agencyOf } from '../../../data/agencyOf.js'
import { PortalError } from '../../../errors/PortalError.js'
import { takesMessages } from '../careTeam.js'
import { listClientManagers } from '../clientManagers.js'
import { namesForStaff } from '../namesForStaff.js'

const colleague = answer('PortalColleague', { away: z.boolean(), id: anyID, name: z.string() })

export const colleaguesInput = z.object({ agency: field.id.nullish() })

/**
 * Who of the caller's agency can take over what clients write: who has client management and takes
 * messages, and whether they are away today. Super users of the installation name the agency.
 * @throws 401, 403, 400
 */
export const colleagues = defineAction({
  name: 'colleagues',
  does: 'Who of the own agency can stand in or take over a conversation',
  who: 'staff',
  input: colleaguesInput,
  output: answer('PortalColleagues', { colleagues: z.array(colleague) }),
  run: async (req, input) => {
    const actor = requireStaff(req)
    const { agency: asked } = parseInput(colleaguesInput, input)
    // guard: colleagues-of-own-agency
    const id = actor.superUser === 'installation' ? (asked ?? null) : actor.agency
    if (id === null) {
      if (actor.superUser === 'installation') return { colleagues: [] }
      throw new PortalError('FORBIDDEN')
    }
    const [agency, staff] = await Promise.all([agencyOf(req, id), listClientManagers(req, id)])
    const nameFor = namesForStaff(req)
    const today = dayIn(agency?.timeZone, getContext(req.payload).options.clock())
    return {
      colleagues: staff
        .filter(takesMessages)
        .map((one) => ({ away: isAwayOn(one, today), id: one.id, name: nameFor(one) }))
        .toSorted((a, b) => a.name.localeCompare(b.name, req.i18n.language)),
    }
  },
})
