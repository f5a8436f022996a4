import { rowOf } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { tellOfficer } from '../notices.js'
import { planTarget, requireOwnPlan } from '../planWork.js'
import { commentInput, sayAboutAction } from '../progress.js'

export const commentOnMyPlanInput = planTarget.extend(commentInput.shape)

/**
 * A client says something about an action of their plan. Whoever looks after them is told.
 * @throws 429, 401, 404, 403, 400, 409 PLAN_ENDED, PLAN_NOT_SHARED, PLAN_CHANGED
 */
export const commentOnMyPlan = defineAction({
  name: 'commentOnMyPlan',
  does: 'Adds a comment to an action of the client’s own plan; the care team is told',
  who: 'client',
  input: commentOnMyPlanInput,
  output: rowOf('housingPlans'),
  leadsTo: ({ id }) => `/plans/${id}?notice=plan-saved`,
  run: async (req, input) => {
    // Like a message: somebody is told of each.
    // guard: plan-comments-counted
    await spend(req, budget(req, 'message', requireClient(req).id))
    const { plan } = await requireOwnPlan(req, parseInput(planTarget, input).id)
    return sayAboutAction(req, plan.id, {
      ...parseInput(commentInput, input),
      notices: (said) => [tellOfficer(said, 'plan-comment')],
      side: 'client',
    })
  },
})
