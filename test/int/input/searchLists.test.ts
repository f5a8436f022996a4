import { mergeListSearchAndWhere } from 'payload/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { CollectionKey } from '../../../src/contract/collections.js'
import {
  CLIENT_BOUND,
  CLOSED_COLLECTIONS,
  COLLECTION_KEYS,
  DEFAULT_SLUGS,
} from '../../../src/contract/collectionLists.js'
import { insertRow } from '../../../src/data/store.js'
import { attack } from '../../attacks/attack.js'
import { pdf } from '../../support/files.js'
import { docsOf } from '../../support/outcome.js'
import { sendRow } from '../../support/massSends.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { searchedRows } from '../../support/searchedRows.js'
import type { Visitor } from '../../support/visitor.js'

/** Lists as the admin panel searches them, each by what a person would type. */
let app: PortalApp
let people: People
let worker: { id: string; visitor: Visitor }
let agency: string
let program: string
let assessment: string
let massSend: string
let björk: string
const now = new Date().toISOString()

const BELOW_HOOKS = ['portalConnections', 'portalInbox', 'scheduledMessages'] as const

const rowsAbout = (client: string) =>
  searchedRows({ agency, assessment, client, massSend, program, worker: worker.id })

const ids = {} as Record<CollectionKey, string>

beforeAll(async () => {
  app = await startPortalApp('search-lists', { plugin: { sharing: 'agency' } })
  people = peopleOf(app)
  agency = (await people.agency({ name: 'Agencia Esperança' })).id
  worker = await people.staff({ agency, permissions: ['super-user'] })
  program = (await people.create('programs', { agency, name: 'Refugio de Noël' })).id
  assessment = (await people.create('assessments', { questions: [], title: 'Necesidades' })).id
  björk = (await people.client(agency, { firstName: 'Ana', lastName: 'Björk' })).id
  const other = (await people.client(agency, { firstName: 'Ana', lastName: 'Bork' })).id
  massSend = (await people.create('mass-sends', sendRow(agency))).id
  for (const client of [other, björk])
    for (const [key, { data }] of Object.entries(rowsAbout(client))) {
      // As the product writes them: below the hooks.
      if (BELOW_HOOKS.some((one) => one === key)) {
        const row = await insertRow(app, key as CollectionKey, data as never)
        ids[key as CollectionKey] = row.id
        continue
      }
      const upload = { data: pdf(), mimetype: 'application/pdf', name: 'a.pdf', size: pdf().length }
      const row = await app.payload.create({
        collection: DEFAULT_SLUGS[key as CollectionKey],
        data,
        overrideAccess: true,
        ...(key === 'clientDocuments' ? { file: upload } : {}),
      })
      ids[key as CollectionKey] = String(row.id)
    }
})
afterAll(() => app.stop())

const query = (where: unknown): string =>
  new URLSearchParams({ depth: '0', where: JSON.stringify(where) }).toString()

const configOf = (key: CollectionKey) => {
  const collection = app.payload.collections[DEFAULT_SLUGS[key]]
  if (!collection) throw new Error(key)
  return collection.config
}

const listed = async (key: CollectionKey, search: string): Promise<string[]> => {
  const slug = DEFAULT_SLUGS[key]
  const collectionConfig = configOf(key)
  const where = mergeListSearchAndWhere({ collectionConfig, search })
  const answer = await worker.visitor.call(`/${slug}?${query(where)}`)
  expect(answer.status, `${slug} ${search}: ${answer.message}`).toBe(200)
  return docsOf(answer).map(({ id }) => id)
}

test('every list that people see has its search, and says in words by what', () => {
  const open = COLLECTION_KEYS.filter((key) => !CLOSED_COLLECTIONS.some((one) => one === key))
  for (const key of open) {
    const { admin, fields } = configOf(key)
    expect(admin.listSearchableFields, key).toEqual(['searchText'])
    const field = fields.find((one) => 'name' in one && one.name === 'searchText')
    expect(field && 'label' in field && typeof field.label, key).toBe('function')
  }
})

describe('rows about a client are found by', () => {
  test.each(CLIENT_BOUND)('the name, whatever its order and accents: %s', async (key) => {
    expect(ids[key], 'a row for this test').toBeDefined()
    for (const typed of ['bjork', 'BJÖRK ana', 'ana bjork']) {
      const found = await listed(key, typed)
      expect(found, typed).toEqual([ids[key]])
    }
    expect(await listed(key, 'bjork nobody')).toEqual([])
  })

  test.each(CLIENT_BOUND)('own words beside the name: %s', async (key) => {
    expect(await listed(key, rowsAbout(björk)[key]?.words ?? '')).toEqual([ids[key]])
  })

  test('the phrase of a program', async () => {
    const where = { searchText: { contains: 'de noel' } }
    const answer = await worker.visitor.call(`/enrollments?${query(where)}`)
    expect(docsOf(answer)).toHaveLength(2)
  })
})

