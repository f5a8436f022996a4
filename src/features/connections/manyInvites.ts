import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { StaffActor } from '../../../access/actor.js'
import { answer } from '../../actions/answers.js'
import * as field from '../../actions/schemas.js'
import { INVITE_PROBLEMS, type InviteProblem } from '../../contract/inviteProblems.js'
import { getContext } from '../../config/context.js'
import { toID, type ID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { listRows } from '../../data/store.js'
import { joinsCareTeam, managesAccount } from './accounts.js'
import { isExpired } from './connections.js'
import { workOfMany } from './workOfMany.js'

/** As many as a page of the list holds at most. */
export const MOST_INVITES = 100

export const manyClients = z.array(field.id).min(1).max(MOST_INVITES)

export const inviteRow = answer('PortalInviteRow', {
  email: z.string().nullable(),
  id: z.string(),
  name: z.string(),
  /** Null for who can be invited, or has been. */
  problem: z.enum(INVITE_PROBLEMS).nullable(),
})
export type InviteRow = z.output<typeof inviteRow>

/** Somebody of the selection, and whether the sender may join their care team with it. */
export type Invitee = { joins: boolean; row: InviteRow }

type Client = Row<'clients'>

const SHOWN = {
  agency: true,
  careTeam: true,
  email: true,
  fullName: true,
  uniqueIdentifier: true,
} as const

const visibleClients = async (req: PayloadRequest, ids: readonly ID[]): Promise<Client[]> => {
  // guard: invited-among-readable-clients
  const { docs } = await req.payload.find({
    collection: getContext(req.payload).slugs.clients,
    depth: 0,
    disableErrors: true,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    select: SHOWN,
    where: { id: { in: [...ids] } },
  })
  return docs as unknown as Client[]
}

/** Addresses that another connection holds, and accounts that staff turned off, by whom they were. */
const heldAddresses = async (
  req: PayloadRequest,
  actor: StaffActor,
  clients: readonly Client[],
): Promise<(client: Client) => InviteProblem | null> => {
  const emails = [...new Set(clients.flatMap(({ email }) => (email ? [email] : [])))]
  if (emails.length === 0) return () => null
  const [open, disabled] = await Promise.all([
    listRows(req, 'portalConnections', { emailKey: { in: emails } }, { limit: emails.length }),
    listRows(
      req,
      'portalAccounts',
      { and: [{ email: { in: emails } }, { status: { equals: 'disabled' } }] },
      { limit: emails.length },
    ),
  ])
  const former = await listRows(
    req,
    'portalConnections',
    {
      and: [
        { account: { in: disabled.map(({ id }) => id) } },
        { client: { in: clients.map(({ id }) => id) } },
      ],
    },
    { limit: MOST_INVITES },
  )
  const taken = new Set(
    open.filter((connection) => !isExpired(req, connection)).map(({ email }) => email),
  )
  const off = new Map(disabled.map(({ email, id }) => [email, id]))
  return ({ email, id }) => {
    if (!email) return null
    const account = off.get(email)
    if (account === undefined) return taken.has(email) ? 'EMAIL_IN_USE' : null
    // To whom does not manage the account it is an address in use, and nothing about whose.
    const isOwn = former.some(
      (one) =>
        String(toID(one.client)) === id &&
        String(toID(one.account)) === account &&
        managesAccount(actor, one),
    )
    return isOwn ? 'ACCOUNT_DISABLED' : 'EMAIL_IN_USE'
  }
}

/**
 * Who of a selection can be invited now, and why the others cannot, in the order in which they were
 * chosen. In a fixed number of statements; nothing is written. `inviteClient` has the last word.
 */
export const inviteesOf = async (
  req: PayloadRequest,
  actor: StaffActor,
  ids: readonly ID[],
): Promise<{ agencies: ID[]; invitees: Invitee[] }> => {
  const clients = new Map((await visibleClients(req, ids)).map((one) => [one.id, one]))
  const all = [...clients.values()]
  const workOf = await workOfMany(req, actor, all)
  const heldOf = await heldAddresses(req, actor, all)
  const seen = new Set<string>()
  const problemOf = (client: Client): InviteProblem | null => {
    const { actions, status } = workOf(client)
    if (status === null) return 'PORTAL_NOT_ENABLED'
    if (status === 'connected') return 'ALREADY_CONNECTED'
    if (status === 'invite-pending') return 'ALREADY_INVITED'
    if (actions.length === 0) return 'RECORD_SEALED'
    if (!client.email) return 'NO_EMAIL'
    const held = heldOf(client)
    if (held) return held
    if (seen.has(client.email)) return 'SAME_EMAIL'
    seen.add(client.email)
    return null
  }
  const invitees = [...new Set(ids.map(String))].map((id): Invitee => {
    const client = clients.get(id)
    if (!client) return { joins: false, row: { email: null, id, name: '', problem: 'NOT_FOUND' } }
    return {
      joins: joinsCareTeam(actor, client),
      row: {
        email: client.email ?? null,
        id,
        name: client.fullName ?? client.uniqueIdentifier,
        problem: problemOf(client),
      },
    }
  })
  const agencies = actor.agency === null ? all.map(({ agency }) => toID(agency)) : [actor.agency]
  return { agencies: [...new Set(agencies)].filter((id) => id !== null), invitees }
}
