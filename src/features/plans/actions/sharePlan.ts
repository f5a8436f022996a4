import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { auditEffect } from '../../../audit/audit.js'
import { toID } from '../../../core/ids.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { tellClientOfPlan } from '../notices.js'
import { planTarget, requirePlan } from '../planWork.js'
import { keepVersion, requireRunning, writePlan } from '../writePlan.js'

/**
 * Shows a draft to its client, as version 1. A mail without a word about it leads to sign-in.
 * @throws 429, 401, 404, 403, 400, 409 PLAN_ENDED, PLAN_EMPTY, PLAN_CHANGED
 */
export const sharePlan = defineAction({
  name: 'sharePlan',
  does: 'Shows a draft to its client as version 1, and tells them that there is something new',
  who: 'staff with client management, of the agency',
  input: planTarget,
  output: rowOf('housingPlans'),
  run: async (req, input) => {
    const { plan: seen, work } = await requirePlan(req, parseInput(planTarget, input).id)
    requireRunning(seen)
    if (seen.status !== 'draft') throw new PortalError('PLAN_CHANGED')
    await spend(req, budget(req, 'notice', work.client.id))
    return writePlan(req, seen.id, (plan, now) => {
      requireRunning(plan)
      if (plan.status !== 'draft') throw new PortalError('PLAN_CHANGED')
      if (plan.goals.every(({ actions }) => actions.length === 0))
        throw new PortalError('PLAN_EMPTY')
      return {
        data: { notifiedAt: now, sharedAt: now, status: 'shared', version: 1 },
        effects: [
          auditEffect(req, {
            action: 'plan.shared',
            agency: toID(plan.agency),
            client: work.client.id,
            subject: plan.id,
          }),
          keepVersion(plan.id, 1, plan.edition + 1),
          tellClientOfPlan(plan),
        ],
      }
    })
  },
})
