import { randomUUID } from 'node:crypto'

import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { getActor, type StaffActor } from '../../../access/actor.js'
import { requireCaseWork } from '../../actions/caller.js'
import { parseInput } from '../../actions/input.js'
import * as field from '../../actions/schemas.js'
import type { Effect } from '../../contract/effects.js'
import { sameID, toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { findRow, findRowByID, listRows } from '../../data/store.js'
import { transition } from '../../effects/transition.js'
import { PortalError } from '../../errors/PortalError.js'
import { connectionOfEmail, openConnection } from './connections.js'

type Account = Row<'portalAccounts'>
type Connection = Row<'portalConnections'>

export const clientTarget = z.object({ id: field.id })

/**
 * Whether staff may touch the account behind a connection: its agency's, or a super user of the
 * installation.
 */
export const managesAccount = (actor: StaffActor, connection: Connection): boolean =>
  actor.superUser === 'installation' || sameID(actor.agency, connection.agency)

/** Whether staff may change a client's profile: the owning agency's alone, as everywhere. */
export const changesProfile = (
  actor: StaffActor,
  client: Pick<Row<'clients'>, 'agency'>,
): boolean => actor.superUser === 'installation' || sameID(actor.agency, client.agency)

/** Whether staff may put themselves on a client's care team: of the owning agency, and not on it yet. */
export const joinsCareTeam = (
  actor: StaffActor,
  { agency, careTeam }: Pick<Row<'clients'>, 'agency' | 'careTeam'>,
): boolean =>
  // guard: care-team-joined-within-agency
  sameID(actor.agency, agency) && !(careTeam ?? []).some((member) => sameID(member, actor.id))

type AccountWork = { client: Row<'clients'>; connection: Connection | null }

/**
 * Staff who may work on a client's account. To see the client is not enough: only the agency that
 * holds the connection vouches for the person behind it. @throws PortalError 401, 404, 403
 */
export const requireAccountWork = async (
  req: PayloadRequest,
  input: unknown,
): Promise<AccountWork> => {
  const { actor, client } = await requireCaseWork(req, parseInput(clientTarget, input).id)
  const connection = await openConnection(req, client.id)
  // guard: account-managed-by-actor
  if (connection && !managesAccount(actor, connection)) throw new PortalError('FORBIDDEN')
  return { client, connection }
}

/** The account behind a client's connection. @throws PortalError NOT_CONNECTED (409) */
export const connectedAccount = async (
  req: PayloadRequest,
  { connection }: AccountWork,
): Promise<{ account: Account; connection: Connection }> => {
  const id = connection?.status === 'connected' ? toID(connection.account) : null
  const account = id === null ? null : await findRowByID(req, 'portalAccounts', id)
  if (!connection || !account) throw new PortalError('NOT_CONNECTED')
  return { account, connection }
}

/**
 * The last account of a client, if staff turned it off and the connection has ended since. Its
 * agency can turn it on again, and must do so before it invites the client again. Null for staff
 * who may not, and while there is a connection.
 */
export const turnedOffAccount = async (
  req: PayloadRequest,
  client: ID,
): Promise<{ account: Account; connection: Connection } | null> => {
  const actor = getActor(req)
  if (actor.kind !== 'staff') return null
  const [connection] = await listRows(
    req,
    'portalConnections',
    { and: [{ client: { equals: client } }, { account: { exists: true } }] },
    { limit: 1, sort: '-connectedAt' },
  )
  const id = toID(connection?.account)
  if (!connection || id === null || connection.status === 'connected') return null
  if (!managesAccount(actor, connection)) return null
  const account = await findRowByID(req, 'portalAccounts', id)
  return account?.status === 'disabled' ? { account, connection } : null
}

/** Client and agency of an account's open connection, for the audit. */
export const whoseAccount = async (
  source: Source,
  account: ID,
): Promise<{ agency: ID | null; client: ID | null }> => {
  const open = await findRow(source, 'portalConnections', {
    accountKey: { equals: String(account) },
  })
  return { agency: toID(open?.agency), client: toID(open?.client) }
}

/** Whether somebody else holds an address: another account, or an open connection or invitation. */
export const isTaken = async (
  source: Source,
  email: string,
  account: Pick<Account, 'id'>,
): Promise<boolean> => {
  const [other, connection] = [
    await findRow(source, 'portalAccounts', { email: { equals: email } }),
    await connectionOfEmail(source, email),
  ]
  return (
    (other !== null && other.id !== account.id) ||
    (connection !== null && !sameID(connection.account, account.id))
  )
}

type Change = {
  data: Partial<Account>
  effects: Effect[]
  /** What else must still hold, by the account's own fields. */
  where?: Where
}

/**
 * Changes an account in one statement, if it still is as it was read: somebody who changed its
 * credentials or turned it off meanwhile has the last word, and of two changes at once one wins.
 * Null when the account is no longer as it was.
 */
export const changeAccount = (
  source: Source,
  account: Account,
  { data, effects, where = {} }: Change,
): Promise<Account | null> =>
  transition(source, {
    data,
    effects,
    id: account.id,
    key: 'portalAccounts',
    where: {
      and: [
        // guard: one-credential-version-wins
        { credentialVersion: { equals: account.credentialVersion } },
        { status: { equals: account.status } },
        where,
      ],
    },
  })

/**
 * The same, and every session, remembered device, open challenge and code of the account ends with
 * it.
 */
export const changeCredentials = (
  source: Source,
  account: Account,
  { data, effects, where = {} }: Change,
): Promise<Account | null> => {
  // guard: credential-version-rises
  const credentialVersion = account.credentialVersion + 1
  return changeAccount(source, account, {
    data: { ...data, credentialVersion, emailChallenge: null, recoveryChallenge: null },
    effects: [
      {
        account: account.id,
        before: credentialVersion,
        key: randomUUID(),
        kind: 'forget-sessions',
      },
      ...effects,
    ],
    where,
  })
}
