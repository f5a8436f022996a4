import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { auditEffect } from '../../../audit/audit.js'
import { toID } from '../../../core/ids.js'
import { PortalError } from '../../../errors/PortalError.js'
import { planTarget, requirePlan } from '../planWork.js'
import { requireRunning, writePlan } from '../writePlan.js'

/**
 * Ends a plan: it can be read, and changed no more. A draft was never shown to its client, and is
 * shown to them no more than before.
 * @throws 429, 401, 404, 403, 409 PLAN_ENDED, PLAN_NOT_SHARED, PLAN_CHANGED
 */
export const endPlan = defineAction({
  name: 'endPlan',
  does: 'Ends a plan that was shared; it stays readable for both sides',
  who: 'staff with client management, of the agency',
  input: planTarget,
  output: rowOf('housingPlans'),
  run: async (req, input) => {
    const { plan: seen, work } = await requirePlan(req, parseInput(planTarget, input).id)
    return writePlan(req, seen.id, (plan, now) => {
      requireRunning(plan)
      if (plan.status === 'draft') throw new PortalError('PLAN_NOT_SHARED')
      return {
        data: { endedAt: now, remindAt: null, status: 'ended' },
        effects: [
          auditEffect(req, {
            action: 'plan.ended',
            agency: toID(plan.agency),
            client: work.client.id,
            subject: plan.id,
          }),
        ],
      }
    })
  },
})
