/** Fills an empty database: `tsx seed/run.ts <settings as JSON>`. The same settings give the same rows. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'

import { getPayload, type Payload } from 'payload'

import { hashPassword } from '../../../src/crypto/password.js'
import { seedCasework } from './casework.js'
import { insertRaw, insertRows } from './insert.js'
import { seedTables, type SeedSize } from './tables.js'

type Driver = { client: { execute: (sql: string) => Promise<unknown> } }

type Settings = {
  clients: { growing: string; typical: string; worker: string }
  done: string
  password: string
  side: 'bare' | 'portal'
  size: SeedSize
  staff: { email: string; password: string }
}

/** So many can sign in; the others are there for their work alone. */
const WITH_PASSWORD = 8

/** Ids look random and are the same in every run. */
const uuid = (kind: string, number: number): string => {
  const hex = createHash('sha256').update(`${kind}:${number}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const createStaff = async (
  payload: Payload,
  { staff }: Settings,
  agencies: readonly string[],
): Promise<(number | string)[]> => {
  const ids: (number | string)[] = []
  for (let number = 1; number <= WITH_PASSWORD; number += 1) {
    const data: Record<string, unknown> = {
      ...(agencies.length > 0
        ? {
            agency: agencies[(number - 1) % agencies.length],
            portalPermissions: ['client-management'],
          }
        : {}),
      email: number === 1 ? staff.email : `staff${number}@agency.example`,
      name: `Ana Ruiz ${number}`,
      password: staff.password,
    }
    const { id } = await payload.create({ collection: 'users', data })
    ids.push(id)
    if (agencies.length === 0) break
  }
  return ids
}

/** Rows alone: a password takes a second to make. */
const addColleagues = async (
  payload: Payload,
  ids: readonly (number | string)[],
  { agencies, staff, rights }: { agencies: readonly string[]; rights: boolean; staff: number },
): Promise<(number | string)[]> => {
  const numbers = Array.from({ length: staff - ids.length }, (_, index) => ids.length + index + 1)
  await insertRows(
    payload,
    'users',
    numbers.map((number) => ({
      agency: agencies[(number - 1) % agencies.length],
      email: `staff${number}@agency.example`,
      id: number,
      name: `Ana Ruiz ${number}`,
    })),
  )
  if (rights)
    await insertRaw(
      payload,
      'users_portal_permissions',
      numbers.map((parent) => ({ order: 1, parent, value: 'client-management' })),
    )
  return [...ids, ...numbers]
}

const main = async (): Promise<void> => {
  const settings = JSON.parse(process.argv[2] ?? '') as Settings
  const { default: config } =
    settings.side === 'bare'
      ? await import('../host/bare.config.js')
      : await import('../host/portal.config.js')
  const payload = await getPayload({ config })
  // A database that is made anew after a power cut need not wait for the disk
  await (payload.db as unknown as Driver).client.execute('pragma synchronous = off')
  if (settings.side === 'bare') {
    await createStaff(payload, settings, [])
  } else {
    const { clients, password, size } = settings
    const agencies = Array.from({ length: size.agencies }, (_, at) => uuid('agency', at + 1))
    await insertRows(
      payload,
      'agencies',
      agencies.map((id, index) => ({
        id,
        name: `Agency ${index + 1}`,
        portalEnabled: true,
        timeZone: 'America/Los_Angeles',
      })),
    )
    const first = await createStaff(payload, settings, agencies)
    const hasCases = size.cases > 0
    const staff = await addColleagues(payload, first, {
      agencies,
      rights: hasCases,
      staff: size.staff,
    })
    const passwordHash = await hashPassword(password)
    await seedTables(payload, { agencies, clients, passwordHash, size, staff, uuid })
    if (hasCases)
      await seedCasework(payload, {
        agency: agencies[0] ?? '',
        clients: Array.from({ length: size.cases }, (_, at) => uuid('client', at)),
        staff,
        uuid,
      })
  }
  await payload.destroy()
  // Some failures below a script like this one end with exit code 0
  writeFileSync(settings.done, 'seeded')
}

await main()
process.exit(0)
