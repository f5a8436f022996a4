import type { PayloadRequest } from 'payload'

import { inAuditScope } from '../audit/auditScope.js'
import { auditRefusal } from '../audit/auditRefusal.js'
import { writeAuditEvent } from '../audit/auditTrail.js'
import { ROUTE_AUDIT } from '../core/audit.js'
import type { PortalRouteName } from '../core/routes.js'
import { toPortalError } from '../errors/toPortalError.js'
import { spendForRoute } from './routeBudgets.js'

/** Ids of our own records. Anything else that came as id may be a number or a name typed in the wrong place. */
const RECORD_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export type AuditedCall = { id?: unknown; req: PayloadRequest; route: PortalRouteName }

/**
 * Every door calls its action through this, so that each call leaves exactly one event. Actions write the event of what they did
 * themselves, in one statement with the change; what is refused or breaks, and what wrote none, is written here.
 * @throws PortalError, whatever the action threw
 */
export const audited = async <T>(
  { id, req, route }: AuditedCall,
  work: () => Promise<T>,
): Promise<T> => {
  const rule = ROUTE_AUDIT[route]
  const counted = async (): Promise<T> => {
    await spendForRoute(req, route)
    return work()
  }
  if (!rule) return counted()
  const { action, of } = rule
  const subject = typeof id === 'string' && RECORD_ID.test(id) ? { subject: id } : {}
  return inAuditScope(async (scope) => {
    try {
      const answer = await counted()
      if (!scope.written && of === 'every call') {
        await writeAuditEvent(req, { ...subject, ...scope.note, action })
      }
      return answer
    } catch (cause) {
      const error = toPortalError(req, cause)
      const { code, status } = error
      // A change that was stored before the fault has its event with it: the sweep writes that.
      if (!scope.stored) {
        await auditRefusal(req, { ...subject, ...scope.note, action, code, status })
      }
      throw error
    }
  })
}
