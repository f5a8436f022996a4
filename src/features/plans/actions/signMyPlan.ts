import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { everyProblem } from '../../../errors/everyProblem.js'
import { proveSigner } from '../../../identity/proveOwner.js'
import { tellOfficer } from '../notices.js'
import { planTarget, requireOwnPlan } from '../planWork.js'
import { planSignature, signVersion } from '../signing.js'

export const signMyPlanInput = planTarget.extend({
  ...planSignature.shape,
  /** Once more, where it was given too long ago. */
  password: z.string().max(4000).nullish(),
})

/**
 * A client signs the last version of a plan of theirs; with the officer's signature it is agreed.
 * Whoever looks after them is told.
 * @throws 429, 401, 404, 403, 400, 409 PLAN_ENDED, PLAN_NOT_SHARED, PLAN_CHANGED, PLAN_SIGNED
 */
export const signMyPlan = defineAction({
  name: 'signMyPlan',
  does: 'Signs the last version of the client’s own plan; `version` and `textHash` say which text was read',
  who: 'client',
  input: signMyPlanInput,
  output: rowOf('housingPlans'),
  leadsTo: ({ id }) => `/plans/${id}?notice=plan-signed`,
  run: async (req, input) => {
    const { plan } = await requireOwnPlan(req, parseInput(planTarget, input).id)
    await everyProblem(
      () => void parseInput(planSignature, input),
      // guard: plan-signer-proved
      () => proveSigner(req, requireClient(req), input),
    )
    return signVersion(req, plan.id, {
      ...parseInput(planSignature, input),
      notices: (signed) => [tellOfficer(signed, 'plan-signed')],
      side: 'client',
    })
  },
})
