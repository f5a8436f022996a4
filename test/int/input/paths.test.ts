import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import {
  CLOSED_COLLECTIONS,
  COLLECTION_KEYS,
  DEFAULT_SLUGS,
} from '../../../src/contract/collectionLists.js'
import { attack, thorough } from '../../attacks/attack.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'
import { judge, type Person } from '../../support/walk/model.js'

/**
 * Every path of one and two steps in every collection, as a condition and as an order, by everybody who may read rows of it: what may not be
 * read is refused like what is not there, everything else works.
 */
type Caller = { name: string; person: Person; visitor: Visitor }

let app: PortalApp
let callers: Caller[]

beforeAll(async () => {
  app = await startPortalApp('paths', {
    host: (config) => ({
      ...config,
      collections: (config.collections ?? []).map((collection) =>
        collection.slug === 'users'
          ? { ...collection, auth: { useAPIKey: true, verify: false } }
          : collection,
      ),
    }),
  })
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const staff = async (name: string, permissions: string[], home: string | null = agency) => {
    const { id, visitor } = await people.staff({ ...(home ? { agency: home } : {}), permissions })
    return { id, name, person: { agency: home, id, kind: 'staff', permissions }, visitor } as const
  }
  const worker = await staff('case worker', ['client-management'])
  const client = await people.connected(worker, agency)
  callers = [
    worker,
    await staff('staff without rights', []),
    await staff('super user', ['super-user']),
    await staff('super user of the installation', ['super-user'], null),
    { name: 'client', person: { client: client.id, kind: 'client' }, visitor: client.visitor },
  ]
})
afterAll(() => app.stop())

/** Auth fields that nobody asks for, whatever their own rule. */
const OF_USERS = ['hash', 'salt', 'apiKey', 'apiKeyIndex', 'sessions', 'resetPasswordToken']
const SEALED = ['ssn']
const KEYS = COLLECTION_KEYS.filter((key) => !CLOSED_COLLECTIONS.some((one) => one === key))

const fieldsOf = (slug: string): FlattenedField[] =>
  app.payload.collections[slug]?.config.flattenedFields ?? []

/** Clients count as nobody: no field of a row is for them and not for everybody. */
const userOf = (person: Person) =>
  person.kind === 'staff'
    ? { ...person, collection: 'users', portalPermissions: person.permissions }
    : null

const isDenied = (field: FlattenedField, person: Person): boolean =>
  'access' in field &&
  field.access?.read !== undefined &&
  !field.access.read({
    data: {},
    req: { payload: app.payload, user: userOf(person) },
  } as never)

const isClosed = (slug: string, field: FlattenedField, person: Person): boolean =>
  ('hidden' in field && field.hidden === true) ||
  isDenied(field, person) ||
  (slug === 'users' && OF_USERS.includes(field.name)) ||
  (slug === 'clients' && SEALED.includes(field.name))

const mayReadAny = (slug: string, person: Person): boolean => {
  if (slug === 'users') return person.kind === 'staff'
  const key = COLLECTION_KEYS.find((one) => DEFAULT_SLUGS[one] === slug)
  return key !== undefined && judge('network').passes(ACCESS_MATRIX[key].read, person)
}

const SCALARS = [
  'checkbox',
  'code',
  'date',
  'email',
  'number',
  'radio',
  'select',
  'text',
  'textarea',
]
const isMany = (field: FlattenedField): boolean => 'hasMany' in field && field.hasMany === true
const isVirtual = (field: FlattenedField): boolean => 'virtual' in field && field.virtual === true

type Path = { asks: boolean; closed: boolean; path: string; sorts: boolean }

const oneStep = (slug: string, person: Person): Path[] =>
  fieldsOf(slug).map((field) => ({
    asks: field.type !== 'array' && field.type !== 'group' && !isVirtual(field),
    closed: isClosed(slug, field, person),
    path: field.name,
    sorts:
      [...SCALARS, 'relationship', 'upload'].includes(field.type) &&
      !isMany(field) &&
      !isVirtual(field),
  }))