test('rows of nobody are found by their names, folded', async () => {
  expect(await listed('programs', 'noel')).toEqual([program])
  expect(await listed('agencies', 'esperanca')).toEqual([agency])
  expect(await listed('assessments', 'NECESIDADES')).toEqual([assessment])
})

test('a picker of a relation finds by title what a list finds', async () => {
  const pick = async (key: CollectionKey, typed: string) => {
    const slug = DEFAULT_SLUGS[key]
    const title = configOf(key).admin.useAsTitle ?? 'id'
    const answer = await worker.visitor.call(`/${slug}?${query({ [title]: { like: typed } })}`)
    return docsOf(answer).map(({ id }) => id)
  }
  expect(await pick('clients', 'bjork ana')).toEqual([björk])
  expect(await pick('programs', 'noel')).toEqual([program])
  for (const key of CLIENT_BOUND) expect(await pick(key, 'björk'), key).toEqual([ids[key]])
})

test('what is typed goes with the other conditions, and a change is found at once', async () => {
  const where = { and: [{ or: [{ searchText: { like: 'bjork' } }] }, { type: { equals: 'roi' } }] }
  expect(docsOf(await worker.visitor.call(`/portal-requests?${query(where)}`))).toEqual([])
  await worker.visitor.call(`/clients/${björk}`, { body: { lastName: 'Øst' }, method: 'PATCH' })
  expect(await listed('portalMessages', 'ost')).toEqual([ids.portalMessages])
  expect(await listed('portalMessages', 'bjork')).toEqual([])
  await worker.visitor.call(`/clients/${björk}`, {
    body: { lastName: 'Björk', searchText: 'made up' },
    method: 'PATCH',
  })
  expect(await listed('clients', 'made up')).toEqual([])
})

describe('of more people than are named one by one', () => {
  const MANY = 1001
  let last: string

  beforeAll(async () => {
    for (let index = 0; index < MANY; index += 1) {
      const name = { firstName: 'Çelik', lastName: `Number${index}` }
      const searchText = `celik number${index}`
      const row = await insertRow(app, 'clients', { ...name, agency, searchText } as never)
      last = row.id
    }
    await people.create('enrollments', { agency, client: last, program, startDate: now })
  }, 120_000)

  test('all are found', async () => {
    expect(await listed('enrollments', 'çelik')).toHaveLength(1)
    expect(await listed('enrollments', 'celik number1000 noel')).toHaveLength(1)
    expect(await listed('enrollments', 'celik number999')).toEqual([])
    expect(await listed('enrollments', 'celik bjork')).toEqual([])
  })
})

test(attack('TENANT-22'), async () => {
  const [here, elsewhere] = [await people.agency(), await people.agency()]
  const { id, visitor } = await people.staff({ agency: here.id })
  const client = await people.client(here.id, {
    dateOfBirth: '1971-02-01T12:00:00.000Z',
    firstName: 'Zoë',
    lastName: 'Moved',
  })
  const row = { agency: here.id, client: client.id, direction: 'to-client', staff: id, text: 'Hi' }
  await people.create('portal-messages', row)
  const asked = async (where: object) => {
    const answer = await visitor.call(`/portal-messages?${query(where)}`)
    expect(answer.status, answer.message).toBe(200)
    return docsOf(answer).length
  }
  const searches = ['zoe', 'moved zoë', '1971-02-01', 'zoe hi'].flatMap((typed) => [
    { searchText: { like: typed } },
    { id: { like: typed } },
    { searchText: { contains: typed } },
  ])
  expect(await asked({ searchText: { like: 'zoe hi' } })).toBe(1)
  expect(await asked({ 'client.searchText': { like: 'zoe' } })).toBe(1)
  // Another agency takes the record over; what was written stays with this one.
  const move = { collection: 'clients', data: { agency: elsewhere.id }, id: client.id }
  await app.payload.db.updateOne({ ...move, req: {} })
  for (const where of [...searches, { 'client.searchText': { like: 'zoe' } }])
    expect(await asked(where), JSON.stringify(where)).toBe(0)
  expect(await asked({ searchText: { like: 'hi' } })).toBe(1)
})
