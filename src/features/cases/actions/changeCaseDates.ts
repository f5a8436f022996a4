import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { toID } from '../../../core/ids.js'
import { findRowByID } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { advanceEffect } from '../advance.js'
import { changeCase } from '../changeCase.js'
import { checkDates, datesInput } from '../datesInput.js'
import { datesOf } from '../lookedAt.js'
import { requireOwnCase } from '../ownCase.js'

const target = z.object({ id: field.id })
export const changeCaseDatesInput = target.extend({ dates: datesInput })

/**
 * Changes dates of a case; due days that are counted from them follow. Dates that are not named stay.
 * @throws 429, 401, 404, 403, 400 naming every date, 409 CASE_NOT_OPEN or CASE_CHANGED
 */
export const changeCaseDates = defineAction({
  name: 'changeCaseDates',
  does: 'Changes `dates` of a case, by their keys; due days that count from them follow',
  who: 'staff with client management, owning agency',
  input: changeCaseDatesInput,
  output: rowOf('cases'),
  run: async (req, input) => {
    const work = await requireOwnCase(req, parseInput(target, input).id)
    const { row } = work
    const { dates } = parseInput(changeCaseDatesInput, input)
    if (row.state === 'closed') throw new PortalError('CASE_NOT_OPEN')
    const version = await findRowByID(req, 'workflowVersions', toID(row.version) ?? '')
    const now = getContext(req.payload).options.clock().toISOString()
    return changeCase(req, work, {
      action: 'case.dates-changed',
      data: { dates: checkDates(version?.definition.dates ?? [], dates, datesOf(row)) },
      effects: [advanceEffect(row.id, `${row.id}:dates:${now}`)],
      // Of two who change dates at once the second looks at what the first did.
      where: { updatedAt: { equals: row.updatedAt } },
    })
  },
})
