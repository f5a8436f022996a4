import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { verifyAuditTrail } from '../../../audit/verifyAuditTrail.js'
import { PortalError } from '../../../errors/PortalError.js'

export {
  verifyAuditTrail,
  type AuditProblem,
  type AuditVerification,
} from '../../../audit/verifyAuditTrail.js'

export const verifyAuditInput = z.object({
  after: field.wholeNumber().optional(),
  limit: field.wholeNumber(1, 500_000).optional(),
  seal: z.string().max(100).nullish(),
  sequence: field.wholeNumber().nullish(),
})

const verificationAnswer = answer('PortalAuditVerification', {
  checked: z.number().int(),
  end: answer('PortalAuditEnd', { seal: z.string(), sequence: z.number().int() }),
  next: z.number().int().nullable(),
  ok: z.boolean(),
  problems: z.array(
    answer('PortalAuditProblem', {
      id: z.string().optional(),
      kind: z.enum(['altered', 'end', 'missing', 'moved']),
      sequence: z.number().int().optional(),
    }),
  ),
  purgedUpTo: z.number().int(),
  unsealed: z.number().int(),
})

/**
 * Proves the audit trail, for super users of the installation. `sequence` and `seal` are an end
 * noted earlier.
 * @throws 401, 403, 400
 */
export const verifyAudit = defineAction({
  name: 'verifyAudit',
  does: 'Checks a part of the audit trail; `sequence` and `seal` are an `end` noted earlier',
  who: 'super user of the installation',
  input: verifyAuditInput,
  output: verificationAnswer,
  run: async (req, input) => {
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
  },
})
