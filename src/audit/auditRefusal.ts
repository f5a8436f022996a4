import type { PayloadRequest } from 'payload'

import type { AuditAction } from '../contract/auditEvents.js'
import type { AuditNote } from './auditScope.js'
import { auditEffect } from './auditTrail.js'
import { countRefusal } from './countRefusal.js'
import { recordAuditEvent } from './recordAuditEvent.js'

type Refusal = AuditNote & {
  action: AuditAction
  /** Code or name of the error; never its message, which may hold what was typed. */
  code: string
  status: number
}

/** Bugs and broken machines are failures, everything else was refused by a rule. */
const outcomeOf = (status: number): 'denied' | 'failed' => (status >= 500 ? 'failed' : 'denied')

/**
 * Writes down that something was refused or broke. A flood of one kind by one caller is counted
 * instead of written. What cannot be written is logged: the caller gets the answer they would have
 * got.
 */
export const auditRefusal = async (req: PayloadRequest, refusal: Refusal): Promise<void> => {
  const { action, code, countedAs, detail, status, ...note } = refusal
  try {
    const effect = auditEffect(req, {
      ...note,
      action,
      detail: { ...detail, code },
      outcome: outcomeOf(status),
    })
    const { actor, address } = effect
    const caller = actor.id === null ? (address ?? 'anybody') : `${actor.kind}:${actor.id}`
    // guard: refusals-counted-per-caller
    const times = await countRefusal(req, [action, code, countedAs ?? caller])
    // guard: repeated-refusals-only-counted
    if (times === null) return
    await recordAuditEvent(
      req,
      times > 1 ? { ...effect, detail: { ...effect.detail, times } } : effect,
    )
  } catch (err) {
    req.payload.logger.error({
      err,
      msg: `Portal audit event of a refusal was not written: ${action}`,
    })
  }
}
