import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import type { Effect } from '../../../contract/effects.js'
import { sameID, toID } from '../../../core/ids.js'
import { PortalError } from '../../../errors/PortalError.js'
import { advanceEffect } from '../advance.js'
import { changeCase } from '../changeCase.js'
import { requireHolder } from '../holders.js'
import { requireOwnCase } from '../ownCase.js'

const target = z.object({ id: field.id })
export const changeCaseOwnerInput = target.extend({ to: field.id })

/**
 * Gives a case to a colleague, with all that its owner still had to do in it.
 * @throws 429, 401, 404, 403, 400, 409 CASE_CHANGED
 */
export const changeCaseOwner = defineAction({
  name: 'changeCaseOwner',
  does: 'Gives a case to a colleague (`to`), with what its owner still had to do in it',
  who: 'staff with client management, owning agency',
  input: changeCaseOwnerInput,
  output: rowOf('cases'),
  run: async (req, input) => {
    const work = await requireOwnCase(req, parseInput(target, input).id)
    const { agency, row } = work
    const to = await requireHolder(req, {
      agency: agency.id,
      field: 'to',
      to: parseInput(changeCaseOwnerInput, input).to,
    })
    const from = toID(row.owner)
    if (sameID(from, to)) throw new PortalError('CASE_CHANGED')
    const now = getContext(req.payload).options.clock().toISOString()
    const mark = `${row.id}:owner:${now}`
    const giving: Effect[] =
      from === null
        ? []
        : [{ case: row.id, from, key: `give-case-tasks:${mark}`, kind: 'give-case-tasks', to }]
    return changeCase(req, work, {
      action: 'case.given',
      data: { owner: to, ownerName: null },
      effects: [...giving, advanceEffect(row.id, mark)],
      where: from === null ? { owner: { exists: false } } : { owner: { equals: from } },
    })
  },
})
