import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { planTarget, requirePlan } from '../planWork.js'
import { planSignature, signVersion } from '../signing.js'

export const signPlanInput = planTarget.extend(planSignature.shape)

/**
 * The officer signs the last version of a plan; with the client's signature it is agreed.
 * @throws 429, 401, 404, 403, 400, 409 PLAN_ENDED, PLAN_NOT_SHARED, PLAN_CHANGED, PLAN_SIGNED
 */
export const signPlan = defineAction({
  name: 'signPlan',
  does: 'Signs the last version of a plan for the agency; `version` and `textHash` say which text was read',
  who: 'staff with client management, of the agency',
  input: signPlanInput,
  output: rowOf('housingPlans'),
  run: async (req, input) => {
    const { plan } = await requirePlan(req, parseInput(planTarget, input).id)
    return signVersion(req, plan.id, {
      ...parseInput(planSignature, input),
      notices: () => [],
      side: 'officer',
    })
  },
})
