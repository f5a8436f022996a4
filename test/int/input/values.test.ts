import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

const NAME = { firstName: 'Mike', lastName: 'Example' }

let app: PortalApp
let client: string
let people: People
let worker: Visitor
beforeAll(async () => {
  app = await startPortalApp('input-values')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  worker = (await people.staff({ agency })).visitor
  client = (await people.client(agency)).id
})
afterAll(() => app.stop())

/** As text, because JavaScript cannot write `1e309`. */
const send = async (path: string, field: string, value: string, rest: object, method = 'POST') => {
  const others = JSON.stringify(rest).slice(1)
  const { code, status } = await worker.call(path, {
    body: `{"${field}":${value}${others === '}' ? '}' : `,${others}`}`,
    headers: { 'content-type': 'application/json' },
    method,
  })
  return { code, status }
}
const refused = { code: 'INVALID_INPUT', status: 400 }

test(attack('INPUT-21'), async () => {
  for (const value of [
    '"NaN"',
    '"12 dogs"',
    '"0x10"',
    '"1e3"',
    '""',
    '" "',
    '"12,5"',
    'true',
    '[]',
    '[1]',
    '{}',
    '1e309',
    '-1e309',
  ])
    expect(await send('/client-locations', 'latitude', value, { client }), value).toEqual(refused)
  for (const value of ['""', '0', '"yes"', '[]'])
    expect(await send('/client-locations', 'private', value, { client }), value).toEqual(refused)
  for (const value of ['-0', '1e-400', '" 12.5 "', '34'])
    expect(
      (await send('/client-locations', 'latitude', value, { client, longitude: 1 })).status,
    ).toBe(201)
})

test(attack('INPUT-22'), async () => {
  for (const value of [
    '"2020-02-30"',
    '"2020-02-30T10:00:00Z"',
    '"0000-01-01"',
    '"-000001-01-01T00:00:00Z"',
    '"+275760-09-13T00:00:00.000Z"',
    '"+275760-09-13T00:00:00.001Z"',
    '"-271821-04-20T00:00:00Z"',
    '"1 (or so) Jan 2020"',
    '1e309',
    '86400000',
    '"2020-01-01T00:00:00+99:99"',
    '[]',
    '""',
  ]) {
    expect(await send('/clients', 'dateOfBirth', value, NAME), value).toEqual(refused)
    expect(await send(`/clients/${client}`, 'dateOfBirth', value, {}, 'PATCH')).toEqual(refused)
  }
  for (const value of ['"2020-02-29"', '"1950-06-01T12:00:00.000Z"', 'null'])
    expect((await send('/clients', 'dateOfBirth', value, NAME)).status, value).toBe(201)
})

test(attack('INPUT-23'), async () => {
  for (const value of ['[]', '{}', '["1"]', '{"$ne":1}'])
    for (const field of ['nameDataQuality', 'middleName'])
      expect(await send('/clients', field, value, NAME), `${field} ${value}`).toEqual(refused)
})

test(attack('INPUT-24'), async () => {
  const careTeam = async (value: string) =>
    send(`/clients/${client}`, 'careTeam', `[${value}]`, {}, 'PATCH')
  for (const value of ['"NaN"', '9007199254740993', '""', '1e309', '1.5', '-9223372036854775809'])
    expect(await careTeam(value), value).toEqual(refused)
  for (const value of ['2147483647', '"ffffffffffffffffffffffff"', '{}', '[]', 'true'])
    expect((await careTeam(value)).status, value).toBe(400)
})

test('names that objects have by birth are fields like others that nobody knows', async () => {
  for (const field of ['constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
    const value = '{"prototype":{"polluted":"yes"}}'
    expect((await send('/clients', field, value, NAME)).status, field).toBe(201)
    expect((await worker.call(`/clients?select[${field}][x]=true`)).status, field).toBe(200)
  }
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
})

test('of a key that stands twice the last one counts, for checks and for storing alike', async () => {
  const body = '{"firstName":"A","firstName":"Last","lastName":"E"}'
  const { body: answer } = await worker.call('/clients', {
    body,
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
  expect((answer as { doc?: { firstName?: string } }).doc?.firstName).toBe('Last')
})

test('values are refused over GraphQL as over REST', async () => {
  const ask = graphqlOf(app)
  const create =
    'mutation { createClient(data: { firstName: "M", lastName: "E", dateOfBirth: "+275760-09-13" }) { id } }'
  const { codes, text } = await ask(worker, create)
  expect(codes).toHaveLength(1)
  expect(text).not.toContain('Something went wrong')
})
