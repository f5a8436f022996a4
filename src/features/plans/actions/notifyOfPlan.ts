import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { auditEffect } from '../../../audit/audit.js'
import { toID } from '../../../core/ids.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { tellClientOfPlan } from '../notices.js'
import { planTarget, requirePlan } from '../planWork.js'
import { requireShared, writePlan } from '../writePlan.js'

/**
 * "Notify the client of a change to their plan": a mail that says that the plan was changed, never
 * what, and leads to sign-in. Several at once are one mail.
 * @throws 429, 401, 404, 403, 409 PLAN_ENDED, PLAN_NOT_SHARED, PLAN_CHANGED
 */
export const notifyOfPlan = defineAction({
  name: 'notifyOfPlan',
  does: 'Tells the client that their plan was changed, without a word about what; together with other news where there is some',
  who: 'staff with client management, of the agency',
  input: planTarget,
  output: rowOf('housingPlans'),
  run: async (req, input) => {
    const { plan: seen, work } = await requirePlan(req, parseInput(planTarget, input).id)
    requireShared(seen)
    await spend(req, budget(req, 'notice', work.client.id))
    return writePlan(req, seen.id, (plan, now) => {
      requireShared(plan)
      return {
        data: { notifiedAt: now },
        effects: [
          auditEffect(req, {
            action: 'plan.notified',
            agency: toID(plan.agency),
            client: work.client.id,
            subject: plan.id,
          }),
          tellClientOfPlan(plan),
        ],
      }
    })
  },
})
