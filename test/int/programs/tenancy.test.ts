import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { ago, programsOf, today } from '../../support/programs.js'
import { storedRows } from '../../support/storedRows.js'
import { twoAgencies, type TwoAgencies } from '../../support/twoAgencies.js'
import type { Visitor } from '../../support/visitor.js'

const SECRET = 'methadone'

let world: Awaited<ReturnType<typeof programsOf>>
let apart: TwoAgencies
let elsewhere: Visitor
let third: Visitor
let client: { id: string; visitor: Visitor }
let other: { id: string; program: string }

beforeAll(async () => {
  world = await programsOf('program-tenancy')
  apart = await twoAgencies('program-tenancy-apart')
  const { people } = world
  other = { id: (await people.agency()).id, program: '' }
  other.program = (await people.create('programs', { agency: other.id, name: 'Theirs' })).id
  elsewhere = (await people.staff({ agency: other.id })).visitor
  third = (await people.staff({ agency: (await people.agency()).id, permissions: ['super-user'] }))
    .visitor
  client = await people.connected(world.worker, world.agency)
})
afterAll(async () => {
  await world.app.stop()
  await apart.app.stop()
})

const patch = (by: Visitor, path: string, body: Record<string, unknown>) =>
  by.call(path, { body, method: 'PATCH' })
const madeBy = (answer: { body: Record<string, unknown> }): string =>
  String((answer.body.doc as undefined | { id: string })?.id)

const service = async (): Promise<string> =>
  madeBy(
    await world.worker.visitor.post('/services', {
      client: client.id,
      note: `Drives to the ${SECRET} clinic`,
      recordType: '141',
      typeProvided: 5,
    }),
  )
const referral = async (): Promise<string> =>
  madeBy(
    await world.worker.visitor.post('/referrals', {
      client: client.id,
      note: `Knows the ${SECRET} clinic`,
      program: other.program,
      toAgency: other.id,
    }),
  )

describe('enrolling', () => {
  test(attack('PROGRAM-01'), async () => {
    const { id } = await world.people.client(world.agency)
    expect(outcome(await world.enroll(id, { program: other.program }))).toBe('400 INVALID_INPUT')
    expect(await world.enrollments(id)).toEqual([])
  })

  test(attack('PROGRAM-02'), async () => {
    const { agency, hidden, people, worker } = apart
    const program = (await people.create('programs', { agency: agency.a, name: 'Ours' })).id
    const answer = await worker.visitor.post(`/portal/clients/${apart.client.id}/enroll`, {
      householdName: 'Planted',
      members: [{ client: hidden.client, relationship: '2' }],
      program,
    })
    expect(outcome(answer)).toBe('404 NOT_FOUND')
    const where = { client: { equals: hidden.client } }
    expect(await storedRows(apart.app, 'enrollments', where)).toEqual([])
  })

  test(attack('PROGRAM-03'), async () => {
    const { id } = await world.people.client(world.agency)
    const household = (await world.people.create('households', { agency: other.id, name: 'B' })).id
    expect(outcome(await world.enroll(id, { household }))).toBe('400 INVALID_INPUT')
    expect(await world.enrollments(id)).toEqual([])
  })
})

describe('enrollments of another agency', () => {
  test(attack('PROGRAM-04'), async () => {
    const { spouse } = await world.household()
    for (const [what, body] of [
      ['exit', { destination: '410' }],
      ['reopen', {}],
      ['head', {}],
    ] as const) {
      const answer = await elsewhere.post(`/portal/enrollments/${spouse.id}/${what}`, body)
      expect(outcome(answer), what).toBe('403 FORBIDDEN')
      const mine = await client.visitor.post(`/portal/enrollments/${spouse.id}/${what}`, body)
      expect(mine.status, what).toBe(401)
    }
    expect(await world.row(spouse.id)).toMatchObject({ relationshipToHeadOfHousehold: '3' })
    expect((await world.row(spouse.id))?.exitDate ?? null).toBeNull()
  })

  test(attack('PROGRAM-05'), async () => {
    const { id } = await world.enrolled()
    const half = await patch(world.worker.visitor, `/enrollments/${id}`, { exitDate: today() })
    expect(half.status).toBe(400)
    const ask = graphqlOf(world.app)
    const over = await ask(
      world.worker.visitor,
      'mutation ($id: String!) { updateEnrollment(id: $id, data: { destination: _410 }) { id } }',
      { variables: { id } },
    )
    expect(over.errors).not.toEqual([])
    const row = await world.row(id)
    expect([row?.exitDate ?? null, row?.destination ?? null]).toEqual([null, null])
  })
})

