import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import {
  CLOSED_COLLECTIONS,
  COLLECTION_KEYS,
  DEFAULT_SLUGS,
} from '../../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Answer, Visitor } from '../../support/visitor.js'

type Place = { field: FlattenedField; key: CollectionKey; path: string }
type Told = { message: string; path: string }

let agency: string
let app: PortalApp
let people: People
let root: Visitor
let worker: Visitor
beforeAll(async () => {
  app = await startPortalApp('typed-fields')
  people = peopleOf(app)
  agency = (await people.agency()).id
  root = (await people.staff({ permissions: ['super-user'] })).visitor
  worker = (await people.staff({ agency })).visitor
})
afterAll(() => app.stop())

/** Of Payload itself, kept by it alone. */
const BY_PAYLOAD = new Set(['filename', 'id', 'mimeType', 'thumbnailURL', 'url'])

const inside = (key: CollectionKey, fields: readonly FlattenedField[], above = ''): Place[] =>
  fields.flatMap((field) => {
    const path = `${above}${field.name}`
    return field.type === 'array'
      ? inside(key, field.flattenedFields, `${path}.0.`)
      : [{ field, key, path }]
  })

const places = (keys: readonly CollectionKey[]): Place[] =>
  keys
    .flatMap((key) =>
      inside(key, app.payload.collections[DEFAULT_SLUGS[key]]?.config.flattenedFields ?? []),
    )
    .filter(({ field }) => !BY_PAYLOAD.has(field.name))
    // Read from another row, and kept in none.
    .filter(({ field }) => !('virtual' in field && field.virtual))
    .filter(({ field }) => !('hidden' in field && field.hidden === true))

const isText = ({ field }: Place): boolean => field.type === 'text' || field.type === 'textarea'
const isAsGiven = ({ field }: Place): boolean => field.custom?.asGiven === true
const isClosedTo = ({ field }: Place): boolean => field.access?.create?.toString() === '() => false'
const mostOf = ({ field }: Place): number =>
  'maxLength' in field && typeof field.maxLength === 'number' ? field.maxLength : 0

const TYPED_INTO = COLLECTION_KEYS.filter(
  (key) =>
    !CLOSED_COLLECTIONS.some((one) => one === key) &&
    key !== 'portalAuditEvents' &&
    key !== 'webhookDeliveries',
)
const WRITABLE = TYPED_INTO.filter((key) => ACCESS_MATRIX[key].create !== 'never')
/** Made by the server, whatever comes; the SSN has a form of its own, and says so. */
const OWN_RULES = new Set(['fullName', 'ssn', 'uniqueIdentifier'])

/** A question has what goes with its kind alone. */
const kindFor = (inner: string): string => {
  if (inner.startsWith('asks.') || /^(?:min|max)Rows$/.test(inner)) return 'group'
  return inner === 'min' || inner === 'max' ? 'text' : 'select'
}

/** `{ questions: [{ name: value }] }` for `questions.0.name`; a question that has it. */
const bodyOf = (path: string, value: unknown): Record<string, unknown> => {
  const [first = '', index, ...rest] = path.split('.')
  const inner = rest.join('.')
  return {
    [first]: index === undefined ? value : [{ type: kindFor(inner), ...bodyOf(inner, value) }],
  }
}

const told = ({ body }: Answer): Told[] => {
  const errors: unknown = body.errors
  const [error] = (errors ?? []) as {
    data?: { errors?: Told[]; fields?: { field: string; message: string }[] }
  }[]
  const fields = (error?.data?.fields ?? []).map(({ field, message }) => ({ message, path: field }))
  return error?.data?.errors ?? fields
}

const refused = async ({ key, path }: Place, value: unknown): Promise<string> => {
  const answer = await root.post(`/${DEFAULT_SLUGS[key]}`, bodyOf(path, value))
  expect(answer.status, `${key} ${path} ${JSON.stringify(value)}`).toBe(400)
  return told(answer).find((one) => one.path === path)?.message ?? ''
}

test('every text that people write has a longest length, any other is written by the server alone', () => {
  const texts = places(TYPED_INTO).filter(isText)
  expect(texts.length).toBeGreaterThan(30)
  const open = texts.filter((place) => !isAsGiven(place) && mostOf(place) === 0)
  expect(open.map(({ key, path }) => `${key} ${path}`)).toEqual([])
  const given = texts.filter(isAsGiven)
  expect(given.length).toBeGreaterThan(3)
  expect(
    given.filter((place) => !isClosedTo(place) && ACCESS_MATRIX[place.key].create !== 'never'),
  ).toEqual([])
})

test('every text says by how much it is too long', async () => {
  const texts = places(WRITABLE)
    .filter(isText)
    .filter((place) => !isAsGiven(place) && !isClosedTo(place) && !OWN_RULES.has(place.field.name))
    // A file comes first there.
    .filter(({ key }) => key !== 'clientDocuments')
  expect(texts.length).toBeGreaterThan(12)
  for (const place of texts) {
    const most = mostOf(place)
    const message = await refused(place, (most > 100_000 ? 'a' : '👍🏽').repeat(most + 12))
    expect(message, `${place.key} ${place.path}`).toMatch(/\b12 characters too long/)
    expect(message).toContain(new Intl.NumberFormat('en').format(most))
  }
})

