import type { PayloadRequest } from 'payload'

import type { StaffActor } from '../../../access/actor.js'
import { requireEnabled, requirePermission, requireStaff } from '../../actions/caller.js'
import { noteForAudit } from '../../audit/auditScope.js'
import { sameID, toID, type ID } from '../../core/ids.js'
import type { Agency } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { visibleRow } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'

type Work = { actor: StaffActor; agency: Agency; client: ID }
/** A staff user at work on a case of their agency. */
export type OwnCase = Work & { row: Row<'cases'> }
/** The same for one task of it. */
export type OwnTask = Work & { task: Row<'caseTasks'> }

const requireOwn = async <K extends 'cases' | 'caseTasks'>(
  req: PayloadRequest,
  key: K,
  id: ID,
): Promise<Work & { found: Row<K> }> => {
  const actor = requireStaff(req)
  // Reading cases takes the right to manage clients; without it the answer is about the right.
  requirePermission(req, actor, 'client-management')
  const found = await visibleRow(req, key, id)
  const [agency, client] = [toID(found?.agency), toID(found?.client)]
  if (!found || agency === null || client === null) throw new PortalError('NOT_FOUND')
  noteForAudit({ client, subject: found.id })
  const isOwn = actor.superUser === 'installation' || sameID(actor.agency, agency)
  // guard: cases-of-own-agency
  if (!isOwn) throw new PortalError('FORBIDDEN')
  return { actor, agency: await requireEnabled(req, agency), client, found }
}

/**
 * A case of the staff user's own agency. Other agencies may see one that is not private, and change
 * nothing about it.
 * @throws PortalError 401, 404, 403
 */
export const requireOwnCase = async (req: PayloadRequest, id: ID): Promise<OwnCase> => {
  const { found, ...work } = await requireOwn(req, 'cases', id)
  return { ...work, row: found }
}

/** A task of a case of the staff user's own agency. @throws PortalError 401, 404, 403 */
export const requireOwnTask = async (req: PayloadRequest, id: ID): Promise<OwnTask> => {
  const { found, ...work } = await requireOwn(req, 'caseTasks', id)
  return { ...work, task: found }
}
