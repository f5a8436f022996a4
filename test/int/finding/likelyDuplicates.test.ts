import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { upgradePortalData } from '../../../src/features/upgrade/index.js'
import { attack } from '../../attacks/attack.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import { twoAgencies, type TwoAgencies } from '../../support/twoAgencies.js'
import type { Visitor } from '../../support/visitor.js'

type Duplicate = { id: string; name: string; reason: string }

const BIRTH = '1980-11-03'
const SSN = '219-09-9990'

let app: PortalApp
let people: People
let agency: string
let worker: Visitor
let ana: string

beforeAll(async () => {
  app = await startPortalApp('likely-duplicates')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = (await people.staff({ agency })).visitor
  const client = await people.client(agency, {
    dateOfBirth: `${BIRTH}T12:00:00.000Z`,
    firstName: 'Ana',
    lastName: 'Björk',
    ssn: SSN,
  })
  ana = client.id
})
afterAll(() => app.stop())

const ask = (by: Visitor, typed: Record<string, unknown>) =>
  by.post('/portal/likely-duplicates', typed)
const found = async (by: Visitor, typed: Record<string, unknown>): Promise<Duplicate[]> => {
  const answer = await ask(by, typed)
  expect(answer.status, answer.message).toBe(200)
  return (answer.body as unknown as { clients: Duplicate[] }).clients
}
const digestOf = async (id: string): Promise<unknown> =>
  (await storedRows(app, 'clients', { id: { equals: id } }))[0]?.ssnDigest

describe('somebody who is written down is recognised by', () => {
  test.each([
    ['the same birthday and a name without accents', { firstName: 'ANA', lastName: 'bjork' }],
    ['a slip in the name', { firstName: 'Anna', lastName: 'Bjrök' }],
    ['the first name alone, after a marriage', { firstName: 'Ana', lastName: 'Ruiz' }],
    ['first and last name changed over', { firstName: 'Björk', lastName: 'Ana' }],
  ])('%s', async (_, names) => {
    expect(await found(worker, { dateOfBirth: BIRTH, ...names })).toMatchObject([
      { id: ana, name: 'Ana Björk', reason: 'name-and-birth' },
    ])
  })

  test.each(['219-09-9990', '219099990', ' 219 09 9990 '])('the number %s', async (ssn) => {
    expect(await found(worker, { ssn })).toMatchObject([{ id: ana, reason: 'ssn' }])
  })

  test('both, once, and by the number', async () => {
    const typed = { dateOfBirth: BIRTH, firstName: 'Ana', ssn: SSN }
    expect(await found(worker, typed)).toMatchObject([{ id: ana, reason: 'ssn' }])
  })
})

test.each([
  ['another day', { dateOfBirth: '1980-11-04', firstName: 'Ana', lastName: 'Björk' }],
  ['another name', { dateOfBirth: BIRTH, firstName: 'Peter', lastName: 'Olsen' }],
  ['a name alone', { firstName: 'Ana', lastName: 'Björk' }],
  ['a day alone', { dateOfBirth: BIRTH }],
  ['another number', { ssn: '219-09-9991' }],
  ['a part of the number', { ssn: 'XXX-XX-9990' }],
  ['the mask', { ssn: '***-**-9990' }],
  ['no number at all', { ssn: 'abc' }],
  ['nothing', {}],
])('nobody is by %s', async (_, typed) => {
  expect(await found(worker, typed)).toEqual([])
})

test('what two numbers are compared by changes with the number, and goes with it', async () => {
  const { id } = await people.client(agency, { ssn: '219-09-9995' })
  const first = await digestOf(id)
  expect(first).toEqual(expect.any(String))
  const patch = (body: Record<string, unknown>) =>
    worker.call(`/clients/${id}`, { body, method: 'PATCH' })
  await patch({ firstName: 'Renamed', ssn: '***-**-9995' })
  expect(await digestOf(id)).toBe(first)
  await patch({ lastName: 'Alone' })
  expect(await digestOf(id)).toBe(first)
  await patch({ ssn: '219-09-9996' })
  expect(await digestOf(id)).not.toBe(first)
  await patch({ ssn: null })
  expect(await digestOf(id)).toBeNull()
  expect(await digestOf((await people.client(agency, { ssn: '999-99-9999' })).id)).toBeNull()
})

test('rows of before are filled by the upgrade, and a second run changes nothing', async () => {
  const kept = await digestOf(ana)
  await app.payload.db.updateOne({
    collection: 'clients',
    data: { ssnDigest: null },
    id: ana,
    req: {},
  })
  expect(await found(worker, { ssn: SSN })).toEqual([])
  expect((await upgradePortalData(app.payload)).changed).toEqual({ 'clients.ssnDigest': 1 })
  expect(await digestOf(ana)).toBe(kept)
  expect((await upgradePortalData(app.payload)).changed).toEqual({})
})

test(attack('FIND-04'), async () => {
  const guesser = (await people.staff({ agency })).visitor
  const tries: number[] = []
  for (let number = 0; number < 32; number += 1)
    tries.push((await ask(guesser, { ssn: `21909${String(9900 + number)}` })).status)
  expect(tries.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 200))
  expect(tries.slice(30)).toEqual([429, 429])
  // Names go on, and so do others
  expect(await found(guesser, { dateOfBirth: BIRTH, firstName: 'Ana' })).toHaveLength(1)
  expect(await found(worker, { ssn: SSN })).toHaveLength(1)
})

test(attack('FIND-05'), async () => {
  const digest = String(await digestOf(ana))
  const chief = (await people.staff({ permissions: ['super-user'] })).visitor
  for (const by of [worker, chief]) {
    for (const asked of [
      `where[ssnDigest][equals]=${encodeURIComponent(digest)}`,
      'where[ssnDigest][exists]=true',
      'sort=ssnDigest',
      'sort=-ssnDigest',
    ])
      expect(outcome(await by.call(`/clients?${asked}`)), asked).toBe('400 INVALID_QUERY')
    for (const path of [`/clients/${ana}?depth=0`, `/clients?select[ssnDigest]=true`])
      expect((await by.call(path)).text).not.toContain(digest)
    const through = `/portal-requests?where[client.ssnDigest][equals]=${encodeURIComponent(digest)}`
    expect(outcome(await by.call(through))).toBe('400 INVALID_QUERY')
    const written = await by.call(`/clients/${ana}`, {
      body: { ssnDigest: 'planted' },
      method: 'PATCH',
    })
    expect(written.text).not.toContain('planted')
    expect(await digestOf(ana)).toBe(digest)
  }
})

describe('clients of others', () => {
  let apart: TwoAgencies
  beforeAll(async () => {
    apart = await twoAgencies('likely-duplicates-apart')
  })
  afterAll(() => apart.app.stop())

  test(attack('FIND-03'), async () => {
    const hidden = await apart.people.client(apart.agency.b, {
      dateOfBirth: '1971-02-05T12:00:00.000Z',
      firstName: 'Hidden',
      lastName: 'Person',
      ssn: '219-09-9980',
    })
    const typed = { dateOfBirth: '1971-02-05', firstName: 'Hidden', ssn: '219-09-9980' }
    expect(await found(apart.elsewhere.visitor, typed)).toMatchObject([{ id: hidden.id }])
    const empty = await ask(apart.worker.visitor, typed)
    expect(empty.body).toEqual({ clients: [] })
    for (const nobody of [apart.client.visitor, apart.app.visitor()])
      expect((await ask(nobody, typed)).status).toBe(401)
  })
})
