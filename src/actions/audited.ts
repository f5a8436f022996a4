import type { PayloadRequest } from 'payload'

import { auditRefusal } from '../audit/auditRefusal.js'
import { inAuditScope } from '../audit/auditScope.js'
import { writeAuditEvent } from '../audit/auditTrail.js'
import type { ActionName } from '../contract/actions.js'
import { auditRuleOf } from '../contract/auditEvents.js'
import { toPortalError } from '../errors/toPortalError.js'
import { spendForAction } from './spendForAction.js'

/**
 * Ids of our own records. Anything else that came as id may be a number or a name typed in the
 * wrong place.
 */
const RECORD_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export type AuditedCall = { action: ActionName; id?: unknown; req: PayloadRequest }

/**
 * Every call of an action comes through here, over REST, over GraphQL or from server code, and
 * leaves exactly one event. An action writes the event of what it did by itself, in one statement
 * with the change; the event of a call that was refused, broke or wrote none is written here.
 * @throws PortalError, whatever the action threw
 */
export const audited = async <T>(
  { action: name, id, req }: AuditedCall,
  work: () => Promise<T>,
): Promise<T> => {
  const rule = auditRuleOf(name)
  const counted = async (): Promise<T> => {
    await spendForAction(req, name)
    return work()
  }
  if (!rule) return counted()
  const { action, of } = rule
  // guard: subject-looks-like-an-id
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
