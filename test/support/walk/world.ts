import { toID } from '../../../src/core/ids.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import type { PortalApp } from '../portalApp.js'
import { storedRows, type StoredRow } from '../storedRows.js'
import { castOf, type Cast } from './cast.js'
import type { Facts } from './model.js'
import { FILES } from './rowFiles.js'
import { SEEDS } from './rows.js'

export type SeededRow = { facts: Facts; id: string; label: string }
export type World = { cast: Cast; rows: Readonly<Record<CollectionKey, SeededRow[]>> }

const KEYS = Object.keys(DEFAULT_SLUGS) as CollectionKey[]
const DAY = 86_400_000

const seed = async (app: PortalApp, cast: Cast): Promise<void> => {
  for (const key of KEYS) {
    for (const data of SEEDS[key](cast)) {
      const file = FILES[key]?.()
      await app.payload.create({
        collection: DEFAULT_SLUGS[key],
        data,
        overrideAccess: true,
        ...(file
          ? { file: { data: file, mimetype: 'application/pdf', name: 'a.pdf', size: file.length } }
          : {}),
      })
    }
  }
}

const text = (value: unknown): null | string => {
  const id = toID(value)
  return id === null ? null : String(id)
}

/** Clients with a release of information that counts today, read from the releases themselves. */
const releasedClients = (releases: StoredRow[]): Set<null | string> =>
  new Set(
    releases
      .filter(({ endDate, permission, revokedAt, startDate }) => {
        const started = Date.parse(String(startDate)) <= Date.now()
        const over = Date.parse(String(endDate)) + DAY <= Date.now()
        return permission === 'yes' && !revokedAt && started && !over
      })
      .map(({ client }) => text(client)),
  )

const nameOf = (cast: Cast, id: null | string): string => {
  const names: [string, string][] = [
    ...Object.entries(cast.agencies),
    ...Object.entries(cast.clients),
  ]
  return names.find(([, known]) => known === id)?.[0] ?? 'none'
}

/**
 * Seeds every collection and reads off each stored row what the rules ask about: the row is the only witness, so whatever a hook made of the
 * seed counts.
 */
export const worldOf = async (app: PortalApp): Promise<World> => {
  const cast = await castOf(app)
  await seed(app, cast)
  await app.settled()
  const stored = async (key: CollectionKey) => storedRows(app, DEFAULT_SLUGS[key])
  const released = releasedClients(await stored('releasesOfInformation'))
  const enrollments = await stored('enrollments')

  const factsOf = (key: CollectionKey, row: StoredRow): Facts => {
    const client = key === 'clients' ? row.id : text(row.client)
    return {
      agency: key === 'agencies' ? row.id : text(row.agency),
      client,
      enabled: row.enabledOnPortal === true,
      published: row.published === true,
      told: row.status !== 'draft',
      enrolled: enrollments
        .filter(({ program }) => text(program) === row.id)
        .map((enrollment) => text(enrollment.client) ?? ''),
      forAgency: text(row.toAgency),
      private: row.private === true,
      released: released.has(client),
      shown: row.shownToClient === true,
      staff: text(row.staff),
    }
  }
  const seeded = (key: CollectionKey, row: StoredRow, index: number): SeededRow => {
    const facts = factsOf(key, row)
    const words = [
      `${index + 1}: of agency ${nameOf(cast, facts.agency)}`,
      `about ${nameOf(cast, facts.client)}`,
      ...(facts.private ? ['private'] : []),
    ]
    return { facts, id: row.id, label: words.join(', ') }
  }
  const rows = await Promise.all(
    KEYS.map(async (key) => {
      const all = await stored(key)
      return [key, all.map((row, index) => seeded(key, row, index))] as const
    }),
  )
  return { cast, rows: Object.fromEntries(rows) as World['rows'] }
}
