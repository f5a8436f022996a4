import { randomBytes, randomUUID } from 'node:crypto'

import { addRow, type ID, type Seeder } from '../rows.js'
import type { SeedConnection } from '../types.js'
import type { Owner } from './client.js'
import { notify } from './inbox.js'
import type { Setup } from './setup.js'
import { writeSignIns } from './signIns.js'

type Writer = { connection: SeedConnection; owner: Owner; passwordHash: string; setup: Setup }

const addAccount = (
  seeder: Seeder,
  { seed }: Owner,
  {
    disabled,
    ...account
  }: {
    createdAt: string
    disabled: boolean
    email: string
    passwordHash: string
  },
): Promise<ID> =>
  addRow(seeder, {
    collection: 'portal-accounts',
    data: {
      ...account,
      lastSeenAt: seeder.calendar.at(-1, Math.floor(seeder.random() * 20)),
      preferredLanguage: seed.language ?? null,
      status: disabled ? 'disabled' : 'active',
    },
  })

const notices = async (
  seeder: Seeder,
  { connection, owner, setup }: Writer,
  id: ID,
): Promise<void> => {
  const shared = { client: owner.client, subject: id }
  if (connection.connected !== undefined) {
    await notify(seeder, {
      ...shared,
      createdAt: seeder.calendar.at(connection.connected),
      kind: 'account-created',
      read: connection.connected < -7,
      staff: setup.staff[connection.by],
    })
  }
  if (connection.ended?.reason === 'security-breach') {
    await notify(seeder, {
      ...shared,
      createdAt: seeder.calendar.at(connection.ended.at),
      kind: 'security-breach',
      read: false,
      staff: setup.staff[owner.seed.agency === 'harbor' ? 'grace' : 'marcus'],
    })
  }
}

/** A connection of the past or present, with its account. */
export const writeConnection = async (seeder: Seeder, writer: Writer): Promise<void> => {
  const { connection, owner, passwordHash, setup } = writer
  const { at } = seeder.calendar
  const { connected, ended, invited } = connection
  const email = connection.email ?? owner.seed.email ?? ''
  const id = randomUUID()
  const account =
    connected === undefined
      ? null
      : await addAccount(seeder, owner, {
          createdAt: at(connected),
          disabled: connection.disabled === true,
          email,
          passwordHash,
        })
  // Unique keys: an open connection holds client, address and account, an ended one nothing but itself
  const open = ended === undefined
  const free = `ended:${id}`
  await addRow(seeder, {
    collection: 'portal-connections',
    data: {
      account,
      accountKey: open && account !== null ? String(account) : free,
      agency: owner.agency,
      attestedAt: at(invited),
      client: owner.client,
      connectedAt: connected === undefined ? null : at(connected),
      createdAt: at(invited),
      email,
      emailKey: open ? email : free,
      endNote: ended?.note ?? null,
      endReason: ended?.reason ?? null,
      endedAt: ended ? at(ended.at) : null,
      expiresAt: at(invited + 14),
      generation: 1,
      id,
      invitedAt: at(invited),
      invitedBy: setup.staff[connection.by],
      openKey: open ? String(owner.client) : free,
      status: ended ? 'not-connected' : 'connected',
      tokenHash: randomBytes(32).toString('base64url'),
    },
  })
  if (connection.elsewhere && account !== null) await writeSignIns(seeder, account)
  await notices(seeder, writer, id)
}
