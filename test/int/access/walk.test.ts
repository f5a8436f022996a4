import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { never } from '../../../access/compose.js'
import { ACCESS_MATRIX, clientReadable } from '../../../access/matrix.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { DEFAULT_SLUGS, CLOSED_COLLECTIONS } from '../../../src/contract/collectionLists.js'
import { isThorough, thorough } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Member } from '../../support/walk/cast.js'
import { compare, compareCounts, labels } from '../../support/walk/compare.js'
import { graphqlWalks, hasQueries, schemaOf, type Schema } from '../../support/walk/graphql.js'
import { judge, type Sharing } from '../../support/walk/model.js'
import {
  countOverRest,
  createOverRest,
  duplicateOverRest,
  REST,
  REST_IN_BULK,
} from '../../support/walk/rest.js'
import { BODIES } from '../../support/walk/bodies.js'
import { SEEDS } from '../../support/walk/rows.js'
import { watching, type Witness } from '../../support/walk/witness.js'
import { worldOf, type World } from '../../support/walk/world.js'

/**
 * Every collection, operation and kind of person, over REST and GraphQL, compared row by row with what the words in `access/matrix.ts` say.
 * A cell that differs prints the rows that were given and those that should have been.
 */
const KEYS = Object.keys(ACCESS_MATRIX) as CollectionKey[]
const MODES = thorough<Sharing>(['network', 'roi', 'agency'])
const witness: Witness = { changed: new Set(), removed: new Set() }

const apps = {} as Record<Sharing, PortalApp>
const members = {} as Record<Sharing, Member[]>
const graphql = {} as Record<Sharing, ReturnType<typeof graphqlWalks>>
let schema: Schema
let world: World
let before: Awaited<ReturnType<typeof stored>>

const start = (sharing: Sharing): Promise<PortalApp> =>
  startPortalApp('walk', {
    host: (config) => ({
      ...config,
      collections: [...(config.collections ?? []), { auth: true, fields: [], slug: 'members' }],
      plugins: [...(config.plugins ?? []), watching(witness)],
    }),
    plugin: { sharing },
  })

/** What a visit itself writes. */
const VISITS = new Set(['idleExpiresAt', 'lastSeenAt', 'updatedAt'])

/** MongoDB knows fields that are not there; on saving they become empty, at any depth. */
const withoutEmpty = (text: string): Record<string, unknown> =>
  JSON.parse(text, (_, value: unknown) =>
    value === null || (Array.isArray(value) && value.length === 0) ? undefined : value,
  ) as Record<string, unknown>

/** All rows as they stand, but for when they were last saved. */
const stored = async (): Promise<Record<string, Record<string, unknown>>> => {
  const found: Record<string, Record<string, unknown>> = {}
  for (const key of KEYS) {
    const known = new Set(world.rows[key].map(({ id }) => id))
    for (const row of await storedRows(apps.network, DEFAULT_SLUGS[key])) {
      if (!known.has(row.id)) continue
      const kept = Object.entries(row).filter(([field]) => !VISITS.has(field))
      found[`${key} ${row.id}`] = withoutEmpty(JSON.stringify(Object.fromEntries(kept)))
    }
  }
  return found
}

beforeAll(async () => {
  // Several apps on one database, each with its own option `sharing`
  apps.network = await start('network')
  world = await worldOf(apps.network)
  for (const mode of MODES) {
    if (mode !== 'network') apps[mode] = await start(mode)
    members[mode] = world.cast.people.map((member) => {
      const visitor = apps[mode].visitor()
      for (const [name, value] of member.visitor.cookies) visitor.cookies.set(name, value)
      return { ...member, visitor }
    })
    const root = members[mode].find(({ name }) => name === 'super user of the installation')
    if (!root) throw new Error('no super user')
    const ask = graphqlOf(apps[mode])
    schema = await schemaOf(ask, root.visitor)
    graphql[mode] = graphqlWalks(ask, schema)
  }
  before = await stored()
})
afterAll(async () => {
  for (const app of Object.values(apps)) await app.stop()
})

const sceneOf = (mode: Sharing, key: CollectionKey) => ({
  key,
  members: members[mode],
  mode,
  rows: world.rows[key],
})
/** Collections on which the option `sharing` has a say; on the others one mode tells all. */
const keysOf = (mode: Sharing): CollectionKey[] =>
  KEYS.filter((key) => {
    const { read } = ACCESS_MATRIX[key]
    return mode === 'network' || (read !== 'never' && read.staff === 'shared')
  })

describe.each(MODES)("sharing '%s' over REST", (mode) => {
  const walks = mode === 'network' ? REST : REST_IN_BULK

  test.each(keysOf(mode))('%s', async (key) => {
    const { actual, expected } = await compare(sceneOf(mode, key), walks, witness)
    expect(actual).toEqual(expected)
  })
  test.each(keysOf(mode))('%s counted', async (key) => {
    const { actual, expected } = await compareCounts(sceneOf(mode, key), countOverRest)
    expect(actual).toEqual(expected)
  })
})

