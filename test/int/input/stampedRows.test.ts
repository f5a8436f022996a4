import { formatNames, type TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import { COLLECTION_KEYS, DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { dayIn, parseDay } from '../../../src/core/day.js'
import { pdf } from '../../support/files.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import { HEADERS } from '../../support/uploads.js'

type Data = Record<string, unknown>
type Staff = Awaited<ReturnType<People['staff']>>
type Own = { agency: string; by: Staff; client: string; program: string }

// Twenty-five hours apart: whatever the time is, it is another day there.
const EAST = 'Pacific/Kiritimati'
const WEST = 'Pacific/Pago_Pago'

let app: PortalApp
let people: People
let ask: AskGraphQL
let boss: Staff
let assessment: string
/** By the zone of its agency. */
let at: Record<string, Own>

beforeAll(async () => {
  app = await startPortalApp('stamped-rows', { plugin: { roi: { termDays: 100 } } })
  people = peopleOf(app)
  ask = graphqlOf(app)
  const own = async (timeZone: string, roiTermDays: number): Promise<Own> => {
    const agency = (await people.agency({ roiTermDays, timeZone })).id
    return {
      agency,
      by: await people.staff({ agency, permissions: ['super-user'] }),
      client: (await people.client(agency)).id,
      program: (await people.create('programs', { agency, name: 'Shelter' })).id,
    }
  }
  at = { [EAST]: await own(EAST, 30), [WEST]: await own(WEST, 60) }
  boss = await people.staff({ permissions: ['super-user'] })
  assessment = (await people.create('assessments', { questions: [], title: 'Needs' })).id
})
afterAll(() => app.stop())

/** The least that a row needs beside what is stamped on it; days that have a default are left out. */
const SAMPLES: Partial<Record<CollectionKey, (own: Own) => Data>> = {
  assessmentResponses: ({ client }) => ({ answers: {}, assessment, client }),
  clientDocuments: ({ client }) => ({ client, name: 'Letter' }),
  clientLocations: ({ client }) => ({ address: 'Here', client }),
  clientNotes: ({ client }) => ({ body: 'Comes on Mondays', client }),
  clients: () => ({ firstName: 'Mike', lastName: 'Example' }),
  enrollments: ({ client, program }) => ({
    client,
    // Over, so that the next one may come
    destination: '410',
    exitDate: '2020-02-01',
    program,
    startDate: '2020-01-01',
    type: 'individual',
  }),
  households: () => ({ name: 'Household' }),
  housingPlanActions: () => ({ cause: 'veteran', texts: { en: 'Call the VA' }, who: 'client' }),
  messageTexts: () => ({ name: 'Welcome', texts: { en: 'Hello', es: 'Hola' } }),
  programs: () => ({ name: 'Shelter' }),
  referrals: ({ agency, client }) => ({ client, status: 'pending', toAgency: agency }),
  services: ({ client }) => ({ client, recordType: '200', typeProvided: '200' }),
  releasesOfInformation: ({ client }) => ({
    client,
    documentationType: 'verbal-consent',
    permission: 'yes',
  }),
}

const fieldsOf = (key: CollectionKey) =>
  app.payload.collections[DEFAULT_SLUGS[key]]?.config.flattenedFields ?? []
const has = (key: CollectionKey, field: string): boolean =>
  fieldsOf(key).some(({ name }) => name === field)
const isUpload = (key: CollectionKey): boolean => key === 'clientDocuments'

test('every collection in which staff make rows of an agency has a sample', () => {
  const stamped = COLLECTION_KEYS.filter(
    (key) => ACCESS_MATRIX[key].create !== 'never' && has(key, 'agency'),
  )
  expect(stamped.toSorted(), 'write a row into SAMPLES').toEqual(Object.keys(SAMPLES).toSorted())
})

/** What another call would store in other words: ids, moments, names of files. */
const OTHER_EACH_TIME =
  /^(?:id|_id|__v|createdAt|updatedAt|recordedAt|referredAt|scanTriedAt|uniqueIdentifier|searchText|filename|url|hash|fileHash)$/

/** What is stored of a row, but for what is different each time. */
const told = async (key: CollectionKey, id: unknown): Promise<Data> => {
  const [row] = await storedRows(app, DEFAULT_SLUGS[key], { id: { equals: id as string } })
  return Object.fromEntries(
    Object.entries(row ?? {}).filter(([name]) => !OTHER_EACH_TIME.test(name)),
  )
}

/**
 * What Payload's schema has no way to leave out, though it has a default: the agency that is not
 * believed, and days.
 */
const namedInGraphQL = (key: CollectionKey): Data => ({
  agency: at[WEST]?.agency,
  ...Object.fromEntries(
    ['assessmentDate', 'date', 'recordedAt', 'referredAt', 'startDate']
      .filter((field) => has(key, field))
      .map((field) => [field, '2020-01-01T12:00:00.000Z']),
  ),
})

/** Names of values have no hyphen there, and begin with no digit. */
const spelledInGraphQL = (data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).flatMap(([field, value]) => {
      if (field === 'documentationType') return [[field, 'verbal_consent']]
      return ['destination', 'recordType'].includes(field) ? [[field, `_${String(value)}`]] : []
    }),
  )

type Door = (by: Staff, key: CollectionKey, data: Data) => Promise<unknown>

const DOORS: Record<string, Door> = {
  GraphQL: async ({ visitor }, key, data) => {
    const { singular } = formatNames(DEFAULT_SLUGS[key])
    const answer = await ask<Record<string, Data>>(
      visitor,
      `mutation ($data: mutation${singular}Input!) { create${singular}(data: $data) { id } }`,
      { variables: { data: { ...namedInGraphQL(key), ...data, ...spelledInGraphQL(data) } } },
    )
    expect(answer.errors).toEqual([])
    return answer.data[`create${singular}`]?.id
  },
  REST: async ({ visitor }, key, data) => {
    const path = `/${DEFAULT_SLUGS[key]}`
    const body = new FormData()
    body.append('file', new File([new Uint8Array(pdf())], 'a.pdf', { type: 'application/pdf' }))
    body.append('_payload', JSON.stringify(data))
    const answer = isUpload(key)
      ? await visitor.call(path, { body, headers: HEADERS, method: 'POST' })
      : await visitor.post(path, data)
    expect(answer.status, answer.message).toBe(201)
    return (answer.body.doc as undefined | Data)?.id
  },
  'a server call': async (by, key, data) => {
    const user = await app.payload.findByID({ collection: 'users', id: by.id })
    const bytes = pdf()
    const { id } = await app.payload.create({
      collection: DEFAULT_SLUGS[key],
      data,
      ...(isUpload(key)
        ? { file: { data: bytes, mimetype: 'application/pdf', name: 'a.pdf', size: bytes.length } }
        : {}),
      overrideAccess: false,
      user: { ...user, collection: 'users' } as unknown as TypedUser,
    })
    return id
  },
}

const CASES = Object.keys(DOORS).flatMap((door) =>
  (Object.keys(SAMPLES) as CollectionKey[])
    // There is no file in a mutation.
    .filter((key) => !(door === 'GraphQL' && isUpload(key)))
    .map((key) => [door, key] as const),
)

describe.each(CASES)('over %s, %s', (door, key) => {
  const make = async (by: Staff, data: Data): Promise<Data> =>
    told(key, await DOORS[door]?.(by, key, data))
  const own = (): [Own, Own] => [at[EAST] as Own, at[WEST] as Own]

  test('a row is the same whatever agency is sent along, or none', async () => {
    const [here, there] = own()
    const row = SAMPLES[key]?.(here) ?? {}
    const plain = await make(here.by, row)
    expect(plain.agency).toBe(here.agency)
    expect(await make(here.by, { ...row, agency: there.agency })).toEqual(plain)
    expect(await make(here.by, { ...row, agency: here.agency })).toEqual(plain)
  })

  test('a row about a client of another agency is counted where it will belong', async () => {
    if (!has(key, 'client')) return
    const [here, there] = own()
    const row = { ...SAMPLES[key]?.(here), client: there.client }
    const plain = await make(here.by, row)
    expect(plain.agency).toBe(here.agency)
    expect(await make(here.by, { ...row, agency: there.agency })).toEqual(plain)
  })

  test('who has no agency writes for the client’s, whatever is sent along', async () => {
    if (!has(key, 'client')) return
    const [here, there] = own()
    const row = SAMPLES[key]?.(here) ?? {}
    const plain = await make(boss, row)
    expect(plain.agency).toBe(here.agency)
    expect(await make(boss, { ...row, agency: there.agency })).toEqual(plain)
    for (const day of ['assessmentDate', 'startDate']) {
      if (door === 'GraphQL' || row[day] !== undefined || !has(key, day)) continue
      expect(parseDay(plain[day])).toBe(dayIn(EAST, app.now()))
    }
  })
})
