import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { planTarget, requireOwnPlan } from '../planWork.js'
import { tickAction, tickInput } from '../progress.js'

export const tickMyPlanActionInput = planTarget.extend(tickInput.shape)

/**
 * A client ticks an action of theirs off, or takes the tick back.
 * @throws 429, 401, 404, 403, 400, 409 PLAN_ENDED, PLAN_NOT_SHARED, PLAN_CHANGED
 */
export const tickMyPlanAction = defineAction({
  name: 'tickMyPlanAction',
  does: 'Ticks one of the client’s own actions off, or takes the tick back',
  who: 'client',
  input: tickMyPlanActionInput,
  output: rowOf('housingPlans'),
  leadsTo: ({ id }) => `/plans/${id}?notice=plan-saved`,
  run: async (req, input) => {
    const { plan } = await requireOwnPlan(req, parseInput(planTarget, input).id)
    return tickAction(req, plan.id, { ...parseInput(tickInput, input), side: 'client' })
  },
})
