import type { PayloadRequest } from 'payload'

import { requireConnected } from '../../../actions/caller.js'
import type { ID } from '../../../core/ids.js'
import { visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { isCorrectable } from '../unreviewed.js'
import { requireRoom } from './quota.js'

/** What files sent ahead are for: no other answer takes them. */
export const filesFor = (request: ID): string => `request:${request}`
export const UNASKED_FILES = 'documents'

/**
 * Whether the client may send files for a request of theirs: it asks for a document, and waits or can
 * be corrected. @returns what they are for
 * @throws PortalError 401, 404, 403, 409 REQUEST_NOT_PENDING or QUOTA_REACHED
 */
export const requireOpenForFiles = async (req: PayloadRequest, id: ID): Promise<string> => {
  const { client } = await requireConnected(req)
  const request = await visibleRow(req, 'portalRequests', id)
  if (request?.type !== 'document') throw new PortalError('NOT_FOUND')
  const isOpen = request.status === 'pending' || isCorrectable(request)
  // guard: parts-for-open-requests
  if (!isOpen) throw new PortalError('REQUEST_NOT_PENDING')
  // One that corrects an answer may take others out: room is counted when it is in
  if (request.status === 'pending') await requireRoom({ client, req }, 1)
  return filesFor(request.id)
}

/**
 * The same for what nobody asked for.
 * @throws PortalError 401, 404, 403, 409 QUOTA_REACHED
 */
export const requireOpenForDocuments = async (req: PayloadRequest): Promise<string> => {
  const { client } = await requireConnected(req)
  await requireRoom({ client, req }, 1)
  return UNASKED_FILES
}
