import type { PlanAction, PlanGoal } from '../../core/status/plan.js'
import type { Row } from '../../data/rows.js'

type Plan = Row<'housingPlans'>

/** What is still to be done by a day. */
export const datedActions = (goals: readonly PlanGoal[]): PlanAction[] =>
  goals.flatMap(({ actions }) => actions).filter(({ doneAt, dueDate }) => !doneAt && dueDate)

/**
 * When a plan is next looked at for what is due in it, after a change of its actions or of how it
 * stands: soon, and then the sweep counts the days. What has its moment already keeps it.
 */
export const remindAfter = (
  plan: Plan,
  change: Partial<Plan>,
  now: string,
): Pick<Plan, 'actionRemindAt'> => {
  if (!change.goals && !change.status) return {}
  const { goals, status } = { ...plan, ...change }
  const runs = status === 'shared' || status === 'agreed'
  if (!runs || datedActions(goals).length === 0) return { actionRemindAt: null }
  const { actionRemindAt } = plan
  return { actionRemindAt: actionRemindAt && actionRemindAt < now ? actionRemindAt : now }
}
