import { z } from 'zod'

import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { readCode } from '../../../core/readCode.js'
import { LOCK_REASONS } from '../../../core/status/lock.js'
import { everyProblem } from '../../../errors/everyProblem.js'
import { PortalError } from '../../../errors/PortalError.js'
import { typedCode } from '../../../identity/proofInput.js'
import { eraseClient } from '../erase/eraseClient.js'
import { moveLock, requireOwnedRecord } from '../locks.js'
import { recordStateAnswer } from '../recordStateAnswer.js'

const target = z.object({ id: field.id })
export const deleteClientInput = target.extend({
  reason: z.enum(LOCK_REASONS),
  confirm: typedCode.optional(),
  attestation: field.attested,
})

const confirmInput = z.object({ confirm: typedCode.optional() })

/** @throws PortalError CONFIRMATION_WRONG (400) */
const assertConfirmed = (identifier: string, input: unknown): void => {
  const { confirm = '' } = parseInput(confirmInput, input)
  // guard: deletion-confirmed-by-identifier
  if (confirm !== readCode(identifier)) {
    throw new PortalError('CONFIRMATION_WRONG', { field: 'confirm' })
  }
}

/**
 * Erases a client: record, rows, files, texts, and the account where it has no other connection.
 * The audit trail stays, with ids only. From the first step on nobody but super users sees anything
 * of it; what a crash interrupts, the sweep finishes.
 * @throws 401, 404, 403 (also DELETION_NOT_ALLOWED under the policy `seal-only`), 400 (reason,
 * attestation, CONFIRMATION_WRONG)
 */
export const deleteClient = defineAction({
  name: 'deleteClient',
  does: 'Deletes a client’s record for good, confirmed by its unique identifier',
  who: 'super user of the owning agency or the installation',
  input: deleteClientInput,
  output: recordStateAnswer,
  run: async (req, input) => {
    const { agency, client } = await requireOwnedRecord(req, parseInput(target, input).id)
    const { dataRetention, failAt } = getContext(req.payload).options
    if (dataRetention.deletion !== 'erase') throw new PortalError('DELETION_NOT_ALLOWED')
    await everyProblem(
      () => void parseInput(deleteClientInput, input),
      () => assertConfirmed(client.uniqueIdentifier, input),
    )
    const { reason } = parseInput(deleteClientInput, input)
    const event = { agency, client: client.id, detail: { reason }, subject: client.id }
    const started = await moveLock(req, {
      agency,
      client: client.id,
      effects: [
        { client: client.id, key: `disconnect:${client.id}`, kind: 'disconnect' },
        auditEffect(req, { action: 'client.deletion-started', ...event }),
      ],
      from: ['open', 'sealed'],
      to: 'erasing',
    })
    failAt('after-claim', req)
    // A second try while the first is still at work carries on with it: every step may be repeated.
    return { state: await eraseClient(req, started?.client ?? client.id) }
  },
})
