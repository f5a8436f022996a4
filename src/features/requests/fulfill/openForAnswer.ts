import type { PayloadRequest } from 'payload'

import { requireClient, requireConnected } from '../../../actions/caller.js'
import { getContext } from '../../../config/context.js'
import { toID, type ID } from '../../../core/ids.js'
import { visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { requestLocale } from '../../../language/requestLocale.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import type { FulfillContext } from './types.js'

/**
 * A request of the client's own, as it stands, for an answer or another one.
 * @throws PortalError 429, 401, 404, 403
 */
export const openForAnswer = async (req: PayloadRequest, id: ID): Promise<FulfillContext> => {
  const { id: account, session } = requireClient(req)
  await spend(req, budget(req, 'upload', account))
  const { client } = await requireConnected(req)
  const request = await visibleRow(req, 'portalRequests', id)
  const agency = toID(request?.agency)
  if (!request || agency === null) throw new PortalError('NOT_FOUND')
  const now = getContext(req.payload).options.clock().toISOString()
  const locale = requestLocale(req, session.account.preferredLanguage)
  return { agency, client, locale, now, req, request }
}
