import { formatNames } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { DAY_RULES, type DayBound } from '../../../src/contract/dayRules.js'
import { addDays, dayIn, storedDay } from '../../../src/core/day.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Data = Record<string, unknown>
type Side = 'notAfter' | 'notBefore'

const BIRTH = '1990-02-03'
const START = '2020-01-01'

let app: PortalApp
let ask: AskGraphQL
let known: { agency: string; assessment: string; client: string; program: string; staff: unknown }
let people: People
let worker: Awaited<ReturnType<People['staff']>>
beforeAll(async () => {
  app = await startPortalApp('input-impossible-days')
  ask = graphqlOf(app)
  people = peopleOf(app)
  const agency = (await people.agency()).id
  worker = await people.staff({ agency })
  known = {
    agency,
    assessment: (await people.create('assessments', { questions: [], title: 'Needs' })).id,
    client: '',
    program: (await people.create('programs', { agency, name: 'Shelter' })).id,
    staff: worker.id,
  }
})
afterAll(() => app.stop())
beforeEach(async () => {
  known.client = (await people.client(known.agency, { dateOfBirth: BIRTH })).id
})

/** A row with days that make sense, for each collection that has rules. */
const ROWS: Readonly<Record<string, () => Data>> = {
  appointmentSlots: () => ({
    every: 1,
    lastAt: '2099-03-08T18:00:00.000Z',
    minutes: 30,
    repeats: 'weekly',
    staff: known.staff,
    startsAt: '2099-01-05T18:00:00.000Z',
    state: 'open',
    timeZone: 'UTC',
  }),
  assessmentResponses: () => ({
    answers: {},
    assessment: known.assessment,
    assessmentDate: START,
    client: known.client,
  }),
  caseTasks: () => ({
    client: known.client,
    dueDate: '2020-02-29',
    name: 'Visit',
    stepKey: 'visit',
  }),
  clientLocations: () => ({
    address: 'Here',
    client: known.client,
    recordedAt: `${START}T08:00:00.000Z`,
  }),
  clients: () => ({ dateOfBirth: BIRTH, firstName: 'Mike', lastName: 'Example' }),
  enrollments: () => ({
    client: known.client,
    destination: '410',
    exitDate: addDays(START, 9),
    program: known.program,
    startDate: START,
  }),
  housingPlans: () => ({
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
  portalRequests: () => ({
    client: known.client,
    dueDate: addDays(today(), 9),
    name: 'Location',
    requestedAt: app.now().toISOString(),
    requestedBy: known.staff,
    type: 'location',
  }),
  referrals: () => ({
    client: known.client,
    referredAt: `${START}T08:00:00.000Z`,
    toAgency: known.agency,
  }),
  releasesOfInformation: () => ({
    client: known.client,
    documentationType: 'attached-pdf',
    endDate: addDays(START, 9),
    permission: 'yes',
    startDate: START,
  }),
  resources: () => ({ lastVerifiedOn: START, name: 'Food bank' }),
  services: () => ({ client: known.client, date: START, recordType: '200' }),
}

const today = (): string => dayIn('UTC', app.now())
const rowOf = (key: CollectionKey): Data => ({ agency: known.agency, ...ROWS[key]?.() })
const slugOf = (key: CollectionKey): string => DEFAULT_SLUGS[key]
const ofFirst = (bound: DayBound): boolean => bound === 'first-start'

const boundDay = (key: CollectionKey, bound: DayBound): string => {
  if (bound === 'today' || bound === 'asking') return today()
  if (bound === 'birth') return BIRTH
  return ofFirst(bound) ? START : String(rowOf(key)[bound])
}

const RULES = Object.entries(DAY_RULES).flatMap(([key, fields]) =>
  Object.entries(fields).flatMap(([field, rule]) =>
    (['notAfter', 'notBefore'] as const).flatMap((side) =>
      (rule[side] ?? []).map(
        (bound) => [key as CollectionKey, field, side, bound, rule.isMoment === true] as const,
      ),
    ),
  ),
)

/** The day itself is fine, the one beyond it is not. */
const daysAt = (key: CollectionKey, side: Side, bound: DayBound, isMoment: boolean) => {
  const last = boundDay(key, bound)
  const write = (day: string): string => (isMoment ? `${day}T00:00:01.000Z` : day)
  return { fine: write(last), wrong: write(addDays(last, side === 'notAfter' ? 1 : -1)) }
}

const CODES: Readonly<Record<Side, readonly string[]>> = {
  notAfter: ['DAY_AFTER', 'DAY_AHEAD'],
  notBefore: ['DAY_BEFORE', 'DAY_PAST'],
}
const refusal = (field: string, side: Side) => ({
  data: { fields: [{ code: expect.toBeOneOf([...CODES[side]]) as string, field }] },
  status: 400,
})

const change = (key: CollectionKey, id: unknown, data: Data) =>
  app.payload.update({ collection: slugOf(key), data, id: String(id) })
const patch = async (key: CollectionKey, id: unknown, data: Data) => {
  const { body, status } = await worker.visitor.call(`/${slugOf(key)}/${String(id)}`, {
    body: data,
    method: 'PATCH',
  })
  const [error] = (body as { errors?: { data?: unknown }[] }).errors ?? []
  return { data: error?.data, status }
}

test('every rule has a row to be tried with', () => {
  expect(Object.keys(ROWS)).toEqual(Object.keys(DAY_RULES))
  expect(RULES.length).toBeGreaterThan(8)
})

describe.each(RULES)('%s.%s %s %s', (key, field, side, bound, isMoment) => {
  const { singular } = formatNames(DEFAULT_SLUGS[key])
  /** A row that the rule may be broken in, with everything in place that it is compared with. */
  const row = async () => {
    const made = await people.create(slugOf(key), rowOf(key))
    if (ofFirst(bound))
      await people.create('enrollments', { ...rowOf('enrollments'), client: made.id })
    return made
  }

  test('for the server', async () => {
    const { fine, wrong } = daysAt(key, side, bound, isMoment)
    const { id } = await row()
    await expect(change(key, id, { [field]: wrong })).rejects.toMatchObject(refusal(field, side))
    await change(key, id, { [field]: fine })
    if (ofFirst(bound)) return
    const made = (day: string) => people.create(slugOf(key), { ...rowOf(key), [field]: day })
    await expect(made(wrong)).rejects.toMatchObject(refusal(field, side))
    await made(fine)
  })

  test('over REST and GraphQL', async () => {
    if (ACCESS_MATRIX[key].update === 'never') return
    const { fine, wrong } = daysAt(key, side, bound, isMoment)
    const { id } = await row()
    expect(await patch(key, id, { [field]: wrong })).toMatchObject(refusal(field, side))
    const { codes } = await ask(
      worker.visitor,
      `mutation { update${singular}(id: "${id}", data: { ${field}: "${wrong}" }) { id } }`,
    )
    expect(codes).toEqual(['INVALID_INPUT'])
    expect((await patch(key, id, { [field]: fine })).status).toBe(200)
    if (ofFirst(bound)) return
    const made = await worker.visitor.post(`/${slugOf(key)}`, { ...rowOf(key), [field]: wrong })
    expect([made.status, made.code]).toEqual([400, 'INVALID_INPUT'])
  })

  test('a wrong day of before stands in nobody else’s way', async () => {
    const { wrong } = daysAt(key, side, bound, isMoment)
    const { id } = await row()
    await app.payload.db.updateOne({
      collection: slugOf(key),
      data: { [field]: isMoment ? wrong : storedDay(wrong) },
      id,
      req: {},
    })
    const others = rowOf(key)
    // What a form sends back: everything, as it is stored
    const { id: _, ...whole } = await app.payload.findByID({
      collection: slugOf(key),
      depth: 0,
      id,
    })
    await change(key, id, key === 'clients' ? { firstName: 'Michael' } : whole)
    await expect(
      change(key, id, { [field]: addDays(wrong.slice(0, 10), side === 'notAfter' ? 1 : -1) }),
    ).rejects.toThrow()
    await change(key, id, { [field]: others[field] })
  })
})

test('where two days contradict each other, the one that was changed is named', async () => {
  const { id } = await people.create('enrollments', rowOf('enrollments'))
  expect(await patch('enrollments', id, { startDate: addDays(START, 10) })).toMatchObject({
    data: {
      errors: [
        {
          message:
            '"Start date" is after "Program exit date" (Jan 10, 2020). Choose that day or an earlier one.',
          path: 'startDate',
        },
      ],
    },
    status: 400,
  })
  const both = { exitDate: '2021-05-05', startDate: '2021-05-05' }
  expect((await patch('enrollments', id, both)).status).toBe(200)
})

test('a year before 1900 is a slip of the finger', async () => {
  for (const [key, fields] of Object.entries(DAY_RULES)) {
    for (const field of Object.keys(fields)) {
      const made = people.create(slugOf(key as CollectionKey), {
        ...rowOf(key as CollectionKey),
        [field]: '0202-01-01',
      })
      await expect(made, `${key}.${field}`).rejects.toMatchObject({
        data: {
          fields: expect.arrayContaining([
            { code: 'DAY_TOO_EARLY', field, message: expect.any(String) as string },
          ]) as unknown,
        },
      })
    }
  }
})

test('a request of the past may be brought in with the due date it had', async () => {
  const old = { ...rowOf('portalRequests'), requestedAt: '2020-03-03T18:00:00.000Z' }
  await people.create('portal-requests', { ...old, dueDate: '2020-03-03' })
  await expect(
    people.create('portal-requests', { ...old, dueDate: '2020-03-02' }),
  ).rejects.toMatchObject(refusal('dueDate', 'notBefore'))
})

test('a birth is held against programs of the own agency alone', async () => {
  const other = (await people.agency()).id
  const program = (await people.create('programs', { agency: other, name: 'Elsewhere' })).id
  const { client } = known
  await people.create('enrollments', { agency: other, client, program, startDate: '1991-01-01' })
  expect((await patch('clients', client, { dateOfBirth: '1995-01-01' })).status).toBe(200)
})

test('a due date of yesterday is refused before anything is sent', async () => {
  const connected = await people.connected(worker, known.agency)
  const send = (dueDate: string) =>
    worker.visitor.post(`/portal/clients/${connected.id}/requests`, { dueDate, type: 'location' })
  const refused = await send(addDays(today(), -1))
  expect([refused.status, refused.code]).toEqual([400, 'INVALID_INPUT'])
  expect(refused.body).toMatchObject({
    errors: [{ data: { fields: [{ code: 'DAY_PAST', field: 'dueDate' }] } }],
  })
  expect((await send('2026-02-30')).body).toMatchObject({
    errors: [{ data: { fields: [{ code: 'NOT_A_DATE', field: 'dueDate' }] } }],
  })
  expect((await send(today())).status).toBe(201)
})
