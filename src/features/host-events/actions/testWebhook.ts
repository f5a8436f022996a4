import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { audit } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { TEST_EVENT } from '../../../contract/hostEvents.js'
import { isoIn } from '../../../core/clock.js'
import { findRow, insertRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { asTestEvent } from '../../../hostEvents/hostEventsOf.js'
import { KEPT } from '../../../hostEvents/noteEvents.js'
import { deliverNow, deliveryAnswer, requireInstallation } from '../deliveryAnswer.js'

const testWebhookInput = z.object({ id: z.string().min(1).max(40) })

/**
 * Sends a test to a webhook and answers what came of it. It is made of its own audit event, like
 * whatever else is sent, and stands in the log of deliveries.
 * @throws 429, 401, 403, 400, 404
 */
export const testWebhook = defineAction({
  name: 'testWebhook',
  does: 'Sends a test to a webhook, by its name, and answers what came of it',
  who: 'super user of the installation',
  input: testWebhookInput,
  output: deliveryAnswer,
  run: async (req, input) => {
    requireInstallation(req)
    const { id: name } = parseInput(testWebhookInput, input)
    const { clock, webhooks } = getContext(req.payload).options
    const webhook = webhooks.find((one) => one.name === name)
    if (!webhook) throw new PortalError('NOT_FOUND')
    const key = randomUUID()
    await audit(req, { action: 'webhook.tested', detail: { webhook: webhook.name }, key })
    const event = await findRow(req, 'portalAuditEvents', { dedupeKey: { equals: key } })
    if (!event) throw new PortalError('NOT_FOUND')
    const now = clock()
    const { id: messageID } = asTestEvent(event)
    const waiting = await insertRow(req, 'webhookDeliveries', {
      attempts: 0,
      auditEvent: event.id,
      consumer: webhook.name,
      dedupeKey: `${webhook.name}:${messageID}`,
      expiresAt: isoIn(now, KEPT),
      messageID,
      nextAt: now.toISOString(),
      sequence: null,
      state: 'waiting',
      type: TEST_EVENT,
    })
    return deliverNow(req, waiting)
  },
})
