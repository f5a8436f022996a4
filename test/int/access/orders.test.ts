import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let agency: string
let elsewhere: string
let worker: { id: string; visitor: Visitor }
let ask: ReturnType<typeof graphqlOf>

beforeAll(async () => {
  app = await startPortalApp('orders', {
    host: (config) => ({
      ...config,
      collections: (config.collections ?? []).map((one) =>
        one.slug === 'users' ? { ...one, auth: { useAPIKey: true } } : one,
      ),
    }),
    plugin: { sharing: 'agency' },
  })
  ask = graphqlOf(app)
  people = peopleOf(app)
  agency = (await people.agency()).id
  elsewhere = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const REFUSED = '400 INVALID_QUERY'
const asked = async (visitor: Visitor, path: string, method = 'GET'): Promise<string> =>
  outcome(
    await visitor.call(path, method === 'PATCH' ? { body: { note: 'x' }, method } : { method }),
  )
/** Of these queries the ones that were answered, or refused for another reason. */
const notRefused = async (visitor: Visitor, paths: readonly string[]): Promise<string[]> => {
  const others: string[] = []
  for (const path of paths) {
    const given = await asked(visitor, path)
    if (given !== REFUSED) others.push(`${path}: ${given}`)
  }
  return others
}

test(attack('TENANT-34'), async () => {
  const fields = ['sessions', 'sessions.id', 'apiKey', 'apiKeyIndex', 'hash', 'resetPasswordToken']
  expect(
    await notRefused(
      worker.visitor,
      fields.flatMap((field) => [
        `/portal-requests?where[requestedBy.${field}][exists]=true`,
        `/portal-requests?where[requestedBy__${field}][exists]=true`,
        `/portal-messages?where[or][0][and][0][staff.${field}][like]=a`,
        `/clients?where[careTeam.${field}][exists]=true`,
        `/portal-requests?sort=requestedBy.${field}`,
        `/portal-inbox?sort=-staff.${field},createdAt`,
      ]),
    ),
  ).toEqual([])
})

test(attack('TENANT-35'), async () => {
  expect(
    await notRefused(worker.visitor, [
      '/clients?where[ssn][exists]=true',
      '/clients?where[ssn][greater_than]=a',
      '/clients?sort=ssn',
      '/enrollments?where[client.ssn][like]=a',
      '/enrollments?sort=-client.ssn',
      '/client-documents?sort=request.client.ssn',
    ]),
  ).toEqual([])
})

describe('password hashes', () => {
  test(attack('TENANT-36'), async () => {
    expect(
      await notRefused(worker.visitor, [
        '/portal-requests?sort=requestedBy.hash',
        '/portal-requests?sort=-requestedBy.salt',
        '/portal-requests?sort=name,requestedBy__hash',
        '/portal-requests?sort[]=name&sort[]=requestedBy.hash',
        '/portal-requests?where[requestedBy.hash][like]=a',
        '/portal-requests/count?where[requestedBy.hash][like]=a',
        '/portal-requests/count?where[requestedBy.nothing][like]=a',
      ]),
    ).toEqual([])
    for (const method of ['PATCH', 'DELETE'])
      expect(
        await asked(
          worker.visitor,
          '/client-locations?where[request.requestedBy.hash][like]=a',
          method,
        ),
      ).toBe(REFUSED)
    for (const document of [
      '{ PortalRequests(sort: "requestedBy.hash") { totalDocs } }',
      '{ PortalRequests(sort: "-requestedBy__hash,name") { totalDocs } }',
      '{ PortalMessages(sort: "staff.hash") { totalDocs } }',
    ])
      expect((await ask(worker.visitor, document)).codes, document).toEqual(['INVALID_QUERY'])
    const allowed = await ask(
      worker.visitor,
      '{ PortalRequests(sort: "-requestedBy.email") { totalDocs } }',
    )
    expect(allowed.codes).toEqual([])
  })

  test(attack('TENANT-36', 'below the endpoints'), async () => {
    const user = { ...(await app.payload.findByID({ collection: 'users', id: worker.id })) }
    const caller = { overrideAccess: false, user: { ...user, collection: 'users' } as never }
    const requests = 'portal-requests'
    await expect(
      app.payload.findDistinct({
        ...caller,
        collection: requests,
        field: 'requestedBy.hash',
      }),
    ).rejects.toMatchObject({ data: { code: 'INVALID_QUERY' } })
    // A list of the admin panel that remembers such an order goes on without it.
    const client = await people.client(agency)
    const one = { agency, client: client.id, private: false, requestedAt: new Date().toISOString() }
    for (const [name, author] of [
      ['b', worker.id],
      ['a', (await people.staff({ agency })).id],
      ['c', (await people.staff({ agency })).id],
    ] as const)
      await people.create(requests, {
        ...one,
        name,
        requestedBy: author,
        status: 'pending',
        type: 'roi',
      })
    const list = await app.payload.find({
      ...caller,
      collection: requests,
      sort: ['requestedBy.hash', 'name'],
    })
    expect(list.docs.map((row) => (row as { name?: string }).name)).toEqual(['a', 'b', 'c'])
  })
})

test(attack('TENANT-37'), async () => {
  expect(
    await notRefused(worker.visitor, [
      '/portal-connections?sort=account.email',
      '/portal-connections?where[account.email][like]=a',
      '/portal-connections?sort=account.createdAt',
      '/portal-connections?sort=account.nothing',
    ]),
  ).toEqual([])
  const boss = await people.staff({ permissions: ['super-user'] })
  expect(await asked(boss.visitor, '/portal-connections?sort=account.email')).toBe('200')
  expect(await asked(worker.visitor, '/portal-connections?sort=client.lastName')).toBe('200')
})

describe('people out of sight', () => {
  const rows: Record<string, string> = {}

  beforeAll(async () => {
    for (const lastName of ['Adams', 'Moore', 'Zimmer']) {
      const client = await people.client(agency, { careTeam: [worker.id], lastName })
      const row = await people.create('client-locations', {
        address: 'Known from before',
        agency,
        client: client.id,
      })
      rows[lastName] = row.id
      if (lastName === 'Moore') continue
      const move = { collection: 'clients', data: { agency: elsewhere }, id: client.id, req: {} }
      await app.payload.db.updateOne(move)
    }
  })

  const ids = async (query: string): Promise<string[]> =>
    docsOf(await worker.visitor.call(`/client-locations?depth=0&${query}`)).map(({ id }) => id)

  test(attack('TENANT-38'), async () => {
    expect((await ids('sort=address')).toSorted()).toEqual(Object.values(rows).toSorted())
    for (const sort of [
      'client.lastName',
      '-client.lastName',
      'client.searchText',
      'title',
      '-title',
    ])
      expect(await ids(`sort=${sort}`), sort).toEqual([rows.Moore])
    const { data } = await ask<{ ClientLocations: { docs: { id: string }[] } }>(
      worker.visitor,
      '{ ClientLocations(sort: "client.lastName") { docs { id } } }',
    )
    expect(data.ClientLocations.docs.map(({ id }) => id)).toEqual([rows.Moore])
    // Their own relations tell nothing either.
    expect(await ids(`where[client.careTeam][contains]=${worker.id}`)).toEqual([rows.Moore])
    expect(await ids(`where[client.careTeam.email][exists]=true`)).toEqual([rows.Moore])
    expect(await ids(`where[client.agency][equals]=${elsewhere}`)).toEqual([])
    expect(await ids(`where[client.agency.name][exists]=true`)).toEqual([rows.Moore])
  })

  test('two keys of one name in two tables are refused, which Postgres would fail at', async () => {
    for (const sort of ['createdAt,client.createdAt', 'title,-client.fullName', 'name,client.name'])
      expect(await asked(worker.visitor, `/client-locations?sort=${sort}`), sort).toBe(REFUSED)
    expect(await asked(worker.visitor, '/client-locations?sort=address,client.lastName')).toBe(
      '200',
    )
  })

  test('rows that name nobody stay in the order', async () => {
    const boss = await people.staff({ agency, permissions: ['super-user'] })
    const id = rows.Moore ?? ''
    const { client } = (await app.payload.findByID({
      collection: 'client-locations',
      depth: 0,
      id,
    })) as unknown as { client: string }
    for (const about of [client, null])
      await people.create('portal-inbox', {
        client: about,
        dedupeKey: `order-${String(about)}`,
        kind: 'client-message',
        staff: boss.id,
        text: about ? 'of somebody' : 'of nobody',
      })
    const list = docsOf(await boss.visitor.call('/portal-inbox?sort=-client.lastName'))
    expect(list.map(({ text }) => String(text)).toSorted()).toEqual(['of nobody', 'of somebody'])
  })
})
