import type { PayloadRequest } from 'payload'

import { requireClient, requireConnected } from '../../actions/caller.js'
import { noteForAudit } from '../../audit/auditScope.js'
import { getContext } from '../../config/context.js'
import { isoIn, MINUTE } from '../../core/clock.js'
import { toID, type ID } from '../../core/ids.js'
import { TAKE_BACK_MINUTES } from '../../core/status/document.js'
import type { Row } from '../../data/rows.js'
import { findFields, visibleRow } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { budget } from '../../limits/budgets.js'
import { spend } from '../../limits/rateLimit.js'

export type OwnWork = {
  agency: ID
  client: ID
  document: Row<'clientDocuments'>
  now: string
  /** Who asked for it; null where nobody did. */
  requester: ID | null
}

/**
 * A document that the client behind `req` has sent, asked for or not. What staff shared with them is
 * not theirs to take away.
 * @throws PortalError 429, 401, 404, 403
 */
export const requireSentDocument = async (req: PayloadRequest, id: ID): Promise<OwnWork> => {
  const { id: account } = requireClient(req)
  await spend(req, budget(req, 'upload', account))
  const { client } = await requireConnected(req)
  noteForAudit({ client })
  const document = await visibleRow(req, 'clientDocuments', id)
  const agency = toID(document?.agency)
  if (!document || agency === null) throw new PortalError('NOT_FOUND')
  // guard: own-files-alone
  if (!document.sentByClient) throw new PortalError('FORBIDDEN')
  const request = toID(document.request)
  const asked =
    request === null
      ? null
      : await findFields(req, 'portalRequests', { id: { equals: request } }, ['requestedBy'])
  const now = getContext(req.payload).options.clock().toISOString()
  return { agency, client, document, now, requester: toID(asked?.requestedBy) }
}

/** From when on a file must have been sent to be taken back now. */
export const takeBackFrom = (now: Date): string => isoIn(now, -TAKE_BACK_MINUTES * MINUTE)
