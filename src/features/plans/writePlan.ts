import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import type { PayloadRequest } from 'payload'

import { getContext } from '../../config/context.js'
import type { Effect } from '../../contract/effects.js'
import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { findRowByID } from '../../data/store.js'
import { transition } from '../../effects/transition.js'
import { PortalError } from '../../errors/PortalError.js'
import { publish } from '../../realtime/bus.js'
import { remindAfter } from './datedActions.js'

type Plan = Row<'housingPlans'>

/** So often somebody looks again because another one wrote to the same plan. */
const MOST_ATTEMPTS = 20
/** Longest wait before that, in milliseconds: apart, so that not all of them meet again. */
const LONGEST_PAUSE = 25

/** What a write makes of a plan as it stands, and what comes with it. */
type Written = { data: Partial<Plan>; effects: Effect[] }

/** Open pages of both sides show it; a draft is for staff alone. */
export const tellPlanPages = (source: Source, plan: Plan): void => {
  const [agency, client] = [toID(plan.agency), toID(plan.client)]
  if (agency === null || client === null) return
  publish(source, {
    agency,
    client,
    private: plan.private,
    ...(plan.status === 'draft' ? { staffOnly: true } : {}),
    type: 'record',
  })
}

/** The effect that writes down what now stands in a plan, and who signed it. */
export const keepVersion = (plan: string, version: number, edition: number): Effect => ({
  key: `plan-version:${plan}:${edition}`,
  kind: 'keep-plan-version',
  plan,
  version,
})

/**
 * Writes to a plan by compare and set, so that of two who write at once nothing is lost: whoever
 * comes second decides again, on what the first one left.
 * @param decide looks at the plan as it stands now, and throws where it refuses
 * @throws PortalError NOT_FOUND, what `decide` throws, and PLAN_CHANGED (409) where others were
 *   faster each time
 */
export const writePlan = async (
  req: PayloadRequest,
  id: string,
  decide: (plan: Plan, now: string) => Promise<Written> | Written,
): Promise<Plan> => {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const plan = await findRowByID(req, 'housingPlans', id)
    if (!plan) throw new PortalError('NOT_FOUND')
    const now = getContext(req.payload).options.clock().toISOString()
    const { data, effects } = await decide(plan, now)
    const written = await transition(req, {
      data: { ...data, ...remindAfter(plan, data, now), edition: plan.edition + 1 },
      effects,
      id,
      key: 'housingPlans',
      // guard: plan-as-it-was-seen
      where: { edition: { equals: plan.edition } },
    })
    if (written) {
      tellPlanPages(req, written)
      return written
    }
    await pause(randomInt(LONGEST_PAUSE))
  }
  throw new PortalError('PLAN_CHANGED')
}

/** @throws 409 PLAN_ENDED */
export const requireRunning = ({ status }: Pick<Plan, 'status'>): void => {
  if (status === 'ended') throw new PortalError('PLAN_ENDED')
}

/** @throws 409 PLAN_ENDED, PLAN_NOT_SHARED */
export const requireShared = (plan: Pick<Plan, 'status'>): void => {
  requireRunning(plan)
  if (plan.status === 'draft') throw new PortalError('PLAN_NOT_SHARED')
}
