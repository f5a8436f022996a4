import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { CASE_STATES, type CaseState } from '../../../core/casework/status.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import type { Row } from '../../../data/rows.js'
import { refuseProblems } from '../../../errors/everyProblem.js'
import { PortalError } from '../../../errors/PortalError.js'
import { advanceEffect } from '../advance.js'
import { changeCase } from '../changeCase.js'
import { requireOwnCase } from '../ownCase.js'

const target = z.object({ id: field.id })
export const setCaseStateInput = target.extend({
  /** Needed to close it; for colleagues alone. */
  reason: field.optionalText(TEXT_LIMITS.note, 'lines'),
  state: z.enum(CASE_STATES),
})

const dataFor = (
  state: CaseState,
  { actor, now, reason }: { actor: Row<'cases'>['closedBy']; now: string; reason: string | null },
): Partial<Row<'cases'>> => ({
  closeReason: reason,
  closedAt: state === 'closed' ? now : null,
  closedBy: state === 'closed' ? actor : null,
  closedByName: null,
  heldAt: state === 'on-hold' ? now : null,
  state,
})

/**
 * Puts a case on hold, closes it with a reason, or opens it again. While it is not open nothing of it
 * can be done, nobody is reminded, and the client is asked for nothing.
 * @throws 429, 401, 404, 403, 400 for a closing without a reason, 409 CASE_CHANGED
 */
export const setCaseState = defineAction({
  name: 'setCaseState',
  does: 'Puts a case on hold, closes it (with a `reason`) or opens it again',
  who: 'staff with client management, owning agency',
  input: setCaseStateInput,
  output: rowOf('cases'),
  run: async (req, input) => {
    const work = await requireOwnCase(req, parseInput(target, input).id)
    const { actor, row } = work
    const { reason, state } = parseInput(setCaseStateInput, input)
    if (state === 'closed' && !reason) refuseProblems([{ code: 'REQUIRED', field: 'reason' }])
    const isWay = state !== row.state && !(row.state === 'closed' && state === 'on-hold')
    if (!isWay) throw new PortalError('CASE_CHANGED')
    const now = getContext(req.payload).options.clock().toISOString()
    return changeCase(req, work, {
      action: 'case.state-changed',
      data: dataFor(state, { actor: actor.id, now, reason: reason ?? null }),
      detail: { from: row.state, to: state },
      effects: [advanceEffect(row.id, `${row.id}:${state}:${now}`)],
    })
  },
})
