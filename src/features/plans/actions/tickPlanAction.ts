import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { planTarget, requirePlan } from '../planWork.js'
import { tickAction, tickInput } from '../progress.js'

export const tickPlanActionInput = planTarget.extend(tickInput.shape)

/**
 * Staff tick an action of a plan off, their own or, for a client who told them, the client’s.
 * @throws 429, 401, 404, 403, 400, 409 PLAN_ENDED, PLAN_NOT_SHARED, PLAN_CHANGED
 */
export const tickPlanAction = defineAction({
  name: 'tickPlanAction',
  does: 'Ticks an action of a plan off, or takes the tick back; also those of the client',
  who: 'staff with client management, of the agency',
  input: tickPlanActionInput,
  output: rowOf('housingPlans'),
  run: async (req, input) => {
    const { plan } = await requirePlan(req, parseInput(planTarget, input).id)
    return tickAction(req, plan.id, { ...parseInput(tickInput, input), side: 'officer' })
  },
})
