import { setTimeout as sleep } from 'node:timers/promises'

import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { portalActions } from 'payload-client-portal'

import { listMails } from '../../mail/mailbox.js'
import { DEMO_PASSWORD } from '../data/password.js'
import type { ID, Seeder } from '../rows.js'
import type { SeedConnection } from '../types.js'
import type { Owner } from './client.js'
import type { Setup } from './setup.js'

const TRIES = 50
const PAUSE = 100

/** Mails leave after the action has answered: waits for the one with the link, past those of an older database. */
const mailedToken = async (email: string, since: string): Promise<string> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const fresh = (await listMails(email)).filter(({ sentAt }) => sentAt >= since)
    const token = /register\?token=([^\s&"]+)/.exec(fresh[0]?.text ?? '')?.[1]
    if (token) return token
    await sleep(PAUSE)
  }
  throw new Error(`No invitation mail to ${email} arrived in the demo's mailbox.`)
}

/** A request as staff make it. */
export const requestOf = async (payload: Payload, staff: ID): Promise<PayloadRequest> => {
  const user = await payload.findByID({
    collection: 'users',
    depth: 0,
    id: staff,
    overrideAccess: true,
  })
  return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
}

type Invitation = { connection: SeedConnection; owner: Owner; setup: Setup }

/** Straight to the row: no action lets anybody write the past. */
export const backdate = async (
  { payload }: Seeder,
  { client }: Owner,
  {
    collection = 'portal-connections',
    data,
  }: { collection?: string; data: Record<string, string> },
): Promise<void> => {
  const where = { client: { equals: client } }
  await payload.db.updateOne({ collection, data, req: {}, where })
}

/** Invites through the plugin's own action, so that a working link lies in the demo's mailbox. */
export const invite = async (
  seeder: Seeder,
  { connection, owner, setup }: Invitation,
): Promise<string> => {
  const { calendar, payload } = seeder
  const email = connection.email ?? owner.seed.email ?? ''
  const req = await requestOf(payload, setup.staff[connection.by])
  const since = new Date().toISOString()
  await portalActions.inviteClient(req, { id: owner.client, attestation: true, email })
  const token = await mailedToken(email, since)
  const invitedAt = calendar.at(connection.invited)
  await backdate(seeder, owner, {
    data: {
      attestedAt: invitedAt,
      createdAt: invitedAt,
      expiresAt: calendar.hours(connection.expiresInHours ?? 14 * 24),
      invitedAt,
    },
  })
  return token
}

/** Goes the whole way of a client once: invited, registered with the demo's password, connected. */
export const inviteAndRegister = async (
  seeder: Seeder,
  invitation: Invitation,
): Promise<{ passwordHash: string }> => {
  const { calendar, payload } = seeder
  const { connection, owner } = invitation
  const token = await invite(seeder, invitation)
  await portalActions.register(await createLocalReq({}, payload), {
    password: DEMO_PASSWORD,
    phone: owner.seed.phone ?? '',
    token,
  })
  const connectedAt = calendar.at(connection.connected ?? 0)
  await backdate(seeder, owner, { data: { connectedAt } })
  await backdate(seeder, owner, {
    collection: 'portal-inbox',
    data: { createdAt: connectedAt, readAt: connectedAt },
  })
  const account: unknown = await payload.db.findOne({
    collection: 'portal-accounts',
    req: {},
    where: { email: { equals: owner.seed.email } },
  })
  return account as { passwordHash: string }
}
