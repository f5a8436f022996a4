import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { getActor } from '../../../../access/actor.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { readablePhone } from '../../../contact/typedPhone.js'
import { daysUntil } from '../../../core/clock.js'
import { toID } from '../../../core/ids.js'
import { CONNECTION_ACTIONS } from '../../../core/status/connection.js'
import type { PortalStatus } from '../../../core/status/portalStatus.js'
import type { Row } from '../../../data/rows.js'
import { findRowByID } from '../../../data/store.js'
import { noticeChoicesOf } from '../../../outbox/noticeChoices.js'
import { refusedSince, type Reach } from '../../../outbox/refusals.js'
import { ownsRecord, lockOf } from '../../records/index.js'
import { changesProfile, joinsCareTeam, managesAccount, turnedOffAccount } from '../accounts.js'
import { openConnection } from '../connections.js'
import { portalStatusAnswer } from '../portalStatusAnswer.js'

type Profile = Pick<Row<'clients'>, 'agency' | 'careTeam' | 'email' | 'id' | 'phone'>

/**
 * Status of a client whose visibility was checked before.
 * @param profile the client's record as it is now
 * @param known the open connection where it has just been read or written
 */
export const statusOf = async (
  req: PayloadRequest,
  profile: Profile,
  known?: Row<'portalConnections'>,
): Promise<PortalStatus> => {
  const connection = known ?? (await openConnection(req, profile.id))
  const status = connection?.status ?? 'not-connected'
  const accountID = toID(connection?.account)
  const [account, choices] =
    status === 'connected' && accountID !== null
      ? await Promise.all([
          findRowByID(req, 'portalAccounts', accountID),
          noticeChoicesOf(req, accountID),
        ])
      : [null, null]
  const pending = status === 'invite-pending' ? connection : null
  const actor = getActor(req)
  const manages = actor.kind === 'staff' && connection !== null && managesAccount(actor, connection)
  const turnedOff = connection ? null : await turnedOffAccount(req, profile.id)
  const isRefused = (kind: Reach, to: null | string | undefined): boolean =>
    refusedSince(req.payload, choices, { kind, to }) !== null
  const now = getContext(req.payload).options.clock()
  return {
    ...(manages && account ? { accountStatus: account.status } : {}),
    ...(turnedOff ? { accountStatus: 'disabled' as const } : {}),
    actions: [...CONNECTION_ACTIONS[status]],
    canJoinCareTeam: actor.kind === 'staff' && joinsCareTeam(actor, profile),
    canUpdateProfile: actor.kind === 'staff' && changesProfile(actor, profile),
    daysUntilExpiry: pending?.expiresAt ? daysUntil(pending.expiresAt, now) : null,
    email: connection ? (account?.email ?? connection.email) : null,
    emailRefused:
      pending === null
        ? isRefused('email', account?.email)
        : pending.refusedGeneration === pending.generation,
    expiresAt: pending?.expiresAt ?? null,
    invitedAt: connection?.invitedAt ?? null,
    lastSeen: account?.lastSeenAt ?? null,
    phone: profile.phone ?? null,
    phoneShown: readablePhone(req, profile.phone),
    phoneRefused: isRefused('phone', profile.phone),
    profileEmail: profile.email ?? null,
    status,
  }
}

export const portalStatusInput = z.object({ id: field.id })

/** Portal status of a client, for staff with client-management. @throws 401, 404, 403 */
export const portalStatus = defineAction({
  name: 'portalStatus',
  does: 'Where the client’s connection stands and what may be done',
  who: 'staff with client management',
  input: portalStatusInput,
  output: portalStatusAnswer,
  run: async (req, input) => {
    const { id } = parseInput(portalStatusInput, input)
    const { actor, client } = await requireCaseWork(req, id)
    const [status, lock] = await Promise.all([
      statusOf(req, client),
      ownsRecord(actor, client) ? lockOf(req, client.id) : undefined,
    ])
    return lock === undefined ? status : { ...status, record: lock?.state ?? 'open' }
  },
})