// The same statements as over REST, and what happens before any: once is enough
const GRAPHQL_MODES = isThorough ? MODES : []
describe.each(GRAPHQL_MODES)("sharing '%s' over GraphQL", (mode) => {
  // Without generated fields: nobody reads these over GraphQL, whatever the rule.
  const withoutQueries: CollectionKey[] = [...CLOSED_COLLECTIONS, 'portalAccounts']
  const keys = keysOf(mode).filter((key) => !withoutQueries.includes(key))

  test('fields there are for every other collection', () => {
    for (const key of KEYS) {
      expect(hasQueries(schema.queries, key), key).toBe(!withoutQueries.includes(key))
    }
  })
  test.each(keys)('%s', async (key) => {
    const { actual, expected } = await compare(sceneOf(mode, key), graphql[mode].walks, witness)
    expect(actual).toEqual(expected)
  })
  test.each(keys)('%s counted', async (key) => {
    const { actual, expected } = await compareCounts(sceneOf(mode, key), graphql[mode].count)
    expect(actual).toEqual(expected)
  })
})

/** Rows that the walk made go, so that the next person finds what the first one found. */
const forget = async (key: CollectionKey, ids: Iterable<string>): Promise<void> => {
  for (const id of ids) {
    const where = { id: { equals: id } }
    await apps.network.payload.db.deleteOne({ collection: DEFAULT_SLUGS[key], req: {}, where })
  }
}

describe('creating', () => {
  test.each(KEYS)('%s', async (key) => {
    const { passes } = judge('network')
    const actual: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    const hasAgency = apps.network.payload.collections[DEFAULT_SLUGS[key]]?.config.fields.some(
      (field) => 'name' in field && field.name === 'agency',
    )
    for (const member of members.network) {
      const { name, person } = member
      const id = await createOverRest(member, key, world.cast)
      const [row] =
        id === null
          ? []
          : await storedRows(apps.network, DEFAULT_SLUGS[key], { id: { equals: id } })
      if (id !== null) await forget(key, [id])
      const { agencies } = world.cast
      // A super user of the installation has no agency: what is about a client goes to the client's, else the one named
      const none = [
        'clients',
        'households',
        'housingPlanActions',
        'messageTexts',
        'programs',
      ].includes(key)
        ? agencies.b
        : agencies.a
      const agency = person.kind === 'staff' ? (person.agency ?? none) : null
      actual[name] = row ? { agency: row.agency } : 'refused'
      expected[name] = passes(ACCESS_MATRIX[key].create, person)
        ? { agency: hasAgency ? agency : undefined }
        : 'refused'
    }
    expect(actual).toEqual(expected)
  })
})

describe('making a second one', () => {
  test.each(KEYS)('%s', async (key) => {
    const { passes, sees } = judge('network')
    const { disableDuplicate } = apps.network.payload.collections[DEFAULT_SLUGS[key]]?.config ?? {}
    const rows = world.rows[key]
    const actual: Record<string, string[]> = {}
    const expected: Record<string, string[]> = {}
    for (const member of members.network) {
      const made = await duplicateOverRest({ key, member, rows })
      await forget(key, made.values())
      const may = !disableDuplicate && passes(ACCESS_MATRIX[key].create, member.person)
      actual[member.name] = labels(rows, made.keys())
      expected[member.name] = rows
        .filter(({ facts }) => may && sees(ACCESS_MATRIX[key].read, member.person, facts))
        .map(({ label }) => label)
    }
    expect(actual).toEqual(expected)
  })
})

describe('the walk itself', () => {
  test('changed no row: everybody met the same ones', async () => {
    expect(await stored()).toEqual(before)
  })

  test('knows every collection, with rows of it, and how to make one where somebody may', () => {
    expect(Object.keys(SEEDS).toSorted()).toEqual(KEYS.toSorted())
    expect(Object.keys(DEFAULT_SLUGS).toSorted()).toEqual(KEYS.toSorted())
    for (const key of KEYS) {
      expect(world.rows[key].length, key).toBeGreaterThan(0)
      expect(key in BODIES, key).toBe(ACCESS_MATRIX[key].create !== 'never')
    }
  })

  test('creation is decided without looking at rows: Payload lets a condition pass', () => {
    // Payload takes a condition for a yes when a row is made
    for (const key of KEYS) {
      const { create } = ACCESS_MATRIX[key]
      if (create === 'never') continue
      expect(create.staff, key).toBe('any')
      expect(Object.keys(create), key).not.toContain('client')
    }
  })
})

test('what is bookkeeping is closed to everybody, and nobody reads versions', () => {
  const closed = KEYS.filter((key) =>
    Object.values(ACCESS_MATRIX[key]).every((rule) => rule === 'never'),
  )
  expect(closed.toSorted()).toEqual(CLOSED_COLLECTIONS.toSorted())
  for (const key of KEYS) {
    const { access } = apps.network.payload.collections[DEFAULT_SLUGS[key]]?.config ?? {}
    expect(access?.readVersions, key).toBe(never)
  }
})

test('clients create, change and remove nothing by generated paths', () => {
  for (const key of KEYS) {
    const { create, delete: remove, update } = ACCESS_MATRIX[key]
    for (const rule of [create, remove, update])
      expect(Object.keys(rule === 'never' ? {} : rule), key).not.toContain('client')
  }
  expect(clientReadable()).not.toHaveLength(0)
})
