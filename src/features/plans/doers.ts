import type { PayloadRequest } from 'payload'

import { toID, type ID } from '../../core/ids.js'
import type { PlanDoers, PlanGoal } from '../../core/status/plan.js'
import type { Row } from '../../data/rows.js'
import { staffIDOf } from '../../data/staffID.js'
import { refuseProblems } from '../../errors/everyProblem.js'
import { canLookAfter, listStaff } from '../care-team/index.js'

type Plan = Row<'housingPlans'>

/** What is wanted of an action: who does it, and which of the staff. */
type WantedAction = { key?: null | string; staff?: ID | null; who: 'client' | 'officer' }
type WantedGoal = { actions: readonly WantedAction[] }

/** Ids of staff who do something in a plan, between commas: by it their plans are found. */
export const doersText = (doers: PlanDoers): null | string => {
  const ids = [...new Set(Object.values(doers).map(String))]
  return ids.length === 0 ? null : `,${ids.join(',')},`
}

/** What is found of a staff user in such a text. */
export const doerMark = (staff: ID): string => `,${String(staff)},`

/**
 * Who is named for which action, looked up once: staff of the plan's agency who may work with its
 * client. Who stood there before is not asked about again.
 * @returns whom each action names, by its place among the goals
 * @throws 400 at the action
 */
export const namedDoers = async (
  req: PayloadRequest,
  goals: readonly WantedGoal[],
  { agency, doers }: Plan,
): Promise<(ID | null)[][]> => {
  const asked = (action: WantedAction): ID | null =>
    action.who === 'officer' && action.staff ? staffIDOf(req.payload, String(action.staff)) : null
  const ids = [...new Set(goals.flatMap(({ actions }) => actions.map(asked)))].filter(
    (id) => id !== null,
  )
  const known = new Set(Object.values(doers ?? {}).map(String))
  const found = ids.length === 0 ? [] : await listStaff(req, ids)
  const may = new Set(
    // guard: plan-doers-of-own-agency
    found.filter((staff) => canLookAfter(staff, toID(agency))).map(({ id }) => String(id)),
  )
  const problems = goals.flatMap(({ actions }, goal) =>
    actions.flatMap((action, index) => {
      if (action.who !== 'officer' || !action.staff) return []
      const id = asked(action)
      if (id !== null && (may.has(String(id)) || known.has(String(id)))) return []
      const field = `goals.${String(goal)}.actions.${String(index)}.staff`
      return [{ code: 'NOT_A_CHOICE' as const, field }]
    }),
  )
  if (problems.length > 0) refuseProblems(problems)
  return goals.map(({ actions }) => actions.map(asked))
}

/** The same by the keys that the actions have. */
export const doersOf = (
  goals: readonly PlanGoal[],
  named: readonly (readonly (ID | null)[])[],
): Pick<Plan, 'doerIDs' | 'doers'> => {
  const doers = Object.fromEntries(
    goals.flatMap(({ actions }, goal) =>
      actions.flatMap(({ key }, index) => {
        const id = named[goal]?.[index] ?? null
        return id === null ? [] : [[key, id]]
      }),
    ),
  )
  return { doerIDs: doersText(doers), doers }
}
