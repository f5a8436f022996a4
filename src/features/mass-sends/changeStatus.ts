import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { requireEnabled } from '../../actions/caller.js'
import { parseInput } from '../../actions/input.js'
import * as field from '../../actions/schemas.js'
import { auditEffect } from '../../audit/audit.js'
import type { MassSendStatus } from '../../core/status/massSend.js'
import type { Row } from '../../data/rows.js'
import { transition } from '../../effects/transition.js'
import { PortalError } from '../../errors/PortalError.js'
import { goOnSoon } from './goOnSoon.js'
import { requireMassSend } from './massSendWork.js'
import { progressOf, type Progress } from './progress.js'
import { tellProgress } from './tellProgress.js'

export const massSendTarget = z.object({ id: field.id })

type Change = {
  action: 'mass-send.canceled' | 'mass-send.paused' | 'mass-send.resumed' | 'mass-send.retried'
  /** What has to be done before, such as making rows ready. */
  before?: (send: Row<'massSends'>) => Promise<void>
  from: readonly MassSendStatus[]
  to: MassSendStatus
}

/**
 * Moves a mass send to another status, once; of two who press at the same time one is told.
 * @throws 429, 401, 404, 403, 400, 409 MASS_SEND_CHANGED
 */
export const changeStatus = async (
  req: PayloadRequest,
  input: unknown,
  { action, before, from, to }: Change,
): Promise<Progress> => {
  const { agency, send } = await requireMassSend(req, parseInput(massSendTarget, input).id)
  await requireEnabled(req, agency)
  if (!from.includes(send.status)) throw new PortalError('MASS_SEND_CHANGED')
  await before?.(send)
  const changed = await transition(req, {
    data: { status: to, ...(to === 'paused' ? {} : { finishedAt: null }) },
    effects: [auditEffect(req, { action, agency, detail: {}, subject: send.id })],
    id: send.id,
    key: 'massSends',
    where: { status: { equals: send.status } },
  })
  if (!changed) throw new PortalError('MASS_SEND_CHANGED')
  tellProgress(req, changed)
  if (to !== 'paused') goOnSoon(req.payload, send.id)
  return progressOf(changed)
}
