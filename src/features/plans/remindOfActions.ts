import { getContext } from '../../config/context.js'
import { getSettings, type PortalSettings } from '../../config/settings.js'
import { presentKeys } from '../../config/presentKeys.js'
import type { Effect } from '../../contract/effects.js'
import { dayIn } from '../../core/day.js'
import { toID } from '../../core/ids.js'
import type { PlanAction } from '../../core/status/plan.js'
import type { Row } from '../../data/rows.js'
import { listRows } from '../../data/store.js'
import { timeZonesOf } from '../../data/timeZones.js'
import { transition } from '../../effects/transition.js'
import { defineSweepStep } from '../../sweep/defineSweepStep.js'
import { nextReminder } from '../requests/index.js'
import { datedActions } from './datedActions.js'

type Plan = Row<'housingPlans'>
type Terms = {
  now: Date
  reminders: PortalSettings['requestReminders']
  timeZone: null | string | undefined
}

const BATCH = 100

/** What is to be told of now: what had its moment since the plan was looked at last. */
const dueOf = ({ actionRemindAt, goals }: Plan, { now, ...terms }: Terms): PlanAction[] => {
  const after = new Date(Date.parse(actionRemindAt ?? now.toISOString()) - 1)
  return datedActions(goals).filter(({ dueDate }) => {
    const at = nextReminder(dueDate, { ...terms, after })
    return at !== null && at <= now.toISOString()
  })
}

/** When the plan is looked at next. */
const nextOf = ({ goals }: Plan, { now, ...terms }: Terms): null | string =>
  datedActions(goals)
    .map(({ dueDate }) => nextReminder(dueDate, { ...terms, after: now }))
    .filter((at) => at !== null)
    .toSorted()[0] ?? null

/** One mail a day to the client, together with tasks; to each of the staff one notice a plan. */
const tellOf = (plan: Plan, due: readonly PlanAction[], { now, timeZone }: Terms): Effect[] => {
  const day = dayIn(timeZone, now)
  const [agency, client] = [toID(plan.agency), toID(plan.client)]
  const staff = new Map(
    due
      .filter(({ who }) => who === 'officer')
      .map(({ key }) => plan.doers?.[key] ?? toID(plan.staff))
      .map((id) => [String(id), id]),
  )
  return [
    ...(due.some(({ who }) => who === 'client')
      ? [
          {
            key: `task-reminder:${String(client)}:${day}`,
            kind: 'mail' as const,
            mail: 'plan-reminder' as const,
            subject: plan.id,
          },
        ]
      : []),
    ...[...staff.values()].map((id) => ({
      agency,
      client,
      inbox: 'plan-action-due' as const,
      key: `plan-action-due:${plan.id}:${String(id)}:${day}`,
      kind: 'inbox' as const,
      staff: id,
      subject: plan.id,
    })),
  ]
}

/**
 * Reminds whoever has something to do in a plan, before and after its day as of requests: the client
 * by mail, staff in their inbox, what nobody is named for whoever has the plan. Each time once: of two
 * servers one moves the row on.
 */
export const remindOfActions = defineSweepStep({
  name: 'remind of actions of plans',
  run: async (source) => {
    if (presentKeys(source, ['housingPlans']).length === 0) return
    const now = getContext(source.payload).options.clock()
    const rows = await listRows(
      source,
      'housingPlans',
      { actionRemindAt: { less_than_equal: now.toISOString() } },
      { limit: BATCH, sort: 'actionRemindAt' },
    )
    if (rows.length === 0) return
    const { requestReminders: reminders } = await getSettings(source)
    const zones = await timeZonesOf(source, rows)
    for (const plan of rows) {
      const terms = { now, reminders, timeZone: zones.get(String(toID(plan.agency))) }
      await transition(source, {
        data: { actionRemindAt: nextOf(plan, terms), edition: plan.edition + 1 },
        effects: tellOf(plan, dueOf(plan, terms), terms),
        id: plan.id,
        key: 'housingPlans',
        where: { edition: { equals: plan.edition } },
      })
    }
  },
})
