import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import type { Effect } from '../../../contract/effects.js'
import { toID, type ID } from '../../../core/ids.js'
import { translatorFor } from '../../../language/translatorFor.js'
import { DISCONNECT_REASONS } from '../../../core/status/connection.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { wakeScheduled } from '../../../data/wakeScheduled.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import { openConnection } from '../connections.js'
import { ending } from '../connections.js'
import { portalStatusAnswer } from '../portalStatusAnswer.js'
import { endInvitation } from './cancelInvite.js'
import { statusOf } from './portalStatus.js'

const target = z.object({ id: field.id })
export const disconnectClientInput = target.extend({
  note: field.optionalText(TEXT_LIMITS.note, 'lines'),
  reason: z.enum(DISCONNECT_REASONS).nullish(),
})

const MAX_SUPER_USERS = 50

/**
 * A breach is told to the agency's super users at once, by inbox and mail (seed "Account
 * Management").
 */
const breachNotices = async (
  req: PayloadRequest,
  { agency, client, connection }: { agency: ID; client: ID; connection: string },
): Promise<Effect[]> => {
  const { docs } = await req.payload.db.find({
    collection: getContext(req.payload).staffSlug,
    limit: MAX_SUPER_USERS,
    pagination: false,
    req,
    where: { and: [{ agency: { equals: agency } }, { portalPermissions: { in: ['super-user'] } }] },
  })
  return docs.flatMap(({ id }): Effect[] => [
    {
      agency,
      client,
      inbox: 'security-breach',
      key: `breach-inbox:${connection}:${id}`,
      kind: 'inbox',
      staff: id,
      subject: connection,
    },
    {
      key: `breach-mail:${connection}:${id}`,
      kind: 'mail',
      mail: 'security-breach',
      subject: id,
    },
  ])
}

const disconnectedAnswer = answer('PortalStatus', {
  ...portalStatusAnswer.shape,
  message: z.string(),
})

/**
 * Ends the connection: the account stays and sees nothing, every session and remembered device
 * ends. On a pending invitation it cancels.
 * @throws 401, 404, 403, 400, 409 NOT_CONNECTED
 */
export const disconnectClient = defineAction({
  name: 'disconnectClient',
  does: 'Ends the connection, or cancels a pending invitation',
  who: 'staff with client management',
  input: disconnectClientInput,
  output: disconnectedAnswer,
  run: async (req, input) => {
    const work = await requireCaseWork(req, parseInput(target, input).id)
    const { agency, client } = work
    const { note, reason } = parseInput(disconnectClientInput, input)
    const message = translatorFor(req, req.i18n.language)('errors.CHANGES_SAVED')
    const connection = await openConnection(req, client.id)
    if (connection?.status === 'invite-pending')
      return { ...(await endInvitation(req, work)), message }
    const account = toID(connection?.account)
    if (!connection || account === null) throw new PortalError('NOT_CONNECTED')
    const notices =
      reason === 'security-breach'
        ? await breachNotices(req, {
            agency: agency.id,
            client: client.id,
            connection: connection.id,
          })
        : []
    const changed = await transition(req, {
      data: { ...ending(req, connection.id, reason ?? 'disconnected'), endNote: note ?? null },
      effects: [
        { account, key: `sign-out:${connection.id}`, kind: 'sign-out' },
        auditEffect(req, {
          action: 'client.disconnected',
          agency: agency.id,
          client: client.id,
          detail: { reason: reason ?? null },
          subject: connection.id,
        }),
        ...notices,
      ],
      id: connection.id,
      key: 'portalConnections',
      where: { status: { equals: 'connected' } },
    })
    if (!changed) throw new PortalError('NOT_CONNECTED')
    await wakeScheduled(req, client.id)
    publish(req, { agency: agency.id, client: client.id, type: 'connection' })
    return { ...(await statusOf(req, client)), message }
  },
})
