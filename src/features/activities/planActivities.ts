import { hasCollection } from '../../contract/collectionLists.js'
import { ownRows } from '../../portal/kit/ownRows.js'
import type { Activity, ActivitySource } from './activity.js'

/** Plans that were shared with the client, agreed on and ended. */
export const plans: ActivitySource = async ({ limit, visit }) => {
  if (!hasCollection(visit.ctx.options, 'housingPlans')) return []
  const rows = await ownRows(visit, 'housingPlans', {
    limit,
    select: ['agreedAt', 'endedAt', 'name', 'sharedAt'],
    sort: '-createdAt',
  })
  return rows.flatMap(({ agreedAt, endedAt, id, name, sharedAt }) => {
    const about = { icon: 'requests', path: `/plans/${id}`, text: name } as const
    const told: [string, Activity['title'], null | string | undefined][] = [
      ['s', 'client.activityPlanShared', sharedAt],
      ['a', 'client.activityPlanAgreed', agreedAt],
      ['e', 'client.activityPlanEnded', endedAt],
    ]
    return told.flatMap(([mark, title, at]) =>
      at ? [{ ...about, at, id: `${id}${mark}`, title }] : [],
    )
  })
}
