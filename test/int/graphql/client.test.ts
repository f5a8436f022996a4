import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import type { PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'
import { startHostApp } from './hostApp.js'

let app: PortalApp
let ask: AskGraphQL
let client: Visitor
let people: People
let worker: Visitor
beforeAll(async () => {
  app = await startHostApp('graphql-client')
  ask = graphqlOf(app)
  people = peopleOf(app)
  const agency = await people.agency()
  const staff = await people.staff({ agency: agency.id })
  worker = staff.visitor
  const page = await people.create('pages', { title: 'Internal' })
  const connected = await people.connected(staff, agency.id, {
    linked: { relationTo: 'pages', value: page.id },
  })
  client = connected.visitor
  const sent = await worker.post(`/portal/clients/${connected.id}/requests`, { type: 'location' })
  if (sent.status !== 201) throw new Error(`request: ${sent.status} ${sent.message}`)
})
afterAll(() => app.stop())

type Refusal = [string, string, string, Record<string, unknown>?]

const ROOTS: Refusal[] = [
  ['a collection of the host', '{ Pages { docs { id } } }', 'FORBIDDEN'],
  ['one row for staff', '{ Household(id: "x") { id } }', 'FORBIDDEN'],
  ['staff users', '{ Users { docs { email } } }', 'FORBIDDEN'],
  ['the host’s own query', '{ hostGreeting }', 'FORBIDDEN'],
  ['the host’s own mutation', 'mutation { hostPing }', 'FORBIDDEN'],
  ['a global of the host', '{ SiteSetting { motto } }', 'FORBIDDEN'],
  ['a collection of the portal for staff', '{ PortalConnections { docs { id } } }', 'FORBIDDEN'],
  ['agencies', '{ Agencies { docs { name } } }', 'FORBIDDEN'],
  ['the access of the caller', '{ Access { canAccessAdmin } }', 'FORBIDDEN'],
  [
    'the access to a row',
    '{ docAccessProgram(id: "x") { fields { name { read { permission } } } } }',
    'FORBIDDEN',
  ],
  ['the schema', '{ __schema { types { name } } }', 'FORBIDDEN'],
  ['a type', '{ __type(name: "User") { name } }', 'FORBIDDEN'],
  ['a generated mutation', 'mutation { deleteProgram(id: "x") { id } }', 'FORBIDDEN'],
  ['signing staff out', 'mutation { logoutUser }', 'FORBIDDEN'],
  ['an alias of an allowed name', '{ PortalRequests: Pages { docs { id } } }', 'FORBIDDEN'],
  ['an inline fragment', '{ ... on Query { Pages { docs { id } } } }', 'FORBIDDEN'],
  ['a fragment', 'query { ...F } fragment F on Query { Pages { docs { id } } }', 'FORBIDDEN'],
  [
    'a fragment in a fragment',
    'query { ...F } fragment F on Query { ...G } fragment G on Query { hostGreeting }',
    'FORBIDDEN',
  ],
  [
    'an operation that does not run',
    'query A { portalMe { account { id } } } query B { hostGreeting }',
    'FORBIDDEN',
  ],
  [
    'six roots',
    `{ ${[1, 2, 3, 4, 5, 6].map((n) => `a${n}: portalMe { account { id } }`).join(' ')} }`,
    'INVALID_QUERY',
  ],
]

const list = (args: string) => `{ PortalRequests(${args}) { docs { id } } }`
const withVariable = (definition: string, args: string) =>
  `query A(${definition}) { PortalRequests(${args}) { docs { id } } }`

const ARGUMENTS: Refusal[] = [
  ['an argument that is not listed', list('draft: true'), 'INVALID_QUERY'],
  ['no paging', list('pagination: false'), 'INVALID_QUERY'],
  ['an argument of one row', '{ Program(id: "x", draft: true) { id } }', 'INVALID_QUERY'],
  ['an argument of a count', '{ countPortalRequests(trash: true) { totalDocs } }', 'INVALID_QUERY'],
  ['a limit too large', list('limit: 101'), 'INVALID_QUERY'],
  ['no limit', list('limit: 0'), 'INVALID_QUERY'],
  ['an empty limit', list('limit: null'), 'INVALID_QUERY'],
  ['a limit in a variable', withVariable('$n: Int', 'limit: $n'), 'INVALID_QUERY', { n: 5000 }],
  ['a limit as a default', withVariable('$n: Int = 5000', 'limit: $n'), 'INVALID_QUERY'],
  ['a negative page', list('page: -1'), 'INVALID_QUERY'],
  ['a condition on a relation', list('where: { client: { equals: "x" } }'), 'INVALID_QUERY'],
  [
    'a condition inside AND',
    list('where: { AND: [{ requestedBy: { equals: "x" } }] }'),
    'INVALID_QUERY',
  ],
  [
    'a condition inside a single OR',
    list('where: { OR: { requestedBy: { equals: "x" } } }'),
    'INVALID_QUERY',
  ],
  [
    'a condition in a variable',
    withVariable('$w: PortalRequest_where', 'where: $w'),
    'INVALID_QUERY',
    { w: { agency: { equals: 'x' } } },
  ],
  [
    'a condition in part of a variable',
    withVariable('$w: [PortalRequest_where_and]', 'where: { AND: $w }'),
    'INVALID_QUERY',
    { w: [{ agency: { equals: 'x' } }] },
  ],
  [
    'a condition as a default',
    withVariable('$w: PortalRequest_where = { agency: { equals: "x" } }', 'where: $w'),
    'INVALID_QUERY',
  ],
  [
    'a condition on a row of another',
    '{ AssessmentResponses(where: { answers: { equals: "x" } }) { docs { id } } }',
    'INVALID_QUERY',
  ],
  [
    'a condition of a count',
    '{ countPortalRequests(where: { agency: { equals: "x" } }) { totalDocs } }',
    'INVALID_QUERY',
  ],
  ['sorting over a relation', list('sort: "client.ssn"'), 'INVALID_QUERY'],
  ['sorting by a hidden field', list('sort: "name,-fulfillment"'), 'INVALID_QUERY'],
]

const row = (fields: string) => `{ PortalRequests { docs { ${fields} } } }`

const FIELDS: Refusal[] = [
  ['a staff user', row('requestedBy { email }'), 'FORBIDDEN'],
  ['a staff user through a client', row('client { careTeam { email } }'), 'FORBIDDEN'],
  ['the care team', '{ Clients { docs { careTeam { email } } } }', 'FORBIDDEN'],
  ['an agency', row('agency { name }'), 'FORBIDDEN'],
  ['an alias of a field', row('name: agency { name }'), 'FORBIDDEN'],
  [
    'a field in a fragment',
    `${row('...F')} fragment F on PortalRequest { requestedBy { id } }`,
    'FORBIDDEN',
  ],
  ['a hidden field', row('effects'), 'FORBIDDEN'],
  [
    'a host’s row in a choice of two',
    '{ Clients { docs { linked { value { ... on Page { title } } } } } }',
    'FORBIDDEN',
  ],
  [
    'two relations further',
    '{ ClientDocuments { docs { request { category { name } } } } }',
    'INVALID_QUERY',
  ],
  [
    'two relations further by fragments',
    '{ ClientDocuments { docs { request { ...F } } } } fragment F on PortalRequest { client { id } }',
    'INVALID_QUERY',
  ],
  [
    'an argument of a list of rows',
    '{ Clients { docs { requests(limit: 0) { docs { id } } } } }',
    'INVALID_QUERY',
  ],
  [
    'a condition of a list of rows',
    '{ Clients { docs { requests(where: { agency: { equals: "x" } }) { docs { id } } } } }',
    'INVALID_QUERY',
  ],
  [
    'what a mutation leads to',
    'mutation { portalReply(to: 1, text: "x") { staff { email } } }',
    'FORBIDDEN',
  ],
]

describe.each([
  ['root', ROOTS],
  ['arguments', ARGUMENTS],
  ['fields', FIELDS],
])('a client is refused: %s', (_, refusals) => {
  test.each(refusals)('%s', async (_name, query, code, variables) => {
    const operationName = /^query A\b/.test(query) ? 'A' : undefined
    const answer = await ask(client, query, { operationName, variables })

    expect([...new Set(answer.codes)], answer.text).toEqual([code])
    expect(answer.data).toBeUndefined()
    const shape = {
      data: { code },
      name: 'PortalError',
      statusCode: code === 'FORBIDDEN' ? 403 : 400,
    }
    expect(answer.errors.find(({ extensions }) => extensions?.code === code)?.extensions).toEqual({
      code,
      ...shape,
    })
  })
})

test('a client reads what is theirs', async () => {
  const answer = await ask(
    client,
    `query A($n: Int = 5, $w: PortalRequest_where, $more: Boolean = false) {
      __typename
      PortalRequests(limit: $n, page: 1, sort: "-requestedAt,name", where: $w) {
        __typename totalDocs docs { ...F client { firstName } category @include(if: $more) { name } }
      }
      countPortalRequests(where: { status: { equals: pending } }) { totalDocs }
      Clients { docs { firstName requests { docs { type } } linked { relationTo value { ... on Program { name } } } } }
      ... on Query { again: PortalRequests(where: { AND: { status: { not_equals: canceled } } }) { totalDocs } }
    }
    fragment F on PortalRequest { id type status }`,
    { operationName: 'A', variables: { w: { OR: [{ status: { equals: 'pending' } }] } } },
  )
  expect(answer.errors, answer.text).toEqual([])
  expect(answer.data).toMatchObject({
    Clients: { docs: [{ firstName: 'Mike', requests: { docs: [{ type: 'location' }] } }] },
    PortalRequests: {
      docs: [{ client: { firstName: 'Mike' }, status: 'pending', type: 'location' }],
      totalDocs: 1,
    },
    __typename: 'Query',
    again: { totalDocs: 1 },
    countPortalRequests: { totalDocs: 1 },
  })

  const id = (answer.data.PortalRequests as unknown as { docs: { id: string }[] }).docs[0]?.id
  const one = await ask(client, 'query ($id: String!) { PortalRequest(id: $id) { type } }', {
    variables: { id },
  })
  expect(one.data.PortalRequest, one.message).toEqual({ type: 'location' })
})

const STAFF_AND_HOST = [
  ['{ hostGreeting }', { hostGreeting: 'hello' }],
  ['mutation { hostPing }', { hostPing: 'pong' }],
] as const

test.each(STAFF_AND_HOST)('staff and anonymous callers go on with %s', async (query, data) => {
  expect((await ask(worker, query)).data).toEqual(data)
  expect((await ask(app.visitor(), query)).data).toEqual(data)
})

test('staff are held to nothing here', async () => {
  const answer = await ask(
    worker,
    `{ Users(limit: 0) { docs { email } } Pages { docs { title } } __type(name: "User") { name }
      PortalRequests(where: { client: { not_equals: "x" } }) { docs { client { agency { name } } requestedBy { email } } } }`,
  )
  expect(answer.errors, answer.text).toEqual([])
  expect(answer.text).toContain('Internal')
})

test('the rule of the host holds for everybody', async () => {
  for (const visitor of [worker, client, app.visitor()]) {
    const { errors } = await ask(visitor, '{ hostSecret }')
    expect(errors.map(({ message }) => message)).toContain('the rule of the host')
  }
})

test('a client signed out is anonymous', async () => {
  const answer = await ask(client, '{ portalMe { account { id } } PortalRequests { totalDocs } }', {
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  expect(answer.codes, answer.text).toContain('SIGNED_OUT')
  expect(answer.data.PortalRequests).toBeNull()
})