const inside = (slug: string, person: Person, field: FlattenedField): Path[] => {
  const within = (paths: Path[], closed: boolean, sorts: boolean) =>
    paths.map((one) => ({
      ...one,
      closed: closed || one.closed,
      path: `${field.name}.${one.path}`,
      sorts: sorts && one.sorts,
    }))
  if ('relationTo' in field && typeof field.relationTo === 'string')
    return within(
      oneStep(field.relationTo, person)
        .filter(({ path }) => path !== 'id')
        // Payload orders by the row's own at last, and takes one of a name and a table
        .map((one) => ({
          ...one,
          sorts: one.sorts && !(one.path === 'createdAt' && field.relationTo === slug),
        })),
      isClosed(slug, field, person) || !mayReadAny(field.relationTo, person),
      !isMany(field),
    )
  if (field.type === 'array')
    return field.flattenedFields.map(({ name, type }) => ({
      asks: type !== 'array' && type !== 'group',
      closed: isClosed(slug, field, person),
      path: `${field.name}.${name}`,
      sorts: false,
    }))
  return []
}

const pathsOf = (slug: string, person: Person): Path[] => [
  ...oneStep(slug, person),
  ...fieldsOf(slug).flatMap((field) => inside(slug, person, field)),
]

const where = (condition: object): string =>
  `where=${encodeURIComponent(JSON.stringify(condition))}`
const exists = (path: string): object => ({ [path]: { exists: true } })

/** A client is held to the plain fields of the collection itself. */
const forClient = (slug: string, { closed, path, sorts }: Path): boolean => {
  const field = fieldsOf(slug).find(({ name }) => name === path)
  const isLinked = field !== undefined && 'virtual' in field && Boolean(field.virtual)
  return !closed && sorts && field !== undefined && !isLinked && SCALARS.includes(field.type)
}

describe.each(KEYS)('%s', (key: CollectionKey) => {
  const slug = DEFAULT_SLUGS[key]

  test(
    attack('TENANT-33', key),
    async () => {
      const wrong: string[] = []
      const expectAll = async (caller: Caller, expected: string, queries: string[]) => {
        for (const query of queries) {
          const given = outcome(await caller.visitor.call(`/${slug}?limit=1&depth=0&${query}`))
          if (given !== expected)
            wrong.push(`${caller.name}: ${decodeURIComponent(query)}: ${given}, not ${expected}`)
        }
      }
      for (const caller of thorough(callers)) {
        const { kind } = caller.person
        const paths = pathsOf(slug, caller.person)
        if (!mayReadAny(slug, caller.person)) {
          await expectAll(caller, '403 FORBIDDEN', [
            where(exists('id')),
            'sort=id',
            where(exists('nothing')),
          ])
          continue
        }
        const asked = paths.filter((one) =>
          kind === 'client' ? forClient(slug, one) : !one.closed && one.asks,
        )
        const sorted = paths.filter((one) =>
          kind === 'client' ? forClient(slug, one) : !one.closed && one.sorts,
        )
        const notAsked = paths.filter((one) => !asked.includes(one)).map(({ path }) => path)
        const notSorted = paths.filter((one) => !sorted.includes(one)).map(({ path }) => path)
        const refused = '400 INVALID_QUERY'
        const nowhere = ['nothing', 'client.nothing', 'nothing.at.all']
        await expectAll(caller, refused, [
          ...[...notAsked, ...nowhere].map((path) => where(exists(path))),
          ...[...notSorted, ...nowhere].map((path) => `sort=-${path}`),
        ])
        // One by one they would be thousands: a few of them together show the same
        for (let at = 0; at < asked.length; at += 12) {
          const some = asked.slice(at, at + 12).map(({ path }) => path)
          await expectAll(caller, '200', [where({ or: some.map(exists) })])
        }
        await expectAll(
          caller,
          '200',
          sorted.map(({ path }) => `sort=${path}`),
        )
      }
      expect(wrong).toEqual([])
      // Hundreds of paths, for each of the callers
    },
    120_000,
  )
})
