import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requirePermission, requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { audit } from '../../../audit/audit.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { toID } from '../../../core/ids.js'
import { formatSSN } from '../../../core/ssn.js'
import { openSSN } from '../../../crypto/ssn.js'
import { findRowByID, visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'

export const revealSSNInput = z.object({ id: field.id })

const ssnAnswer = answer('PortalSSN', { ssn: z.string().nullable() })

/**
 * The whole Social Security number of a client, the only way to read it. The audit event is written
 * first: no number without a trace.
 * @throws 429, 401, 404, 403 without view-identifiers
 */
export const revealSSN = defineAction({
  name: 'revealSSN',
  does: 'The whole Social Security number',
  who: 'staff with view identifiers',
  input: revealSSNInput,
  output: ssnAnswer,
  run: async (req, input) => {
    const { id } = parseInput(revealSSNInput, input)
    const actor = requireStaff(req)
    // guard: reveals-per-staff
    await spend(req, budget(req, 'reveal', actor.id))
    const client = await visibleRow(req, 'clients', id)
    if (!client) throw new PortalError('NOT_FOUND')
    noteForAudit({ client: client.id })
    requirePermission(req, actor, 'view-identifiers')
    await audit(req, {
      action: 'client.ssn-revealed',
      agency: actor.agency ?? toID(client.agency),
      client: client.id,
      subject: client.id,
    })
    const stored = (await findRowByID(req, 'clients', client.id))?.ssn
    const plain = stored ? openSSN(req.payload, client.id, stored) : null
    return { ssn: plain === null ? null : formatSSN(plain) }
  },
})
