import type { PayloadRequest } from 'payload'

import type { StaffActor } from '../../../access/actor.js'
import { requirePermission, requireStaff } from '../../actions/caller.js'
import { getContext } from '../../config/context.js'
import { dayIn, type Day } from '../../core/day.js'
import type { ID } from '../../core/ids.js'
import { agencyOf, type Agency } from '../../data/agencyOf.js'
import { refuseProblems } from '../../errors/everyProblem.js'
import { PortalError } from '../../errors/PortalError.js'

/** Who looks at the board, of which agency, and what day it is there. */
export type BoardDesk = { actor: StaffActor; agency: Agency; req: PayloadRequest; today: Day }

/** Staff with client management. @throws 401, 403 */
export const requireBoard = (req: PayloadRequest): StaffActor => {
  const actor = requireStaff(req)
  requirePermission(req, actor, 'client-management')
  return actor
}

/**
 * The board of one's own agency, or of the one that a super user of the installation names.
 * @throws 403, 404, 400
 */
export const boardDesk = async (
  req: PayloadRequest,
  actor: StaffActor,
  asked: ID | null | undefined,
): Promise<BoardDesk> => {
  // guard: board-of-own-agency
  const id = actor.superUser === 'installation' ? (asked ?? null) : actor.agency
  if (id === null) {
    if (actor.superUser === 'installation') refuseProblems([{ code: 'REQUIRED', field: 'agency' }])
    throw new PortalError('FORBIDDEN')
  }
  const agency = await agencyOf(req, id)
  if (!agency) throw new PortalError('NOT_FOUND')
  const today = dayIn(agency.timeZone, getContext(req.payload).options.clock())
  return { actor, agency, req, today }
}
