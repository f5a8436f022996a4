import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import {
  requireCaseWork,
  requireConnected,
  requireStaff,
  type CaseWork,
} from '../../actions/caller.js'
import * as field from '../../actions/schemas.js'
import { noteForAudit } from '../../audit/auditScope.js'
import { sameID, toID, type ID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { visibleRow } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { noteSeen } from '../care-team/index.js'

/** Which plan is meant. */
export const planTarget = z.object({ id: field.id })

type Plan = Row<'housingPlans'>

/** Staff at work on a plan of their agency. */
export type PlanWork = { plan: Plan; work: CaseWork }

/**
 * Staff who may change a plan: of the agency that made it, with client management.
 * @throws 401, 404 also for what they do not see, 403 for a plan of another agency
 */
export const requirePlan = async (req: PayloadRequest, id: ID): Promise<PlanWork> => {
  requireStaff(req)
  const plan = await visibleRow(req, 'housingPlans', id)
  const client = toID(plan?.client)
  if (!plan || client === null) throw new PortalError('NOT_FOUND')
  const work = await requireCaseWork(req, client)
  const isOwn = sameID(work.agency.id, toID(plan.agency))
  // guard: plans-changed-at-home
  if (!isOwn && work.actor.superUser !== 'installation') throw new PortalError('FORBIDDEN')
  noteSeen(req, work.actor)
  return { plan, work }
}

/** A client and a plan of theirs that was shared with them. @throws 401, 404, 403 */
export const requireOwnPlan = async (
  req: PayloadRequest,
  id: ID,
): Promise<{ client: ID; plan: Plan }> => {
  const { client } = await requireConnected(req)
  noteForAudit({ client })
  const plan = await visibleRow(req, 'housingPlans', id)
  if (!plan) throw new PortalError('NOT_FOUND')
  return { client, plan }
}
