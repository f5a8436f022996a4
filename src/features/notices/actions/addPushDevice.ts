import { z } from 'zod'

import { answer, uuid } from '../../../actions/answers.js'
import { requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { audit } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { NOTICE_GROUPS, waysOfGroup } from '../../../core/notices.js'
import { isPushEndpoint } from '../../../core/publicHosts.js'
import { PortalError } from '../../../errors/PortalError.js'
import { changeChoices, noticeChoicesOf } from '../../../outbox/noticeChoices.js'
import { keepPushDevice } from '../../../push/pushDevices.js'

/** Of a length in bytes, base64url (RFC 8291 §3.1, §3.2). */
const bytes = (length: number) =>
  field.token.refine(
    (text) => /^[\w-]+$/.test(text) && Buffer.from(text, 'base64url').length === length,
    { params: { problem: 'NOT_VALID' } },
  )

export const addPushDeviceInput = z.object({
  auth: bytes(16),
  // guard: push-endpoint-is-public
  endpoint: z.string().refine(isPushEndpoint, { params: { problem: 'NOT_VALID' } }),
  p256dh: bytes(65),
})

/**
 * Notices are pushed to this browser from now on, until somebody signs out of it. Who turns it on
 * for the first time gets each kind of notice there as well, and can choose. Not on a shared
 * computer. @throws 429, 401, 404, 403, 400
 */
export const addPushDevice = defineAction({
  name: 'addPushDevice',
  does: 'Turns pushed notices on for this browser: the subscription as its PushManager made it, flat. The endpoint is https, of the public network',
  who: 'client',
  input: addPushDeviceInput,
  output: answer('PortalPushDevice', { id: uuid }),
  status: 201,
  leadsTo: '/account/notices?notice=push-on',
  run: async (req, input) => {
    const { client, recordAgency, session } = await requireConnected(req)
    // guard: no-push-to-shared-computers
    if (session.shared) throw new PortalError('FORBIDDEN')
    if (!getContext(req.payload).options.webPush) throw new PortalError('NOT_FOUND')
    const subscription = parseInput(addPushDeviceInput, input)
    const { id } = await keepPushDevice(req, session, subscription)
    const account = session.account.id
    const chosen = (await noticeChoicesOf(req, account))?.ways
    const ways = NOTICE_GROUPS.map((group) => [group, waysOfGroup(chosen, group)] as const)
    if (!ways.some(([, of]) => of.includes('push'))) {
      const more = ways.map(([group, of]) => [group, [...of, 'push' as const]] as const)
      await changeChoices(req, account, { ways: Object.fromEntries(more) })
    }
    await audit(req, { action: 'push.turned-on', agency: recordAgency, client, subject: id })
    return { id }
  },
})
