import type { PayloadRequest } from 'payload'

import type { StaffActor } from '../../../access/actor.js'
import { requireEnabled, requirePermission, requireStaff } from '../../actions/caller.js'
import { toID, type ID } from '../../core/ids.js'
import type { Agency } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { visibleRow } from '../../data/store.js'
import { refuseProblems } from '../../errors/everyProblem.js'
import { PortalError } from '../../errors/PortalError.js'

export type Sender = { actor: StaffActor; agency: Agency }

/** Staff who may send to many. @throws 401, 403 */
export const requireSender = (req: PayloadRequest): StaffActor => {
  const actor = requireStaff(req)
  // guard: mass-sends-by-client-management
  requirePermission(req, actor, 'client-management')
  return actor
}

/**
 * The agency they send for: their own; super users of the installation name one.
 * @throws 403, 400
 */
export const sendsFor = async (
  req: PayloadRequest,
  actor: StaffActor,
  named: ID | null | undefined,
): Promise<Agency> => {
  // guard: mass-sends-for-own-agency
  const of = actor.superUser === 'installation' ? named : actor.agency
  if (of === null || of === undefined) {
    if (actor.superUser !== 'installation') throw new PortalError('FORBIDDEN')
    refuseProblems([{ code: 'REQUIRED', field: 'agency' }])
    throw new PortalError('INVALID_INPUT')
  }
  return requireEnabled(req, of)
}

/** A mass send of the own agency. @throws 401, 404, 403 */
export const requireMassSend = async (
  req: PayloadRequest,
  id: ID,
): Promise<{ agency: ID; send: Row<'massSends'> }> => {
  const actor = requireStaff(req)
  const send = await visibleRow(req, 'massSends', id)
  const agency = toID(send?.agency)
  if (!send || agency === null) throw new PortalError('NOT_FOUND')
  requirePermission(req, actor, 'client-management')
  return { agency, send }
}
