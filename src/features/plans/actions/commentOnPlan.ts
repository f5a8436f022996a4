import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { planTarget, requirePlan } from '../planWork.js'
import { commentInput, sayAboutAction } from '../progress.js'

export const commentOnPlanInput = planTarget.extend(commentInput.shape)

/**
 * Staff say something about an action of a plan; the client reads it.
 * @throws 429, 401, 404, 403, 400, 409 PLAN_ENDED, PLAN_NOT_SHARED, PLAN_CHANGED
 */
export const commentOnPlan = defineAction({
  name: 'commentOnPlan',
  does: 'Adds a comment to an action of a plan, for both sides to read',
  who: 'staff with client management, of the agency',
  input: commentOnPlanInput,
  output: rowOf('housingPlans'),
  run: async (req, input) => {
    const { plan } = await requirePlan(req, parseInput(planTarget, input).id)
    return sayAboutAction(req, plan.id, {
      ...parseInput(commentInput, input),
      side: 'officer',
    })
  },
})
