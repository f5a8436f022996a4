import type { PayloadRequest } from 'payload'

import { auditEffect } from '../../audit/audit.js'
import { getContext } from '../../config/context.js'
import type { AuditAction } from '../../contract/auditEvents.js'
import type { Effect } from '../../contract/effects.js'
import { toID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { transition } from '../../effects/transition.js'
import type { RequestWork } from './ownRequest.js'

/** What was asked again is, once that is taken back, to be looked at as before. */
const reopening = ({ id, revisionOf }: Row<'portalRequests'>): Effect[] => {
  const request = toID(revisionOf)
  return request === null
    ? []
    : [
        {
          key: `reopen-review:${id}`,
          kind: 'reopen-review',
          request: String(request),
          revision: id,
        },
      ]
}

/** Cancels a pending request, once. @returns null when it is not pending any more */
export const cancelPending = (
  req: PayloadRequest,
  { actor, agency, client, request }: RequestWork,
  event: { action: AuditAction; subject: string },
): Promise<null | Row<'portalRequests'>> =>
  transition(req, {
    data: {
      canceledAt: getContext(req.payload).options.clock().toISOString(),
      canceledBy: actor.id,
      status: 'canceled',
    },
    effects: [auditEffect(req, { ...event, agency: agency.id, client }), ...reopening(request)],
    id: request.id,
    key: 'portalRequests',
    where: { status: { equals: 'pending' } },
  })
