import { defineEffect } from '../../effects/defineEffect.js'
import { recordAuditEvent } from '../recordAuditEvent.js'

/** Appends the event to the audit trail. */
export const audit = defineEffect({
  kind: 'audit',
  settle: (source, effect) => recordAuditEvent(source, effect),
})