test('every required text is missing where nothing shows', async () => {
  const texts = places(WRITABLE).filter(
    (place) => isText(place) && 'required' in place.field && place.field.required === true,
  )
  expect(texts.length).toBeGreaterThan(5)
  for (const place of texts.filter(({ key }) => key !== 'clientDocuments'))
    for (const nothing of ['\u200b', '\u3164', ' \u0301'])
      expect(await refused(place, nothing), `${place.key} ${place.path}`).not.toBe('')
})

test('every number and every flag is what was typed, or refused by its name', async () => {
  const numbers = places(WRITABLE).filter(({ field }) => field.type === 'number')
  const own = numbers.filter(({ key }) => key !== 'clientDocuments')
  const flags = places(WRITABLE).filter(({ field }) => field.type === 'checkbox')
  expect(own.length).toBeGreaterThan(2)
  expect(flags.length).toBeGreaterThan(5)
  for (const place of own.filter((one) => !isClosedTo(one)))
    for (const bad of [true, '', ' ', '12abc', '0x10', '1e3', '12,5', [1], {}, 'Infinity'])
      expect(await refused(place, bad), `${place.key} ${place.path}`).not.toBe('')
  for (const place of flags.filter((one) => !isClosedTo(one)))
    for (const bad of ['', 'yes', 1, 0, [], {}])
      expect(await refused(place, bad), `${place.key} ${place.path}`).not.toBe('')
})

test('settings and staff are held to their numbers and flags, server code as well', async () => {
  for (const bad of ['12abc', '', true, 1.5]) {
    const answer = await root.post('/globals/portal-settings', { codeTries: bad })
    expect(told(answer).map(({ path }) => path)).toEqual(['codeTries'])
  }
  for (const bad of ['7', [7.5], ['7']]) {
    const answer = await root.post('/globals/portal-settings', { invitationRemindBeforeDays: bad })
    expect(answer.status, JSON.stringify(bad)).toBe(400)
  }
  const { id } = (await people.client(agency)) as { id: string }
  const place = { agency, client: id, recordedAt: new Date().toISOString() }
  for (const bad of ['12abc', '', true])
    await expect(
      people.create('client-locations', { ...place, latitude: bad, longitude: 1 }),
    ).rejects.toMatchObject({ field: 'latitude' })
  await expect(
    people.create('agencies', { name: 'A', portalEnabled: 'yes' }),
  ).rejects.toMatchObject({ field: 'portalEnabled' })
})

test('texts are kept in one spelling, over REST and from server code', async () => {
  const typed = { name: ' Cafe\u0301\r\n\u200bNorth\u0007 ', predefinedNames: [{ name: 'a\tb' }] }
  await root.post('/file-categories', typed)
  await people.create('file-categories', typed)
  const rows = await storedRows(app, 'file-categories')
  expect(rows.map(({ name }) => name)).toEqual(['Café North', 'Café North'])
  const client = (await people.client(agency)).id
  await people.create('client-locations', {
    address: 'First\r\nSecond\u2028',
    agency,
    client,
    note: '\u200b',
  })
  const [row] = await storedRows(app, 'client-locations', { client: { equals: client } })
  expect([row?.address, row?.note ?? null]).toEqual(['First\nSecond', null])
})

test('of a position both degrees are there or none', async () => {
  const client = (await people.client(agency)).id
  const one = await worker.post('/client-locations', { client, latitude: 34.1 })
  expect(told(one).map(({ path }) => path)).toEqual(['longitude'])
  const far = await worker.post('/client-locations', { client, latitude: 91, longitude: 1 })
  expect(told(far).map(({ path }) => path)).toEqual(['latitude'])
  const both = await worker.post('/client-locations', { client, latitude: '34.1', longitude: 1 })
  expect(both.status).toBe(201)
})

test('one name is enough unless the full name was reported', async () => {
  const post = (data: object) => worker.post('/clients', { ...data })
  for (const name of ['firstName', 'lastName', 'middleName', 'preferredName'])
    expect((await post({ [name]: 'Ray' })).status, name).toBe(201)
  const none = await post({ firstName: '\u200b', lastName: ' ' })
  expect(told(none).map(({ path }) => path)).toEqual(['firstName'])
  const half = await post({ firstName: 'Ray', nameDataQuality: 1 })
  expect(told(half).map(({ path }) => path)).toEqual(['lastName'])
  expect((await post({ firstName: 'Ray', lastName: 'Li', nameDataQuality: 1 })).status).toBe(201)
  const rows = await storedRows(app, 'clients', { preferredName: { equals: 'Ray' } })
  expect(rows[0]?.fullName).toBe('Ray')
})

test('answers of staff are answers to the questions of the assessment', async () => {
  const client = (await people.client(agency)).id
  const { id: assessment } = await people.create('assessments', {
    questions: [{ label: { en: 'How many?' }, name: 'many', type: 'number' }],
    title: 'Needs',
  })
  const post = (answers: object) =>
    worker.post('/assessment-responses', { answers, assessment, client, questions: [] })
  for (const bad of [true, '12abc', '0x10', [1]]) {
    const answer = await post({ many: bad })
    expect(told(answer).map(({ path }) => path)).toEqual(['answers.many'])
  }
  expect((await post({ many: '12,5' })).status).toBe(201)
  const [row] = await storedRows(app, 'assessment-responses', { client: { equals: client } })
  expect(row?.answers).toEqual({ many: 12.5 })
  expect(row?.questions).toHaveLength(1)
})
