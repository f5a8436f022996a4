import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { graphqlOf, postGraphQL, type AskGraphQL } from '../../support/graphql.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let ask: AskGraphQL
let client: Visitor
let worker: Visitor
beforeAll(async () => {
  app = await startPortalApp('graphql-bombs')
  ask = graphqlOf(app)
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const staff = await people.staff({ agency })
  worker = staff.visitor
  client = (await people.connected(staff, agency)).visitor
})
afterAll(() => app.stop())

const times = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join(' ')
const doubling = (levels: number): string =>
  `{ portalMe { ...F0 } } ${times(levels, (level) => `fragment F${level} on PortalMe { ...F${level + 1} ...F${level + 1} }`)} fragment F${levels} on PortalMe { account { id } }`

test(attack('INPUT-19', 'fragments within fragments'), async () => {
  for (const visitor of [app.visitor(), client, worker])
    expect((await ask(visitor, doubling(15))).codes).toEqual(['INVALID_QUERY'])
})

test(attack('INPUT-19', 'fragments that hold each other'), async () => {
  const document =
    '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F portalMe { account { id } } }'
  expect((await ask(app.visitor(), document)).codes).toEqual(['INVALID_QUERY'])
})

test(attack('INPUT-19', 'depth, directives and fields'), async () => {
  for (const document of [
    `${'{ portalMe '.repeat(100)}${'}'.repeat(100)}`,
    `{ portalMe { account { id ${'@include(if: true) '.repeat(10_000)} } } }`,
    `{ portalMe { account { ${'id '.repeat(10_000)} } } }`,
    `{ portalMe { account { id } } } ${times(1_000, (index) => `fragment F${index} on Query { __typename }`)}`,
  ]) {
    expect((await ask(app.visitor(), document)).codes).toEqual(['INVALID_QUERY'])
  }
})

test(attack('INPUT-20'), async () => {
  const document = `{ ${times(1_000, (index) => `a${index}: portalMe { account { id } }`)} }`
  expect((await ask(client, document)).codes).toContain('INVALID_QUERY')
})

test('malformed values are refused over GraphQL as over REST', async () => {
  const create =
    'mutation ($name: String!) { createClient(data: { firstName: $name, lastName: "E" }) { id } }'
  const variables = { name: 'nul \0' }
  expect((await ask(worker, create, { variables })).codes).toEqual(['INVALID_INPUT'])
  const read = 'query ($id: String!) { Client(id: $id) { id } }'
  expect((await ask(worker, read, { variables: { id: '\0' } })).codes).toEqual(['NOT_FOUND'])
  const list = '{ Clients(limit: -5) { docs { id } } }'
  expect((await ask(worker, list)).codes).toEqual(['INVALID_QUERY'])
})

test(attack('INPUT-28'), async () => {
  const long = 'a'.repeat(10 * 1024 * 1024)
  for (const document of [
    'subscription { portalMe { account { id } } }',
    '{ __typename } subscription S { x }',
    `{ ${long} }`,
    `{ portalMe(${long}: 1) { account { id } } }`,
    `query Q($a: ${long}) { __typename }`,
    `{ portalMe { account { id @${long} } } }`,
  ])
    for (const visitor of [app.visitor(), client, worker]) {
      const answer = await ask(visitor, document)
      expect(answer.codes, document.slice(0, 40)).toEqual(['INVALID_QUERY'])
      expect(answer.text.length).toBeLessThan(1_000)
    }
})

const URL = 'http://portal.example/api/graphql'
const headersOf = ({ cookies }: Visitor) => ({
  'content-type': 'application/json',
  cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
})

test(attack('INPUT-29'), async () => {
  const post = postGraphQL(app)
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
  const send =
    'mutation ($deep: JSON) { portalSendMessage(id: "1", body: $deep) { id } portalFulfillRequest(id: "1", answers: $deep) { id } }'
  const body = `{"query":${JSON.stringify(send)},"variables":{"deep":${deep}}}`
  const headers = headersOf(worker)
  const answer = await post(new Request(URL, { body, headers, method: 'POST' }))
  const text = await answer.text()
  expect(text.match(/"code":"INVALID_INPUT"/g)?.length).toBeGreaterThan(1)
  expect(text).not.toMatch(/INTERNAL|stack/)
})

test('lists of documents and what is no document are refused', async () => {
  const post = postGraphQL(app)
  for (const body of [
    '[{"query":"{ __typename }"},{"query":"{ __typename }"}]',
    'null',
    '"x"',
    '{"query":{"a":1}}',
    '{"query":"{ __typename }","variables":"x"}',
    '{"query":"{ __typename }","variables":[1]}',
    `{"query":${JSON.stringify(`{ a${'{ a'.repeat(10_000)}${'}'.repeat(10_001)}`)}}`,
  ]) {
    const headers = headersOf(worker)
    const answer = await post(new Request(URL, { body, headers, method: 'POST' }))
    expect(answer.status, body.slice(0, 60)).toBe(400)
  }
})

test('a variable of another type is an error of its own, not a fault', async () => {
  const read = 'query ($limit: Int!) { Clients(limit: $limit) { totalDocs } }'
  for (const variables of [{ limit: 'x' }, { limit: 1.5 }, {}, { limit: null }, { limit: [1] }]) {
    const { errors, status } = await ask(worker, read, { variables })
    expect(status).toBe(200)
    expect(errors[0]?.message).toContain('$limit')
  }
})

test('a client cannot read the schema', async () => {
  for (const document of ['{ __schema { types { name } } }', '{ __type(name: "Client") { name } }'])
    expect((await ask(client, document)).codes).toEqual(['FORBIDDEN'])
})
