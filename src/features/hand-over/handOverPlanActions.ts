import type { Where } from 'payload'

import { toID, type ID } from '../../core/ids.js'
import type { PlanDoers } from '../../core/status/plan.js'
import type { Source } from '../../core/source.js'
import { changeRows } from '../../data/changeRows.js'
import { listRows } from '../../data/store.js'
import { successorsOf } from '../care-team/index.js'
import { doerMark, doersText } from '../plans/index.js'
import type { Leaver } from './moveRows.js'

/** Each plan is read, changed in its own way and compared. */
const BATCH = 100

const handedOn = (doers: PlanDoers, from: ID, to: ID | null): PlanDoers =>
  Object.fromEntries(
    Object.entries(doers).flatMap(([key, id]): [string, ID][] => {
      if (String(id) !== String(from)) return [[key, id]]
      return to === null ? [] : [[key, to]]
    }),
  )

/**
 * What they were to do in plans goes to somebody who looks after the client; where there is nobody,
 * and in plans that have ended, it stands without a name. Safe to repeat.
 */
export const handOverPlanActions = async (
  source: Source,
  { agency, leavesAll, staff, without }: Leaver,
): Promise<void> => {
  const theirs: Where[] = [
    { doerIDs: { contains: doerMark(staff) } },
    ...(leavesAll ? [] : [{ agency: { equals: agency } }]),
  ]
  for (;;) {
    const plans = await listRows(source, 'housingPlans', { and: theirs }, { limit: BATCH })
    if (plans.length === 0) return
    const about = plans.map((plan) => ({ agency: toID(plan.agency), client: toID(plan.client) }))
    const successor = await successorsOf(source, about, without)
    for (const [at, plan] of plans.entries()) {
      const next = plan.status === 'ended' ? null : successor(about[at] ?? { agency, client: null })
      // guard: plan-actions-handed-over
      const doers = handedOn(plan.doers ?? {}, staff, next)
      await changeRows(
        source,
        'housingPlans',
        { and: [{ id: { equals: plan.id } }, { edition: { equals: plan.edition } }] },
        { doerIDs: doersText(doers), doers, edition: plan.edition + 1 },
      )
    }
  }
}
