import { z } from 'zod'

import { actorName } from '../../../../access/actor.js'
import { answer, uuid } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { noteNothingDone } from '../../../audit/auditScope.js'
import { toID } from '../../../core/ids.js'
import { changeRows } from '../../../data/changeRows.js'
import type { Row } from '../../../data/rows.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import { planTarget, requirePlan } from '../planWork.js'
import { writePlan } from '../writePlan.js'

export const setPlanPrivacyInput = planTarget.extend({
  /** Says what the plan holds, and changes nothing. */
  dryRun: field.checked.optional(),
  /** For staff of the owning agency alone. */
  private: field.decided,
})

const count = z.number().int()

/** How much stands in a plan, for whoever is about to change who may see it. */
const withinPlan = ({ goals, version }: Row<'housingPlans'>) => {
  const actions = goals.flatMap((goal) => goal.actions)
  return {
    actions: actions.length,
    comments: actions.reduce((sum, { comments }) => sum + comments.length, 0),
    versions: version,
  }
}

/**
 * Makes a plan private, or shows it to other agencies as the installation shares plans: with all its
 * versions and what was said about it. With `dryRun` it only says how much that is.
 * @throws 429, 401, 404, 403, 400, 409 PLAN_CHANGED
 */
export const setPlanPrivacy = defineAction({
  name: 'setPlanPrivacy',
  does: 'Makes a plan `private`, with all its versions, or shows it to other agencies; with `dryRun` it says how much that is',
  who: 'staff with client management, of the agency',
  input: setPlanPrivacyInput,
  output: answer('PortalPlanPrivacy', {
    actions: count,
    changed: z.boolean(),
    comments: count,
    id: uuid,
    private: z.boolean(),
    versions: count,
  }),
  run: async (req, input) => {
    const { plan: seen, work } = await requirePlan(req, parseInput(planTarget, input).id)
    const { dryRun, private: isPrivate } = parseInput(setPlanPrivacyInput, input)
    const { id } = seen
    if (dryRun) {
      noteNothingDone()
      return { ...withinPlan(seen), changed: false, id, private: seen.private }
    }
    if (seen.private === isPrivate) throw new PortalError('PLAN_CHANGED')
    // guard: plan-hidden-before-it-is-called-private
    if (isPrivate)
      await changeRows(req, 'housingPlanVersions', { plan: { equals: id } }, { private: true })
    const agency = toID(seen.agency)
    const client = work.client.id
    const plan = await writePlan(req, id, (now, at) => {
      if (now.private === isPrivate) throw new PortalError('PLAN_CHANGED')
      return {
        data: {
          private: isPrivate,
          privacyChangedAt: at,
          privacyChangedByName: actorName(req) ?? null,
        },
        effects: [
          auditEffect(req, {
            action: 'plan.privacy-changed',
            agency,
            client,
            detail: { private: isPrivate },
            subject: id,
          }),
          {
            key: `follow-plan-privacy:${id}:${String(now.edition + 1)}`,
            kind: 'follow-plan-privacy',
            plan: id,
          },
        ],
      }
    })
    // Whoever sees it no more is told to look again as well
    if (agency !== null && isPrivate)
      publish(req, { agency, client, private: false, staffOnly: true, type: 'record' })
    return { ...withinPlan(plan), changed: true, id, private: isPrivate }
  },
})
