import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { noteForAudit } from '../../../audit/auditScope.js'
import { verifyAuditTrail, type AuditVerification } from '../../../audit/verifyAuditTrail.js'
import { PortalError } from '../../../errors/PortalError.js'
import { requireStaff } from '../../../actions/caller.js'
import { parseInput } from '../../../actions/input.js'

export {
  verifyAuditTrail,
  type AuditProblem,
  type AuditVerification,
} from '../../../audit/verifyAuditTrail.js'

const whole = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
export const verifyAuditInput = z.object({
  after: whole.optional(),
  limit: whole.min(1).max(500_000).optional(),
  seal: z.string().max(100).nullish(),
  sequence: whole.nullish(),
})

/** Proves the audit trail, for super users of the installation. `sequence` and `seal` are an end noted earlier. @throws 401, 403, 400 */
export const verifyAudit = async (
  req: PayloadRequest,
  input: Record<string, unknown> | z.input<typeof verifyAuditInput>,
): Promise<AuditVerification> => {
  if (requireStaff(req).superUser !== 'installation') throw new PortalError('FORBIDDEN')
  const { after, limit, seal, sequence } = parseInput(verifyAuditInput, input)
  const answer = await verifyAuditTrail(req.payload, {
    ...(after === undefined ? {} : { after }),
    ...(limit === undefined ? {} : { limit }),
    ...(seal && sequence ? { known: { seal, sequence } } : {}),
  })
  const { checked, end, ok, problems } = answer
  noteForAudit({
    detail: { checked, ok, problems: problems.length, seal: end.seal, sequence: end.sequence },
  })
  return answer
}
