import type { PayloadRequest } from 'payload'

import type { AuditEffect } from '../contract/effects.js'
import { noteForAudit } from './auditScope.js'
import { auditEffect, writeAuditEvent } from './auditTrail.js'

export { auditEffect }

type Event = Parameters<typeof auditEffect>[1]

/**
 * Writes an event that belongs to no change of a row: reads of identifiers, sign-ins. A refusal is
 * only noted: `audited` writes it, once, with the code that the caller was answered with.
 */
export const audit = async (
  req: PayloadRequest,
  { outcome = 'done', ...event }: Event & { outcome?: AuditEffect['outcome'] },
): Promise<void> => {
  if (outcome === 'done') await writeAuditEvent(req, event)
  else noteForAudit(event)
}
