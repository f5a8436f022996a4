import type { PayloadRequest } from 'payload'

import { requireCaseWork, requireStaff, type CaseWork } from '../../../actions/caller.js'
import { getContext } from '../../../config/context.js'
import { DAY, isoIn } from '../../../core/clock.js'
import { sameID, toID, type ID } from '../../../core/ids.js'
import type { Source } from '../../../core/source.js'
import type { Row } from '../../../data/rows.js'
import { visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'

type Scheduled = Row<'scheduledMessages'>

/** What is done with is forgotten after so long; what could not be sent, once somebody has seen it. */
const KEPT = 30 * DAY
export const forgottenAt = (source: Source): string =>
  isoIn(getContext(source.payload).options.clock(), KEPT)

type AtWork = { row: Scheduled; work: CaseWork }

/** A message of the own agency that is to leave later. @throws 401, 404, 403 */
export const requireScheduled = async (req: PayloadRequest, id: ID): Promise<AtWork> => {
  requireStaff(req)
  const row = await visibleRow(req, 'scheduledMessages', id)
  const client = toID(row?.client)
  if (!row || client === null) throw new PortalError('NOT_FOUND')
  const work = await requireCaseWork(req, client)
  if (!sameID(work.agency.id, toID(row.agency))) throw new PortalError('NOT_FOUND')
  return { row, work }
}

/** The same, of whoever wrote it: nobody else puts words into their mouth. @throws 401, 404, 403 */
export const requireOwnScheduled = async (req: PayloadRequest, id: ID): Promise<AtWork> => {
  const found = await requireScheduled(req, id)
  // guard: scheduled-by-its-writer
  if (!sameID(toID(found.row.staff), found.work.actor.id)) throw new PortalError('FORBIDDEN')
  return found
}
