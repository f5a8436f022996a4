import { z } from 'zod'

import { answer, uuid } from '../../actions/answers.js'
import { requireStaff } from '../../actions/caller.js'
import { consumersOf } from '../../hostEvents/consumers.js'
import { deliverEvent } from '../../hostEvents/deliverEvent.js'
import { DELIVERY_PROBLEMS, DELIVERY_STATES } from '../../core/deliveries.js'
import type { RequestSource, Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { findRowByID } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import type { PayloadRequest } from 'payload'

/** How it went, at once: staff who press a button see what came of it. */
export const deliveryAnswer = answer('PortalDelivery', {
  id: uuid,
  problem: z.enum(DELIVERY_PROBLEMS).nullable(),
  state: z.enum(DELIVERY_STATES),
  status: z.number().int().nullable(),
})

type Delivery = Row<'webhookDeliveries'>

/** @throws PortalError SIGNED_OUT (401), FORBIDDEN (403): webhooks are the installation's. */
export const requireInstallation = (req: PayloadRequest): void => {
  // guard: webhooks-for-super-users
  if (requireStaff(req).superUser !== 'installation') throw new PortalError('FORBIDDEN')
}

/** Tries a delivery now, and answers what came of it. */
export const deliverNow = async (
  source: RequestSource & Source,
  waiting: Delivery,
): Promise<z.input<typeof deliveryAnswer>> => {
  const consumer = consumersOf(source.payload).find(({ name }) => name === waiting.consumer)
  if (consumer) await deliverEvent(source, consumer, waiting)
  const { id, lastProblem, lastStatus, state } =
    (await findRowByID(source, 'webhookDeliveries', waiting.id)) ?? waiting
  return { id, problem: lastProblem ?? null, state, status: lastStatus ?? null }
}
