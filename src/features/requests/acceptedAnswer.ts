import type { PayloadRequest } from 'payload'

import type { ID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { visibleRow, visibleRows } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { requireOwnRequest, type RequestWork } from './ownRequest.js'

export type AcceptedAnswer = RequestWork & {
  answer: Row<'assessmentResponses'>
  record: Row<'clients'>
}

/**
 * An accepted answer to an assessment, with the record it is about, both as the caller may see them.
 * @throws 401, 404, 403, 409 ANSWER_NOT_ACCEPTED
 */
export const requireAcceptedAnswer = async (
  req: PayloadRequest,
  id: ID,
): Promise<AcceptedAnswer> => {
  const work = await requireOwnRequest(req, id)
  const [[answer], record] = await Promise.all([
    visibleRows(
      req,
      'assessmentResponses',
      { and: [{ request: { equals: work.request.id } }, { replacedAt: { exists: false } }] },
      { limit: 1, sort: '-createdAt' },
    ),
    visibleRow(req, 'clients', work.client),
  ])
  if (!answer || !record) throw new PortalError('NOT_FOUND')
  // guard: taken-over-once-accepted
  if (work.request.review !== 'accepted') throw new PortalError('ANSWER_NOT_ACCEPTED')
  return { ...work, answer, record }
}
