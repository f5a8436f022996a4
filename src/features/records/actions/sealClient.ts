import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { SEAL_REASONS, type SealState } from '../../../core/status/seal.js'
import { PortalError } from '../../../errors/PortalError.js'
import { auditEffect } from '../../../audit/audit.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { moveSeal, requireOwnedRecord } from '../locks.js'

const target = z.object({ id: field.id })
export const sealClientInput = target.extend({
  attestation: field.checked,
  reason: z.enum(SEAL_REASONS),
})

export type SealAnswer = { state: SealState }

/**
 * Hides a record from everybody but the super users of its agency and of the installation, and disconnects the client's account. Nothing is
 * lost; `unsealClient` opens it again.
 * @throws 401, 404, 403, 400 (reason, attestation), 409 RECORD_SEALED
 */
export const sealClient = async (
  req: PayloadRequest,
  input: Record<string, unknown> | z.input<typeof sealClientInput>,
): Promise<SealAnswer> => {
  const { agency, client } = await requireOwnedRecord(req, parseInput(target, input).id)
  const { attestation, reason } = parseInput(sealClientInput, input)
  if (!attestation) throw new PortalError('ATTESTATION_REQUIRED', { field: 'attestation' })
  const event = { agency, client: client.id, detail: { reason }, subject: client.id }
  const sealed = await moveSeal(req, {
    agency,
    client: client.id,
    effects: [
      { client: client.id, key: `disconnect:${client.id}`, kind: 'disconnect' },
      auditEffect(req, { action: 'client.sealed', ...event }),
    ],
    from: ['open'],
    to: 'sealed',
  })
  if (!sealed) throw new PortalError('RECORD_SEALED')
  return { state: sealed.state }
}

/**
 * Opens a sealed record again. The client's account stays disconnected: staff invite anew.
 * @throws 401, 404, 403, 409 RECORD_NOT_SEALED
 */
export const unsealClient = async (
  req: PayloadRequest,
  input: Record<string, unknown> | z.input<typeof target>,
): Promise<SealAnswer> => {
  const { agency, client } = await requireOwnedRecord(req, parseInput(target, input).id)
  const event = { agency, client: client.id, subject: client.id }
  const opened = await moveSeal(req, {
    agency,
    client: client.id,
    effects: [auditEffect(req, { action: 'client.unsealed', ...event })],
    from: ['sealed'],
    to: 'open',
  })
  if (!opened) throw new PortalError('RECORD_NOT_SEALED')
  return { state: opened.state }
}
