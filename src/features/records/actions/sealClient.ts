import { z } from 'zod'

import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { LOCK_REASONS } from '../../../core/status/lock.js'
import { PortalError } from '../../../errors/PortalError.js'
import { moveLock, requireOwnedRecord } from '../locks.js'
import { recordStateAnswer } from '../recordStateAnswer.js'

const target = z.object({ id: field.id })
export const sealClientInput = target.extend({
  reason: z.enum(LOCK_REASONS),
  attestation: field.attested,
})

/**
 * Hides a record from everybody but the super users of its agency and of the installation, and
 * disconnects the client's account. Nothing is lost; `unsealClient` opens it again.
 * @throws 401, 404, 403, 400 (reason, attestation), 409 RECORD_SEALED
 */
export const sealClient = defineAction({
  name: 'sealClient',
  does: 'Seals a client’s record: hidden from everybody but super users, the account disconnected',
  who: 'super user of the owning agency or the installation',
  input: sealClientInput,
  output: recordStateAnswer,
  run: async (req, input) => {
    const { agency, client } = await requireOwnedRecord(req, parseInput(target, input).id)
    const { reason } = parseInput(sealClientInput, input)
    const event = { agency, client: client.id, detail: { reason }, subject: client.id }
    const locked = await moveLock(req, {
      agency,
      client: client.id,
      effects: [
        { client: client.id, key: `disconnect:${client.id}`, kind: 'disconnect' },
        auditEffect(req, { action: 'client.sealed', ...event }),
      ],
      from: ['open'],
      to: 'sealed',
    })
    if (!locked) throw new PortalError('RECORD_SEALED')
    return { state: locked.state }
  },
})
