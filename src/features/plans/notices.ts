import type { Effect } from '../../contract/effects.js'
import type { InboxKind } from '../../core/kinds.js'
import { toID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'

type Plan = Row<'housingPlans'>

/** That a plan was shared or changed, to its client: without a word about what. */
export const tellClientOfPlan = ({ edition, id }: Plan): Effect => ({
  key: `plan-changed:${id}:${edition + 1}`,
  kind: 'mail',
  mail: 'plan-changed',
  subject: id,
})

type PlanNotice = Extract<InboxKind, `plan-${string}`>

/** What a client did with a plan, or what is due, to whoever looks after it. */
export const tellOfficer = (plan: Plan, kind: PlanNotice): Effect => ({
  agency: toID(plan.agency),
  client: toID(plan.client),
  inbox: kind,
  key: `${kind}:${plan.id}:${plan.edition + 1}`,
  kind: 'inbox',
  staff: toID(plan.staff),
  subject: plan.id,
})
