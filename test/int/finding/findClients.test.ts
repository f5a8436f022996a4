import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { twoAgencies, type TwoAgencies } from '../../support/twoAgencies.js'
import type { Visitor } from '../../support/visitor.js'

type Found = {
  actions: string[]
  id: string
  name: string
  programs: { id: string; program: string }[]
  status: null | string
}

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let björk: string

beforeAll(async () => {
  app = await startPortalApp('find-clients')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  björk = (
    await people.client(agency, {
      dateOfBirth: '1980-11-03T12:00:00.000Z',
      email: 'ana.b@client.example',
      firstName: 'Ana',
      lastName: 'Björk',
      phone: '(909) 555-0142',
      uniqueIdentifier: 'ABC123XYZ',
    })
  ).id
})
afterAll(() => app.stop())

const answerTo = (by: Visitor, text: string) =>
  by.call(`/portal/find-clients?${new URLSearchParams({ text })}`)
const found = async (by: Visitor, text: string): Promise<Found[]> => {
  const answer = await answerTo(by, text)
  expect(answer.status, `${text}: ${answer.message}`).toBe(200)
  return (answer.body as unknown as { clients: Found[] }).clients
}
const idsOf = async (by: Visitor, text: string): Promise<string[]> =>
  (await found(by, text)).map(({ id }) => id)

describe('a client is found by', () => {
  test.each([
    'bjork',
    'BJÖRK, ana',
    '11/03/1980',
    '1980-11-03',
    '3 de noviembre de 1980',
    'abc123xyz',
    'ABC-123 xyz',
    '(909) 555-0142',
    '+1 909.555.0142',
    '555-0142',
    'Ana.B@Client.example',
    'ana.b@client',
  ])('%s', async (typed) => {
    expect(await idsOf(worker.visitor, typed)).toEqual([björk])
  })
  test.each(['bjorg', 'b', '', '%', '4/11/1980'])('and not by "%s"', async (typed) => {
    expect(await idsOf(worker.visitor, typed)).toEqual([])
  })
})

test('a whole identifier finds one person, not all who have it within their own data', async () => {
  await people.client(agency, { firstName: 'ABC123XYZ', lastName: 'Copy' })
  expect(await idsOf(worker.visitor, 'ABC123XYZ')).toEqual([björk])
})

test('ten are shown by name, and whether there are more is said', async () => {
  for (let number = 0; number < 12; number += 1)
    await people.client(agency, { firstName: `Zed${String(number).padStart(2, '0')}` })
  const answer = await answerTo(worker.visitor, 'zed')
  const { clients, more } = answer.body as unknown as { clients: Found[]; more: boolean }
  expect(more).toBe(true)
  expect(clients.map(({ name }) => name.split(' ')[0])).toEqual(
    Array.from({ length: 10 }, (_, number) => `Zed${String(number).padStart(2, '0')}`),
  )
})

test('with each client stands what can be done now: invite, message, request, exit', async () => {
  expect((await found(worker.visitor, 'bjork'))[0]).toMatchObject({
    actions: ['send-invite'],
    programs: [],
    status: 'not-connected',
  })
  await worker.visitor.post(`/portal/clients/${björk}/invite`, {
    attestation: true,
    email: 'ana.b@client.example',
  })
  expect((await found(worker.visitor, 'bjork'))[0]).toMatchObject({ status: 'invite-pending' })
  app.advance(15 * 86_400_000)
  expect((await found(worker.visitor, 'bjork'))[0]).toMatchObject({ status: 'not-connected' })

  const connected = await people.connected(worker, agency, { lastName: 'Vigdís' })
  const program = await people.create('programs', { agency, name: 'Night shelter' })
  const enrolled = await worker.visitor.post(`/portal/clients/${connected.id}/enroll`, {
    program: program.id,
  })
  expect((await found(worker.visitor, 'vigdis'))[0]).toMatchObject({
    actions: ['send-message', 'send-request', 'disconnect'],
    programs: [{ id: enrolled.body.id, program: 'Night shelter' }],
    status: 'connected',
  })
})

test('of an agency whose portal is off nothing can be done about it', async () => {
  const off = (await people.agency({ portalEnabled: false })).id
  const there = await people.staff({ agency: off })
  await people.client(off, { lastName: 'Quietly' })
  expect((await found(there.visitor, 'quietly'))[0]).toMatchObject({ actions: [], status: null })
})

test('a program of another agency is not theirs to end', async () => {
  const there = await people.staff({ agency: (await people.agency()).id })
  const client = await people.client(agency, { lastName: 'Shared' })
  const program = await people.create('programs', { agency, name: 'Ours' })
  await worker.visitor.post(`/portal/clients/${client.id}/enroll`, { program: program.id })
  expect((await found(worker.visitor, 'shared'))[0]?.programs).toHaveLength(1)
  expect((await found(there.visitor, 'shared'))[0]?.programs).toEqual([])
})

test(attack('FIND-02'), async () => {
  const reader = await people.staff({ agency, permissions: [] })
  expect(await idsOf(reader.visitor, 'bjork')).toEqual([björk])
  expect((await found(reader.visitor, 'bjork'))[0]).toMatchObject({ actions: [], status: null })
})

describe('clients of others', () => {
  let apart: TwoAgencies
  beforeAll(async () => {
    apart = await twoAgencies('find-clients-apart')
  })
  afterAll(() => apart.app.stop())

  test(attack('FIND-01'), async () => {
    const hidden = await apart.people.client(apart.agency.b, {
      dateOfBirth: '1971-02-05T12:00:00.000Z',
      email: 'hidden@client.example',
      firstName: 'Hidden',
      lastName: 'Person',
      phone: '(909) 555-0177',
      uniqueIdentifier: 'HIDDEN777',
    })
    const ways = ['hidden', '1971-02-05', 'HIDDEN777', '909 555 0177', 'hidden@client.example']
    for (const text of ways) {
      expect(await idsOf(apart.elsewhere.visitor, text), text).toEqual([hidden.id])
      expect(await idsOf(apart.worker.visitor, text), text).toEqual([])
      const query = `{ portalFindClients(text: ${JSON.stringify(text)}) { clients { id } } }`
      expect((await apart.ask(apart.worker.visitor, query)).text, text).not.toContain(hidden.id)
    }
    for (const nobody of [apart.client.visitor, apart.app.visitor()])
      expect((await answerTo(nobody, 'hidden')).status).toBe(401)
    const reply = await graphqlOf(apart.app)(
      apart.client.visitor,
      '{ portalFindClients(text: "hidden") { clients { id } } }',
    )
    expect(reply.text).not.toContain(hidden.id)
  })
})
