import type { PayloadRequest } from 'payload'

import type { StaffActor } from '../../../access/actor.js'
import { requireEnabled, requirePermission, requireStaff } from '../../actions/caller.js'
import { noteForAudit } from '../../audit/auditScope.js'
import { sameID, toID, type ID } from '../../core/ids.js'
import type { Agency } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { visibleRow } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'

/** A staff user at work on a request that their agency has made. */
export type RequestWork = {
  actor: StaffActor
  agency: Agency
  client: ID
  request: Row<'portalRequests'>
}

/**
 * A request of the staff user's own agency. Other agencies may see one that is not private, and
 * change nothing about it.
 * @throws PortalError 401, 404, 403
 */
export const requireOwnRequest = async (req: PayloadRequest, id: ID): Promise<RequestWork> => {
  const actor = requireStaff(req)
  // Reading requests takes the right to manage clients; without it the answer is about the right,
  // not about the row.
  requirePermission(req, actor, 'client-management')
  const request = await visibleRow(req, 'portalRequests', id)
  if (!request) throw new PortalError('NOT_FOUND')
  const agency = toID(request.agency)
  const client = toID(request.client)
  if (agency === null || client === null) throw new PortalError('NOT_FOUND')
  noteForAudit({ client })
  const isOwn = actor.superUser === 'installation' || sameID(actor.agency, agency)
  // guard: requests-of-own-agency
  if (!isOwn) throw new PortalError('FORBIDDEN')
  return { actor, agency: await requireEnabled(req, agency), client, request }
}
