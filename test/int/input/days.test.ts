import { formatNames, type FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import {
  CLOSED_COLLECTIONS,
  COLLECTION_KEYS,
  DEFAULT_SLUGS,
} from '../../../src/contract/collectionLists.js'
import { DAY_RULES } from '../../../src/contract/dayRules.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

type Data = Record<string, unknown>

let app: PortalApp
let ask: AskGraphQL
let people: People
let boss: Visitor
let known: { agency: string; assessment: string; client: string; program: string; staff: unknown }
beforeAll(async () => {
  app = await startPortalApp('input-days')
  ask = graphqlOf(app)
  people = peopleOf(app)
  const agency = (await people.agency({ timeZone: 'America/Los_Angeles' })).id
  const staff = await people.staff({ agency, permissions: ['super-user'] })
  boss = staff.visitor
  known = {
    agency,
    assessment: (await people.create('assessments', { questions: [], title: 'Needs' })).id,
    client: (await people.client(agency)).id,
    program: (await people.create('programs', { agency, name: 'Shelter' })).id,
    staff: staff.id,
  }
})
afterAll(() => app.stop())

/** A row of each collection with days, and for each of its days one that makes sense in it. */
const SAMPLES: Partial<
  Record<CollectionKey, { days: Readonly<Record<string, string>>; row: () => Data }>
> = {
  appointmentSlots: {
    days: { until: '2099-03-08' },
    row: () => ({
      every: 1,
      lastAt: '2099-03-08T18:00:00.000Z',
      minutes: 30,
      repeats: 'weekly',
      staff: known.staff,
      startsAt: '2099-01-05T18:00:00.000Z',
      state: 'open',
      timeZone: 'UTC',
    }),
  },
  assessmentResponses: {
    days: { assessmentDate: '2020-02-29' },
    row: () => ({ answers: {}, assessment: known.assessment, client: known.client }),
  },
  caseTasks: {
    days: { dueDate: '2020-02-29' },
    row: () => ({ client: known.client, name: 'Visit', stepKey: 'visit' }),
  },
  clients: {
    days: { dateOfBirth: '1990-02-03' },
    row: () => ({ firstName: 'Mike', lastName: 'Example' }),
  },
  enrollments: {
    days: { exitDate: '2021-12-31', startDate: '2020-01-01' },
    row: () => ({
      client: known.client,
      destination: '410',
      exitDate: '2021-01-01',
      program: known.program,
      startDate: '2020-01-01',
    }),
  },
  housingPlans: {
    days: { reviewDate: '2027-03-08' },
    row: () => ({
      edition: 0,
      goals: [],
      language: 'en',
      name: 'Plan',
      revision: 0,
      sections: [],
      status: 'shared',
      version: 1,
      client: known.client,
    }),
  },
  portalRequests: {
    days: { dueDate: '2099-03-08' },
    row: () => ({
      client: known.client,
      name: 'Location',
      requestedAt: '2026-01-02T03:04:05.000Z',
      requestedBy: known.staff,
      type: 'location',
    }),
  },
  resources: {
    days: { lastVerifiedOn: '2024-02-29' },
    row: () => ({ name: 'Food bank' }),
  },
  services: {
    days: { date: '2024-02-29' },
    row: () => ({ client: known.client, recordType: '200' }),
  },
  releasesOfInformation: {
    days: { endDate: '2024-02-29', startDate: '2020-01-01' },
    row: () => ({
      client: known.client,
      documentationType: 'attached-pdf',
      permission: 'yes',
      startDate: '2020-01-01',
    }),
  },
}

const slugOf = (key: CollectionKey): string => DEFAULT_SLUGS[key]
const isClosed = (key: CollectionKey): boolean => CLOSED_COLLECTIONS.some((one) => one === key)
const fieldsOf = (key: CollectionKey): FlattenedField[] =>
  app.payload.collections[slugOf(key)]?.config.flattenedFields ?? []
const isDay = (field: FlattenedField): boolean =>
  (field.custom as undefined | { askedForm?: unknown })?.askedForm === 'day'

/** Everything a day may be written as; all of it is that day. */
const FORMS = (day: string): string[] => [
  day,
  `${day}T00:00:00.000Z`,
  `${day}T12:00:00.000Z`,
  `${day}T00:00:00+13:00`,
  `${day}T23:30:00-08:00`,
]

test('every day of every collection has a sample', () => {
  for (const key of COLLECTION_KEYS) {
    const days = fieldsOf(key).filter(isDay)
    expect(
      days.map(({ name }) => name).toSorted(),
      `${key}: write days and row into SAMPLES`,
    ).toEqual(Object.keys(SAMPLES[key]?.days ?? {}).toSorted())
    const ruled = Object.keys(DAY_RULES[key] ?? {})
    expect(ruled, `${key}: write a line for each day into DAY_RULES`).toEqual(
      expect.arrayContaining(days.map(({ name }) => name)),
    )
    expect(fieldsOf(key).map(({ name }) => name)).toEqual(expect.arrayContaining(ruled))
  }
})

/** Every field of type date is a day or a moment; a new one that is neither is found here. */
test('a date of a collection is a day, or a moment with its time', () => {
  for (const key of COLLECTION_KEYS) {
    for (const field of fieldsOf(key).filter(({ type }) => type === 'date')) {
      const picker = 'date' in (field.admin ?? {}) ? (field.admin as Data).date : undefined
      const appearance = (picker as undefined | { pickerAppearance?: string })?.pickerAppearance
      const isHidden = 'hidden' in field && field.hidden === true
      const isOwn = field.name === 'createdAt' || field.name === 'updatedAt'
      expect(
        isDay(field) || appearance === 'dayAndTime' || isHidden || isOwn || isClosed(key),
        `${key}.${field.name}: dayField or momentField`,
      ).toBe(true)
    }
  }
})

const CASES = Object.entries(SAMPLES).flatMap(([key, { days }]) =>
  Object.entries(days).map(([field, day]) => [key as CollectionKey, field, day] as const),
)

const stored = async (key: CollectionKey, id: unknown, field: string): Promise<unknown> => {
  const [row] = await storedRows(app, slugOf(key), { id: { equals: id } })
  return new Date(String(row?.[field])).toISOString()
}

const rowOf = (key: CollectionKey, data: Data): Data => ({
  agency: known.agency,
  ...SAMPLES[key]?.row(),
  ...data,
})

const isOpen = (key: CollectionKey): boolean => ACCESS_MATRIX[key].create !== 'never'

describe.each(CASES)('%s.%s', (key, field, day) => {
  const noon = `${day}T12:00:00.000Z`
  const { plural, singular } = formatNames(DEFAULT_SLUGS[key])

  test('is kept in one form, however the server writes it', async () => {
    for (const form of [...FORMS(day), new Date(`${day}T00:00:00.000Z`)]) {
      const { id } = await people.create(slugOf(key), rowOf(key, { [field]: form }))
      expect(await stored(key, id, field), String(form)).toBe(noon)
      await app.payload.update({ collection: slugOf(key), data: { [field]: form }, id })
      expect(await stored(key, id, field), String(form)).toBe(noon)
    }
  })

  test('is refused with its name where it is no day', async () => {
    for (const form of ['11/03/2020', 'tomorrow', '2020-02-30', 20_200_203]) {
      const made = people.create(slugOf(key), rowOf(key, { [field]: form }))
      await expect(made, String(form)).rejects.toMatchObject({
        data: { errors: [{ path: field }] },
        status: 400,
      })
      if (!isOpen(key)) continue
      const { body, status } = await boss.post(`/${slugOf(key)}`, rowOf(key, { [field]: form }))
      expect([status, JSON.stringify(body).includes(`"${field}"`)], String(form)).toEqual([
        400,
        true,
      ])
    }
  })

  test('is kept in one form over REST and GraphQL', async () => {
    if (!isOpen(key)) return
    for (const form of FORMS(day)) {
      const made = await boss.post(`/${slugOf(key)}`, rowOf(key, { [field]: form }))
      const { doc } = made.body as { doc?: Data }
      expect([made.status, doc?.[field]], form).toEqual([201, noon])
      const changed = await boss.call(`/${slugOf(key)}/${String(doc?.id)}`, {
        body: JSON.stringify({ [field]: form }),
        headers: { 'content-type': 'application/json' },
        method: 'PATCH',
      })
      expect((changed.body as { doc?: Data }).doc?.[field], form).toBe(noon)
      const { data, errors } = await ask<Record<string, Data>>(
        boss,
        `mutation ($id: String!) { update${singular}(id: $id, data: { ${field}: "${form}" }) { ${field} } }`,
        { variables: { id: String(doc?.id) } },
      )
      expect(errors).toEqual([])
      expect(data[`update${singular}`]?.[field], form).toBe(noon)
    }
  })

  test('is found by its date, over every door', async () => {
    const { id } = await people.create(slugOf(key), rowOf(key, { [field]: day }))
    const asked: [Data, boolean][] = [
      ...FORMS(day).map((form): [Data, boolean] => [{ equals: form }, true]),
      [{ greater_than_equal: day }, true],
      [{ less_than_equal: day }, true],
      [{ greater_than: day }, false],
      [{ less_than: day }, false],
      [{ not_equals: day }, false],
      [{ in: `1950-01-01,${day}` }, true],
      [{ not_in: [day] }, false],
      [{ exists: true }, true],
    ]
    for (const [condition, isFound] of asked) {
      const where = { and: [{ id: { equals: id } }, { [field]: condition }] } as never
      const found = isFound ? [id] : []
      const { docs } = await app.payload.find({ collection: slugOf(key), where })
      expect(
        docs.map((doc) => doc.id),
        `server ${JSON.stringify(condition)}`,
      ).toEqual(found)
      const [[operator, operand] = []] = Object.entries(condition)
      const query = `where[and][0][id][equals]=${id}&where[and][1][${field}][${operator}]=${encodeURIComponent(String(operand))}`
      const { body } = await boss.call(`/${slugOf(key)}?${query}`)
      expect(
        (body as { docs?: Data[] }).docs?.map((doc) => doc.id),
        `REST ${query}`,
      ).toEqual(found)
    }
    for (const operator of ['equals', 'greater_than_equal']) {
      const { data, errors } = await ask<Record<string, { docs: Data[] }>>(
        boss,
        `{ ${plural}(where: { AND: [{ id: { equals: "${id}" } }, { ${field}: { ${operator}: "${day}" } }] }) { docs { id } } }`,
      )
      expect(errors).toEqual([])
      expect(data[plural]?.docs).toEqual([{ id }])
    }
  })
})
