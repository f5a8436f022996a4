import type { Payload } from 'payload'
import { portalActions } from 'payload-client-portal'

import { calendarOf } from './calendar.js'
import { clients } from './data/clients.js'
import { seededRandom } from './random.js'
import type { Seeder } from './rows.js'
import type { SeedClient } from './types.js'
import { writeClient, type Owner } from './write/client.js'
import { writeConnection } from './write/connections.js'
import { writeContactChange } from './write/contact.js'
import { writeEnrollments, type Households } from './write/enrollments.js'
import { notify } from './write/inbox.js'
import { invite, inviteAndRegister, requestOf } from './write/invitations.js'
import { writeMessages } from './write/messages.js'
import { writeReleases } from './write/releases.js'
import { writeRequests } from './write/requests.js'
import { writeSetup, type Setup } from './write/setup.js'
import { writeWebsite } from './write/website.js'

/** Any number: it decides the colours and figures of the made-up documents. */
const SEED = 20_260_705

type Run = { households: Households; passwordHash?: string; setup: Setup }

const writeConnections = async (seeder: Seeder, run: Run, owner: Owner): Promise<void> => {
  for (const connection of owner.seed.connections ?? []) {
    const invitation = { connection, owner, setup: run.setup }
    if (connection.expiresInHours !== undefined) {
      await invite(seeder, invitation)
    } else if (run.passwordHash === undefined) {
      // Hashing is slow on purpose: one client registers, the others share the hash
      run.passwordHash = (await inviteAndRegister(seeder, invitation)).passwordHash
    } else {
      await writeConnection(seeder, { ...invitation, passwordHash: run.passwordHash })
    }
  }
}

const writeClientWithHistory = async (
  seeder: Seeder,
  run: Run,
  seed: SeedClient,
): Promise<void> => {
  const { households, setup } = run
  const owner = await writeClient(seeder, setup, seed)
  await writeEnrollments(seeder, setup, owner, households)
  await writeReleases(seeder, owner)
  await writeConnections(seeder, run, owner)
  await writeContactChange(seeder, setup, owner)
  await writeMessages(seeder, setup, owner)
  for (const { at, by, id } of await writeRequests(seeder, setup, owner)) {
    await notify(seeder, {
      client: owner.client,
      createdAt: seeder.calendar.at(at, 20),
      kind: 'request-completed',
      read: at < -7,
      staff: by,
      subject: id,
    })
  }
  if (seed.sealed) {
    const { by, reason } = seed.sealed
    const req = await requestOf(seeder.payload, setup.staff[by])
    await portalActions.sealClient(req, { attestation: true, id: owner.client, reason })
  }
}

/** Fills an empty database; does nothing where there are agencies. */
export const seed = async (payload: Payload): Promise<'seeded' | 'unchanged'> => {
  const { totalDocs } = await payload.count({ collection: 'agencies', overrideAccess: true })
  if (totalDocs > 0) return 'unchanged'
  const seeder: Seeder = { calendar: calendarOf(new Date()), payload, random: seededRandom(SEED) }
  const run: Run = { households: new Map(), setup: await writeSetup(seeder) }
  await writeWebsite(seeder)
  for (const client of clients) await writeClientWithHistory(seeder, run, client)
  return 'seeded'
}
