import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { outcome } from '../../support/outcome.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let visitor: Visitor
let staff: Visitor
let request: string

beforeAll(async () => {
  app = await startPortalApp('client-query')
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency })
  const client = await people.connected(worker, agency)
  visitor = client.visitor
  staff = worker.visitor
  const sent = await staff.post(`/portal/clients/${client.id}/requests`, { type: 'location' })
  request = String(sent.body.id)
})
afterAll(() => app.stop())

describe('what a client may ask of lists', () => {
  test.each([
    '',
    'limit=1',
    'limit=100',
    'page=1',
    'depth=0',
    'depth=1',
    'sort=-requestedAt',
    'sort=status,-name',
    'where[status][equals]=pending',
    'where[name][like]=x',
    'where[type][in]=location,roi',
    'where[and][0][status][equals]=pending&where[and][1][private][equals]=false',
    'where[or][0][requestedAt][greater_than]=2020-01-01&where[or][1][dueDate][exists]=true',
  ])('?%s', async (query) => {
    const answer = await visitor.call(`/portal-requests?${query}`)
    expect(answer.status, answer.message).toBe(200)
  })

  test('in a body, too, where the list is asked for by POST', async () => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-payload-http-method-override': 'GET',
    }
    const call = (body: string) =>
      visitor.call('/portal-requests', { body, headers, method: 'POST' })
    expect((await call('limit=2')).status).toBe(200)
    expect(outcome(await call('limit=1000'))).toBe('400 INVALID_QUERY')
    expect(outcome(await call('where[agency.name][like]=A'))).toBe('400 INVALID_QUERY')
  })
})

const REFUSED = [
  'limit=0',
  'limit=-1',
  'limit=1000',
  'limit=ten',
  'page=0',
  'depth=2',
  'depth=-1',
  'pagination=false',
  'select[client]=true',
  'populate[users][email]=true',
  'joins[x][limit]=1',
  'trash=true',
  'draft=true',
  'locale=all',
  'fallback-locale=en',
  'whatever=1',
  'sort=agency.name',
  'sort=requestedBy',
  'sort=effects',
  'sort=-claimedAt',
  'sort[]=status&sort[]=client.lastName',
  'where=%22x%22',
  'where=[]',
  'where[agency][equals]=x',
  'where[agency.name][like]=A',
  'where[requestedBy.email][like]=a',
  'where[requestedBy][exists]=true',
  'where[client.careTeam.email][like]=a',
  'where[effects][exists]=true',
  'where[fulfillment][exists]=true',
  'where[nothing][equals]=x',
  'where[name][near]=1,2,3',
  'where[name][all]=x',
  'where[name]=x',
  'where[or][0][agency.name][like]=A',
  'where[and][0][or][0][and][0][or][0][status][equals]=pending',
  'where[OR][0][requestedBy.email][like]=a',
]

describe('everything else is refused', () => {
  test.each(REFUSED)('?%s: 400 on the list', async (query) => {
    expect(outcome(await visitor.call(`/portal-requests?${query}`))).toBe('400 INVALID_QUERY')
  })

  test('and nothing of it works on counting or on one row', async () => {
    for (const query of REFUSED.filter((text) => text.startsWith('where'))) {
      const count = await visitor.call(`/portal-requests/count?${query}`)
      expect(outcome(count), query).toBe('400 INVALID_QUERY')
    }
    for (const query of [
      'depth=2',
      'select[client]=true',
      'populate[users][email]=true',
      'draft=true',
    ]) {
      const row = await visitor.call(`/portal-requests/${request}?${query}`)
      expect(outcome(row), query).toBe('400 INVALID_QUERY')
    }
    expect((await visitor.call(`/portal-requests/${request}?depth=1`)).status).toBe(200)
  })

  test('staff are not held to it', async () => {
    for (const query of ['depth=2', 'limit=0', 'select[name]=true', 'where[agency.name][like]=A']) {
      expect((await staff.call(`/portal-requests?${query}`)).status, query).toBe(200)
    }
  })
})

test('the number of the client cannot be searched for', async () => {
  for (const query of ['where[ssn][like]=1', 'sort=ssn', 'where[passwordHash][exists]=true']) {
    const answer = await visitor.call(`/clients?${query}`)
    expect([200, 400], query).toContain(answer.status)
    expect(JSON.stringify(answer.body)).not.toMatch(/v1\.main|scrypt/)
  }
})
