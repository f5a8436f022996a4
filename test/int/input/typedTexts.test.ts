import { formatNames, type FlattenedField } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { richText } from '../../../dev/seed/richText.js'
import { ACCESS_MATRIX } from '../../../access/matrix.js'
import {
  CLOSED_COLLECTIONS,
  COLLECTION_KEYS,
  DEFAULT_SLUGS,
} from '../../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let ask: AskGraphQL
let root: Visitor
let worker: Visitor
/** One row of each collection that has texts which people write. */
let rows: Partial<Record<CollectionKey, string>>

beforeAll(async () => {
  app = await startPortalApp('typed-texts')
  ask = graphqlOf(app)
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  root = (await people.staff({ permissions: ['super-user'] })).visitor
  worker = (await people.staff({ agency })).visitor
  const client = (await people.client(agency)).id
  const made = async (slug: string, data: Record<string, unknown>) =>
    (await people.create(slug, data)).id
  const template = await made('task-templates', { name: 'Visit' })
  const program = await made('programs', { agency, name: 'Shelter' })
  rows = {
    agencies: agency,
    assessments: await made('assessments', {
      questions: [{ label: { en: 'How?' }, name: 'how', type: 'text' }],
      title: 'Needs',
    }),
    clientLocations: await made('client-locations', {
      address: 'Here',
      agency,
      client,
      recordedAt: app.now().toISOString(),
    }),
    clientNotes: await made('client-notes', { agency, body: 'Here', client }),
    clients: client,
    fileCategories: await made('file-categories', { name: 'Medical' }),
    communityInfo: await made('community-info', { body: richText('Yours'), title: 'Rights' }),
    households: await made('households', { agency, name: 'Whitfield' }),
    enrollments: await made('enrollments', {
      agency,
      client,
      destination: '410',
      exitDate: '2021-01-01',
      program,
      startDate: '2020-01-01',
    }),
    housingPlanTemplates: await made('housing-plan-templates', { name: 'Rent' }),
    messageTexts: await made('message-texts', {
      agency,
      name: 'Welcome',
      texts: { en: 'Hello', es: 'Hola' },
    }),
    programs: program,
    taskTemplates: template,
    workflows: await made('workflows', {
      name: 'First',
      steps: [{ key: 'visit', task: template }],
    }),
    resources: await made('resources', { name: 'Food bank' }),
    referrals: await made('referrals', { agency, client, toAgency: agency }),
    services: await made('services', { agency, client, recordType: '141', typeProvided: '6' }),
  }
})
afterAll(() => app.stop())

/** A file comes first in one, in the other the texts are those of somebody's signature. */
const APART = new Set<CollectionKey>(['clientDocuments', 'releasesOfInformation'])
const isClosed = (field: FlattenedField): boolean =>
  ['create', 'update'].some(
    (one) => field.access?.[one as 'create' | 'update']?.toString() === '() => false',
  )
const textsOf = (key: CollectionKey): FlattenedField[] =>
  (app.payload.collections[DEFAULT_SLUGS[key]]?.config.flattenedFields ?? []).filter(
    (field) =>
      ['email', 'text', 'textarea'].includes(field.type) &&
      !('virtual' in field && field.virtual) &&
      !('hidden' in field && field.hidden === true) &&
      field.custom?.asGiven !== true &&
      !isClosed(field) &&
      !MADE.has(field.name),
  )
const TEXTS = COLLECTION_KEYS.filter(
  (key) =>
    !CLOSED_COLLECTIONS.some((one) => one === key) &&
    ACCESS_MATRIX[key].create !== 'never' &&
    !APART.has(key),
)
/** Made by the server, whatever comes. */
const MADE = new Set(['filename', 'fullName', 'mimeType', 'searchText', 'thumbnailURL', 'url'])
/** These have a form of their own, and refuse what has not. */
const OWN_FORM = new Set([
  'accentColor',
  'emergencyPhone',
  'helpEmail',
  'helpPhone',
  'logo',
  'destinationOther',
  'email',
  'phone',
  'preferredLanguage',
  'ssn',
  'timeZone',
  'typeProvided',
  'url',
])

const write = (key: CollectionKey, data: Record<string, unknown>) => {
  const { singular } = formatNames(DEFAULT_SLUGS[key])
  const by = [
    'agencies',
    'assessments',
    'communityInfo',
    'fileCategories',
    'housingPlanTemplates',
    'messageTexts',
    'programs',
    'resources',
    'taskTemplates',
    'workflows',
  ].includes(key)
    ? root
    : worker
  return ask(
    by,
    `mutation ($data: mutation${singular}UpdateInput!) { update${singular}(id: ${JSON.stringify(rows[key])}, data: $data) { id } }`,
    { variables: { data } },
  )
}
const stored = async (key: CollectionKey, name: string): Promise<unknown> =>
  (await storedRows(app, DEFAULT_SLUGS[key], { id: { equals: rows[key] } }))[0]?.[name] ?? null

const TYPED = ' Cafe\u0301\r\n\u200bNorth\u0007 '
/** Between words of a longer text U+200B says where a line may break: it stays. */
const KEPT = { text: 'Café North', textarea: 'Café\n\u200bNorth' }

test('there is a row for each collection with texts', () => {
  const wanted = TEXTS.filter((key) => textsOf(key).length > 0)
  expect(Object.keys(rows).toSorted()).toEqual(wanted.toSorted())
})

test('every text is kept in one spelling over GraphQL', async () => {
  let tried = 0
  for (const key of TEXTS) {
    for (const { name, type } of textsOf(key).filter((field) => !OWN_FORM.has(field.name))) {
      const { message } = await write(key, { [name]: TYPED })
      expect(message, `${key} ${name}`).toBeUndefined()
      expect(await stored(key, name), `${key} ${name}`).toBe(KEPT[type as keyof typeof KEPT])
      tried += 1
    }
  }
  expect(tried).toBeGreaterThan(8)
})

test('where nothing shows there is nothing, over GraphQL: refused where a text is needed', async () => {
  for (const key of TEXTS) {
    for (const field of textsOf(key)) {
      // Days are counted by a zone: there is one.
      const isNeeded =
        ('required' in field && field.required === true) ||
        (key === 'agencies' && field.name === 'timeZone')
      const before = await stored(key, field.name)
      // One name has to stay.
      const names = key === 'clients' ? { firstName: 'Ray', lastName: 'Li' } : {}
      const { errors } = await write(key, { ...names, [field.name]: '\u200b\u3164' })
      const refused = JSON.stringify(errors).includes(`"${field.name}"`)
      const where = `${key} ${field.name}`
      expect([refused, errors.length > 0], where).toEqual([isNeeded, isNeeded])
      expect(await stored(key, field.name), where).toBe(isNeeded ? before : null)
    }
  }
})
