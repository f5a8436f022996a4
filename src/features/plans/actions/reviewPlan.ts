import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { dayIn, storedDay } from '../../../core/day.js'
import { toID } from '../../../core/ids.js'
import { agencyOf } from '../../../data/agencyOf.js'
import { refuseProblems } from '../../../errors/everyProblem.js'
import { planTarget, requirePlan } from '../planWork.js'
import { reviewReminder } from '../remindOfReviews.js'
import { requireRunning, writePlan } from '../writePlan.js'

export const reviewPlanInput = planTarget.extend({
  /** Next review; empty for none. */
  reviewDate: field.optionalDay,
  /** The plan was reviewed now. */
  reviewed: field.checked,
})

/**
 * When a plan is looked at again, and that it was. Officer and client are reminded a week before.
 * @throws 429, 401, 404, 403, 400, 409 PLAN_ENDED, PLAN_CHANGED
 */
export const reviewPlan = defineAction({
  name: 'reviewPlan',
  does: 'Sets the day on which a plan is reviewed, and notes that it was `reviewed` now; both sides are reminded a week before',
  who: 'staff with client management, of the agency',
  input: reviewPlanInput,
  output: rowOf('housingPlans'),
  run: async (req, input) => {
    const { plan: seen, work } = await requirePlan(req, parseInput(planTarget, input).id)
    const { reviewDate, reviewed } = parseInput(reviewPlanInput, input)
    const agency = toID(seen.agency)
    const timeZone = agency === null ? null : (await agencyOf(req, agency))?.timeZone
    const now = getContext(req.payload).options.clock()
    const today = dayIn(timeZone, now)
    if (reviewDate !== undefined && reviewDate < today)
      refuseProblems([{ code: 'DAY_PAST', field: 'reviewDate', values: { date: today } }])
    return writePlan(req, seen.id, (plan, at) => {
      requireRunning(plan)
      return {
        data: {
          remindAt: reviewReminder(reviewDate, { now, timeZone }),
          reviewDate: reviewDate === undefined ? null : storedDay(reviewDate),
          ...(reviewed ? { reviewedAt: at } : {}),
        },
        effects: [
          auditEffect(req, {
            action: 'plan.reviewed',
            agency,
            client: work.client.id,
            detail: { reviewed },
            subject: plan.id,
          }),
        ],
      }
    })
  },
})