/** Every path by which somebody may come upon rows. */
const found = async (by: Visitor, slug: string, id: string): Promise<string[]> => {
  const ask = graphqlOf(world.app)
  const many = slug === 'services' ? 'Services' : 'Referrals'
  const answers = [
    await by.call(`/${slug}/${id}`),
    await by.call(`/${slug}?where[client][equals]=${client.id}`),
    await by.call(`/${slug}/count`),
    await by.call(`/${slug}?where[searchText][like]=clinic`),
  ]
  const over = await ask(by, `{ ${many} { docs { id note } totalDocs } }`)
  return [...answers.map(({ text }) => text), over.text].filter(
    (text) => text.includes(id) || text.includes(SECRET) || /"totalDocs":[1-9]/.test(text),
  )
}

describe('services', () => {
  test(attack('PROGRAM-10'), async () => {
    const id = await service()
    expect(await found(world.worker.visitor, 'services', id)).not.toEqual([])
    for (const by of [elsewhere, third]) expect(await found(by, 'services', id)).toEqual([])
    expect((await patch(elsewhere, `/services/${id}`, { recordType: '200' })).status).toBe(403)
  })

  test(attack('PROGRAM-06'), async () => {
    const id = await service()
    const own = await client.visitor.call('/services?limit=50')
    expect(docsOf(own).map((row) => row.id)).toContain(id)
    expect(own.text).not.toContain(SECRET)
    for (const query of ['where[note][like]=clinic', 'where[searchText][like]=clinic', 'sort=note'])
      expect((await client.visitor.call(`/services?${query}`)).status, query).toBe(400)
  })

  test('are of the list that goes with their kind; a bed night says what it is', async () => {
    const post = (body: Record<string, unknown>) =>
      world.worker.visitor.post('/services', { client: client.id, ...body })
    expect((await post({ recordType: '141', typeProvided: '13' })).status).toBe(400)
    expect((await post({ recordType: '141' })).status).toBe(400)
    expect((await post({ date: ago(-2), recordType: '200' })).status).toBe(400)
    const night = await post({ recordType: 200 })
    expect(night.status, night.text).toBe(201)
    const [row] = await storedRows(world.app, 'services', { id: { equals: madeBy(night) } })
    expect(row).toMatchObject({ date: `${today()}T12:00:00.000Z`, typeProvided: '200' })
    const changed = await patch(world.worker.visitor, `/services/${madeBy(night)}`, {
      recordType: '141',
    })
    expect(changed.status).toBe(400)
  })

  test('belong to an enrollment of the same client alone', async () => {
    const { id } = await world.enrolled()
    const post = (about: string) =>
      world.worker.visitor.post('/services', { client: about, enrollment: id, recordType: '200' })
    expect((await post(client.id)).status).toBe(400)
    const own = await world.enrolled()
    const fits = await world.worker.visitor.post('/services', {
      client: own.client,
      enrollment: own.id,
      recordType: '200',
    })
    expect(fits.status, fits.text).toBe(201)
  })
})

describe('referrals', () => {
  test(attack('PROGRAM-09'), async () => {
    const id = await referral()
    expect(await found(elsewhere, 'referrals', id)).not.toEqual([])
    expect(await found(third, 'referrals', id)).toEqual([])
    expect((await patch(third, `/referrals/${id}`, { status: 'accepted' })).status).toBe(403)
  })

  test(attack('PROGRAM-08'), async () => {
    const id = await referral()
    const words = await patch(elsewhere, `/referrals/${id}`, { note: 'No', status: 'accepted' })
    expect(outcome(words)).toBe('403 FORBIDDEN')
    expect((await patch(elsewhere, `/referrals/${id}`, { status: 'canceled' })).status).toBe(403)
    const answer = await patch(elsewhere, `/referrals/${id}`, { status: 'accepted' })
    expect(answer.status, answer.text).toBe(200)
    const [row] = await storedRows(world.app, 'referrals', { id: { equals: id } })
    expect(row).toMatchObject({ note: `Knows the ${SECRET} clinic`, status: 'accepted' })
    expect((await elsewhere.call(`/referrals/${id}`, { method: 'DELETE' })).status).toBe(403)
  })

  test(attack('PROGRAM-07'), async () => {
    const id = await referral()
    const own = await client.visitor.call('/referrals?limit=50')
    expect(docsOf(own).find((row) => row.id === id)).toMatchObject({ status: 'pending' })
    expect(own.text).not.toContain(SECRET)
    for (const query of ['where[note][like]=clinic', 'sort=note'])
      expect((await client.visitor.call(`/referrals?${query}`)).status, query).toBe(400)
  })

  test('lead to a program of the agency that they are for', async () => {
    const answer = await world.worker.visitor.post('/referrals', {
      client: client.id,
      program: world.program,
      toAgency: other.id,
    })
    expect(answer.status).toBe(400)
  })
})
