import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { auditEffect } from '../../audit/audit.js'
import * as field from '../../actions/schemas.js'
import type { AuditAction } from '../../contract/auditEvents.js'
import type { Effect } from '../../contract/effects.js'
import { toID } from '../../core/ids.js'
import {
  PLAN_LIMITS,
  type PlanAction,
  type PlanGoal,
  type PlanSide,
} from '../../core/status/plan.js'
import { TEXT_LIMITS } from '../../core/textLimits.js'
import type { Row } from '../../data/rows.js'
import { refuseProblems } from '../../errors/everyProblem.js'
import { PortalError } from '../../errors/PortalError.js'
import { requireRunning, requireShared, writePlan } from './writePlan.js'

type Plan = Row<'housingPlans'>

/** `action` is the key of one, as the plan has it. */
export const tickInput = z.object({ action: field.id, done: field.checked })
export const commentInput = z.object({
  action: field.id,
  comment: field.typedText(TEXT_LIMITS.note, 'lines'),
})

const findAction = (goals: readonly PlanGoal[], key: string): PlanAction => {
  const found = goals.flatMap(({ actions }) => actions).find((action) => action.key === key)
  if (!found) throw new PortalError('NOT_FOUND')
  return found
}

const withAction = (goals: readonly PlanGoal[], changed: PlanAction): PlanGoal[] =>
  goals.map((goal) => ({
    ...goal,
    actions: goal.actions.map((action) => (action.key === changed.key ? changed : action)),
  }))

type Change = {
  change: (action: PlanAction, now: string, plan: Plan) => PlanAction
  event: AuditAction
  key: string
  notices?: (plan: Plan) => Effect[]
  /** Who does it: clients touch what was shared with them. */
  side: PlanSide
}

/** Changes one action of a plan as it stands now; the words of the plan stay as they are. */
const changeAction = (
  req: PayloadRequest,
  id: string,
  { change, event, key, notices, side }: Change,
): Promise<Plan> =>
  writePlan(req, id, (plan, now) => {
    if (side === 'client') requireShared(plan)
    else requireRunning(plan)
    const action = findAction(plan.goals, key)
    return {
      data: { goals: withAction(plan.goals, change(action, now, plan)) },
      effects: [
        auditEffect(req, {
          action: event,
          agency: toID(plan.agency),
          client: toID(plan.client),
          detail: { side },
          subject: id,
        }),
        ...(notices?.(plan) ?? []),
      ],
    }
  })

/**
 * Ticks an action off, or takes the tick back. Clients tick their own alone.
 * @throws 404, 403, 409 PLAN_ENDED, PLAN_NOT_SHARED, PLAN_CHANGED
 */
export const tickAction = (
  req: PayloadRequest,
  id: string,
  { action, done, side }: z.output<typeof tickInput> & { side: PlanSide },
): Promise<Plan> =>
  changeAction(req, id, {
    change: (found, now) => {
      // guard: own-actions-ticked-alone
      if (side === 'client' && found.who !== 'client') throw new PortalError('FORBIDDEN')
      if (done && found.doneAt) return found
      return { ...found, doneAt: done ? now : null, doneBy: done ? side : null }
    },
    event: 'plan.ticked',
    key: String(action),
    side,
  })

/**
 * Says something about an action; plain text, shown to both sides.
 * @throws 404, 400 TOO_MANY, 409 PLAN_ENDED, PLAN_NOT_SHARED, PLAN_CHANGED
 */
export const sayAboutAction = (
  req: PayloadRequest,
  id: string,
  {
    action,
    comment,
    notices,
    side,
  }: z.output<typeof commentInput> & { side: PlanSide } & Pick<Change, 'notices'>,
): Promise<Plan> =>
  changeAction(req, id, {
    change: (found, now, { goals }) => {
      const said = goals.flatMap(({ actions }) => actions.flatMap(({ comments }) => comments))
      // guard: plan-comments-bounded
      if (said.length >= PLAN_LIMITS.comments)
        refuseProblems([
          { code: 'TOO_MANY', field: 'comment', values: { max: PLAN_LIMITS.comments } },
        ])
      return { ...found, comments: [...found.comments, { at: now, by: side, text: comment }] }
    },
    event: 'plan.commented',
    key: String(action),
    ...(notices ? { notices } : {}),
    side,
  })
