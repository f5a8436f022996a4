import { hasCollection } from '../../contract/collectionLists.js'
import { toID } from '../../core/ids.js'
import type { PlanAction } from '../../core/status/plan.js'
import { ownRows } from '../../portal/kit/ownRows.js'
import { LATE, whenThere, type Activity, type ActivitySource } from './activity.js'

/** What was ticked off in a plan and said about it, by whom. */
const ofAction = (
  plan: string,
  { comments, doneAt, doneBy, key, text }: PlanAction,
): Activity[] => {
  const about = {
    icon: 'requests',
    path: `/plans/${plan}/actions/${key}`,
    text,
  } as const
  return [
    ...whenThere(
      {
        ...about,
        id: `${plan}${key}d`,
        title: doneBy === 'client' ? 'client.activityPlanDone' : 'client.activityPlanDoneByUs',
      },
      doneAt,
    ),
    ...comments.map(({ at, by }, index) => ({
      ...about,
      at,
      id: `${plan}${key}c${index}`,
      title:
        by === 'client'
          ? ('client.activityPlanYouSaid' as const)
          : ('client.activityPlanWeSaid' as const),
    })),
  ]
}

/** Plans that were shared with the client and ended, and what happened in them. */
export const plans: ActivitySource = async ({ limit, visit }) => {
  if (!hasCollection(visit.ctx.options, 'housingPlans')) return []
  const rows = await ownRows(visit, 'housingPlans', {
    limit: limit + LATE,
    select: ['endedAt', 'goals', 'name', 'sharedAt'],
    sort: '-createdAt',
  })
  return rows.flatMap(({ endedAt, goals, id, name, sharedAt }) => {
    const about = { icon: 'requests', path: `/plans/${id}`, text: name } as const
    return [
      ...whenThere({ ...about, id: `${id}s`, title: 'client.activityPlanShared' }, sharedAt),
      ...whenThere({ ...about, id: `${id}e`, title: 'client.activityPlanEnded' }, endedAt),
      ...goals.flatMap(({ actions }) => actions.flatMap((action) => ofAction(id, action))),
    ]
  })
}

/** How the words of plans changed, who signed them, and when both had. */
export const planVersions: ActivitySource = async ({ limit, visit }) => {
  if (!hasCollection(visit.ctx.options, 'housingPlanVersions')) return []
  const rows = await ownRows(visit, 'housingPlanVersions', {
    limit: limit + LATE,
    select: ['clientSignedAt', 'madeAt', 'name', 'plan', 'staffSignedAt', 'version'],
    sort: '-madeAt',
  })
  return rows.flatMap(({ clientSignedAt, id, madeAt, name, plan, staffSignedAt, version }) => {
    const path = `/plans/${String(toID(plan))}/versions/${version}`
    const about = { icon: 'requests', path, text: name } as const
    // The first one came with the plan itself
    const changedAt = version > 1 ? madeAt : null
    const [agreedAt] =
      clientSignedAt && staffSignedAt ? [clientSignedAt, staffSignedAt].toSorted().toReversed() : []
    return [
      ...whenThere({ ...about, id: `${id}v`, title: 'client.activityPlanChanged' }, changedAt),
      ...whenThere({ ...about, id: `${id}y`, title: 'client.activityPlanSigned' }, clientSignedAt),
      ...whenThere({ ...about, id: `${id}a`, title: 'client.activityPlanAgreed' }, agreedAt),
    ]
  })
}
