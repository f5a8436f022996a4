import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import type { CollectionConfig, Field, FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { toID } from '../../../src/core/ids.js'
import { attack } from '../../attacks/attack.js'
import { deletingIn, type Deleting } from '../../support/deleting.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { outcome } from '../../support/outcome.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'
import { worldOf } from '../../support/walk/world.js'

/** Pointers that may point at nothing; every other one keeps its row from being deleted. */
const EMPTIED = [
  'client-documents mergedInto',
  'clients photo',
  'portal-audit-events agency',
  'portal-audit-events client',
  'workflow-versions workflow',
]

/** A host's rows that need one of ours, in every way that a field can stand in a collection. */
const need = (name: string, relationTo: string | string[], extra: object = {}): Field =>
  ({ name, relationTo, required: true, type: 'relationship', ...extra }) as Field
const optional: Field = { name: 'optional', relationTo: 'households', type: 'relationship' }
const fileSlug = 'file-categories'
const HOST: CollectionConfig[] = [
  { auth: true, fields: [], slug: 'members' },
  { fields: [need('plain', 'programs'), optional], slug: 'visits' },
  { fields: [need('many', 'programs', { hasMany: true })], slug: 'tours' },
  { fields: [need('either', ['programs', 'households'])], slug: 'chats' },
  {
    fields: [{ fields: [need('inside', fileSlug)], name: 'list', type: 'array' }],
    slug: 'lists',
  },
  {
    fields: [{ fields: [need('inside', fileSlug)], name: 'group', type: 'group' }],
    slug: 'groups',
  },
  {
    fields: [
      {
        blocks: [{ fields: [need('inside', 'assessments')], slug: 'box' }],
        name: 'blocks',
        type: 'blocks',
      },
    ],
    slug: 'layouts',
  },
]

let app: PortalApp
let ask: AskGraphQL
let root: Visitor
let another: Deleting['another']
let doorsTo: Deleting['doorsTo']
let isThere: Deleting['isThere']
let remove: Deleting['remove']

beforeAll(async () => {
  app = await startPortalApp('in-use', {
    host: (config) => ({
      ...config,
      collections: [...(config.collections ?? []), ...HOST],
      i18n: { supportedLanguages: { en, es } },
    }),
  })
  const { cast } = await worldOf(app)
  ask = graphqlOf(app)
  const found = cast.people.find(({ name }) => name === 'super user of the installation')
  if (!found) throw new Error('no super user')
  root = found.visitor
  ;({ another, doorsTo, isThere, remove } = deletingIn(app, root))
})
afterAll(() => app.stop())

const OURS: ReadonlySet<string> = new Set(Object.values(DEFAULT_SLUGS))

type Pointer = { from: string; isIndexed: boolean; isMany: boolean; path: string; to: string }

const pointersIn = (slug: string, fields: readonly FlattenedField[]): Pointer[] =>
  fields.flatMap((field): Pointer[] =>
    field.type === 'relationship' || field.type === 'upload'
      ? [field.relationTo].flat().map((to) => ({
          from: slug,
          isIndexed: field.index === true,
          isMany: field.hasMany === true,
          path: field.name,
          to,
        }))
      : [],
  )

const ownPointers = (): Pointer[] =>
  Object.values(DEFAULT_SLUGS).flatMap((slug) =>
    pointersIn(slug, app.payload.collections[slug]?.config.flattenedFields ?? []).filter(({ to }) =>
      OURS.has(to),
    ),
  )

/** Whether an index of several fields begins with this one. */
const leadsAnIndex = ({ from, path }: Pointer): boolean =>
  (app.payload.collections[from]?.config.indexes ?? []).some(({ fields }) => fields[0] === path)

const refusedAtAllDoors = async (slug: string, id: string, says: RegExp): Promise<void> => {
  for (const [door, open] of Object.entries(doorsTo(slug))) {
    const { how, message } = await open(id)
    expect(how, `${slug} by ${door}`).toMatch(/^(?:409 IN_USE|kept)$/)
    expect(message, `${slug} by ${door}`).toMatch(says)
    expect(await isThere(slug, id), `${slug} by ${door}`).toBe(true)
  }
}

describe('a row that another one points at', () => {
  test('stays, whatever points at it, over every door, and people are told what does', async () => {
    const pointers = [
      ...ownPointers(),
      { from: 'users', isIndexed: true, isMany: false, path: 'agency', to: 'agencies' },
    ]
    expect(pointers.length).toBeGreaterThan(25)
    for (const { from, isMany, path, to } of pointers) {
      if (EMPTIED.includes(`${from} ${path}`)) continue
      const target = await another(to)
      const referrer = await another(from, { [path]: isMany ? [target.id] : target.id })
      await refusedAtAllDoors(to, target.id, /^1 [a-z].* uses this [a-z]/)
      await remove(from, referrer.id)
      await remove(to, target.id)
    }
  })

  test('goes where the pointer may be empty, and leaves no id behind', async () => {
    const emptied = ownPointers().filter(({ from, path }) => EMPTIED.includes(`${from} ${path}`))
    expect(emptied).toHaveLength(EMPTIED.length)
    for (const { from, path, to } of emptied) {
      const target = await another(to)
      const referrer = await another(from, { [path]: target.id })
      await app.payload.delete({ collection: to, id: target.id })
      expect(await isThere(to, target.id), `${from} ${path}`).toBe(false)
      const [row] = await storedRows(app, from, { id: { equals: referrer.id } })
      // Versions go with their workflow
      expect(row ? toID(row[path]) : null, `${from} ${path}`).toBeNull()
    }
  })

  test(attack('LEAVE-01'), async () => {
    const agency = await another('agencies')
    const chief = await another('users', { agency: agency.id, portalPermissions: ['super-user'] })
    await refusedAtAllDoors('agencies', agency.id, /1 user/)
    const [row] = await storedRows(app, 'users', { id: { equals: chief.id } })
    expect(toID(row?.agency)).toBe(agency.id)
    await remove('users', chief.id)
  })

  test("stays for rows of the host's that need it, wherever the field stands", async () => {
    const make = (collection: string, data: Record<string, unknown>) =>
      app.payload.create({ collection: collection, data })
    const cases = [
      ['programs', 'visits', (id: string) => ({ plain: id })],
      ['programs', 'tours', (id: string) => ({ many: [id] })],
      [
        'households',
        'chats',
        (id: string) => ({ either: { relationTo: 'households', value: id } }),
      ],
      [fileSlug, 'lists', (id: string) => ({ list: [{ inside: id }] })],
      [fileSlug, 'groups', (id: string) => ({ group: { inside: id } })],
      ['assessments', 'layouts', (id: string) => ({ blocks: [{ blockType: 'box', inside: id }] })],
    ] as const
    for (const [to, from, data] of cases) {
      const target = await another(to)
      const referrer = await make(from, data(target.id))
      const one = from.slice(0, -1)
      await refusedAtAllDoors(to, target.id, new RegExp(`^1 ${one} uses this `))
      await app.payload.delete({ collection: from, id: referrer.id })
      await app.payload.delete({ collection: to, id: target.id })
    }
    const household = await another('households')
    const program = await another('programs')
    await make('visits', { optional: household.id, plain: program.id })
    const free = await root.call(`/households/${household.id}`, { method: 'DELETE' })
    expect(free.status).toBe(200)
  })
})

test('what is looked for before each deletion has an index', () => {
  const slow = ownPointers().filter((pointer) => !pointer.isIndexed && !leadsAnIndex(pointer))
  expect(slow.map(({ from, path }) => `${from} ${path}`)).toEqual([])
})

describe('the refusal', () => {
  const used = async (count: number) => {
    const program = await another('programs')
    for (let index = 0; index < count; index += 1)
      await another('enrollments', { program: program.id })
    return program.id
  }

  test('counts, and says what to do, in the language of whoever asks', async () => {
    const id = await used(12)
    const path = `/programs/${id}`
    const english = await root.call(path, { method: 'DELETE' })
    expect(english.message).toBe('12 enrollments use this program. Move or delete them first.')
    const headers = { 'accept-language': 'es' }
    const spanish = await root.call(path, { headers, method: 'DELETE' })
    expect(outcome(spanish)).toBe('409 IN_USE')
    expect(spanish.message).toMatch(/^No se puede borrar porque se usa en 12 /)
    const { errors } = await ask(root, `mutation { deleteProgram(id: "${id}") { id } }`, {
      headers,
    })
    expect(errors[0]?.message).toBe(spanish.message)
  })

  test('of some among several: the others go, each that stays says why', async () => {
    const [kept, gone] = [await used(2), (await another('programs')).id]
    const answer = await root.call(`/programs?where[id][in]=${kept},${gone}`, { method: 'DELETE' })
    expect(answer.status, answer.text).toBe(409)
    expect(answer.body.docs).toMatchObject([{ id: gone }])
    expect(answer.body.errors).toEqual([
      {
        data: { code: 'IN_USE' },
        id: kept,
        isPublic: true,
        message: '2 enrollments use this program. Move or delete them first.',
      },
    ])
    expect(await isThere('programs', gone)).toBe(false)
    expect(await isThere('programs', kept)).toBe(true)
  })

  test('counts rows that whoever asks may not see', async () => {
    const agency = await another('agencies')
    const household = await another('households', { agency: agency.id })
    const away = await another('enrollments', { agency: agency.id, household: household.id })
    await refusedAtAllDoors('households', household.id, /^1 enrollment uses/)
    expect(await isThere('enrollments', away.id)).toBe(true)
    await remove('enrollments', away.id)
  })

  test('comes as well when somebody points at the row after it was looked at', async () => {
    // MongoDB holds nothing: a program that is not there is shown as none
    const holds = app.payload.db.name !== 'mongoose'
    const endings: string[][] = []
    for (const [door, open] of Object.entries(doorsTo('programs'))) {
      const program = await another('programs')
      // Between the look and the deletion
      const count = app.payload.db.count
      app.payload.db.count = async (args) => {
        const result = await count.call(app.payload.db, args)
        if (args.collection !== 'enrollments') return result
        app.payload.db.count = count
        await another('enrollments', { program: program.id })
        return result
      }
      const { how, message } = await open(program.id)
      app.payload.db.count = count
      expect(await isThere('programs', program.id), door).toBe(holds)
      endings.push([door, how, message ?? ''])
    }
    // Server code is told by the driver, where a transaction of several has failed
    const overTheWire = endings.filter(([door]) => door !== 'server code in bulk')
    for (const [door, how, message] of overTheWire) {
      expect(how, door).toBe(holds ? '409 IN_USE' : '200')
      expect(message, door).toMatch(holds ? /enrollments? uses? this program/ : /^$/)
    }
  })
})
