import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { pdf } from '../../support/files.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let boss: Visitor
let worker: Visitor
let client: { id: string; visitor: Visitor }
beforeAll(async () => {
  app = await startPortalApp('input-queries')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  const staff = await people.staff({ agency })
  worker = staff.visitor
  boss = (await people.staff({ permissions: ['super-user'] })).visitor
  client = await people.connected(staff, agency)
  await worker.post(`/portal/clients/${client.id}/messages`, { text: 'Hello' })
})
afterAll(() => app.stop())

const statusOf = async (visitor: Visitor, path: string): Promise<number> =>
  (await visitor.call(path)).status

describe('conditions', () => {
  test(attack('INPUT-01'), async () => {
    const quote = encodeURIComponent("') OR 1=1 --")
    for (const path of [
      `/portal-messages?where[body.root][like]=${quote}`,
      `/portal-messages?where[body.root.children][contains]=x`,
      `/portal-messages?where[body__root][like]=${quote}`,
      `/portal-messages?where[or][0][body.root.x][equals]=x`,
      `/portal-messages/count?where[body.root][not_like]=x`,
      `/assessment-responses?where[answers.name][in]=${quote}`,
      `/assessment-responses?where[assessment.title.en][like]=${quote}`,
    ])
      expect(await statusOf(worker, path), path).toBe(400)
  })

  test(attack('INPUT-02'), async () => {
    for (const path of [
      '/clients?where[firstName][equals][$ne]=x',
      '/clients?where[firstName][not_equals][$regex]=.*',
      '/clients?where[id][in][0][$gt]=',
      '/clients?where[careTeam][contains][email][like]=a',
      '/clients?where[$where][equals]=1',
      '/clients?where[firstName][$ne]=x',
      `/clients?where=${encodeURIComponent('{"firstName":{"equals":{"$gt":""}}}')}`,
      `/portal-requests/count?where[status][equals][$ne]=pending`,
    ]) {
      const answer = await worker.call(path)
      expect(answer.status, path).toBe(400)
      expect(docsOf(answer)).toEqual([])
    }
  })

  test(attack('INPUT-03'), async () => {
    for (const path of [
      '/clients?where[createdAt][greater_than]=soon',
      '/clients?where[createdAt][equals]=%2B275760-09-13T00:00:00.001Z',
      '/clients?where[agency.createdAt][less_than]=never',
      '/clients?where[nameDataQuality][equals]=x',
      '/clients?where[nameDataQuality][in]=1,x',
      '/clients?where[nameDataQuality][like]=1',
      '/clients?where[raceEthnicity][contains]=',
      '/clients?where[createdAt][contains]=2020',
      '/agencies?where[portalEnabled][equals]=',
      '/portal-messages?where[body][like]=x',
      '/assessment-responses?where[answers][contains]=x',
      '/clients?where[firstName][not_like]=%5C',
      '/portal-requests?where[private][equals]=perhaps',
      '/client-locations?where[latitude][greater_than]=1e400',
      '/clients?where[firstName][equals][]=a',
      '/clients?where[firstName][near]=1,2,3',
      '/clients?where[firstName][all]=x',
      `/clients?where=${encodeURIComponent(`${'{"and":['.repeat(40)}{}${']}'.repeat(40)}`)}`,
    ])
      expect(await statusOf(boss, path), path).toBe(400)
    // Too large for a number; where ids are text it is one that nobody has.
    expect(await statusOf(boss, '/clients?where[careTeam][in]=999999999999999999999,1')).toBe(
      app.payload.db.defaultIDType === 'number' ? 400 : 200,
    )
    expect(await statusOf(boss, '/clients?where[createdAt][greater_than]=2020-01-01')).toBe(200)
    for (const path of [
      '/clients?where[createdAt][exists]=true',
      '/clients?where[nameDataQuality][in]=1,2',
      '/clients?where[raceEthnicity][contains]=1',
      '/clients?where[or][0][firstName][like]=mi%25&where[or][1][lastName][contains]=x',
      '/clients?where[careTeam][in][]=1&where[careTeam][in][]=2',
      '/clients?where[agency.name][equals]=x',
      '/clients?where[agency][not_equals]=null',
    ])
      expect(await statusOf(boss, path), path).toBe(200)
    expect(await statusOf(boss, '/portal-requests?where[private][equals]=true')).toBe(200)
  })

  test(attack('INPUT-04'), async () => {
    for (const path of [
      '/clients?where=x',
      '/clients?where=1',
      '/clients/count?where=%7B',
      `/clients/${client.id}?where=x`,
      '/clients?limit=1.5',
      '/clients?limit=-1',
      '/clients?limit[]=1&limit[]=2',
      '/clients?limit=99999999999999999999',
      '/clients?page=-1',
      '/clients?page=1e18',
    ]) {
      const answer = await worker.call(path)
      expect(answer.status, path).toBe(400)
      expect(answer.code, path).toBe('INVALID_QUERY')
    }
    const many = await worker.call('/clients?where=x', { body: {}, method: 'PATCH' })
    expect(many.code).toBe('INVALID_QUERY')
    expect((await worker.call('/clients?where=x', { method: 'DELETE' })).code).toBe('INVALID_QUERY')
    expect(await statusOf(boss, '/clients?limit=0&depth=99')).toBe(200)
    expect(await statusOf(boss, '/clients?limit=1000000000&page=0')).toBe(200)
  })
})

test(attack('INPUT-30'), async () => {
  const json = (where: object) => `/clients?where=${encodeURIComponent(JSON.stringify(where))}`
  for (const name of ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'isPrototypeOf'])
    for (const path of [
      `/clients?sort=${name}`,
      `/clients?sort=-${name}`,
      `/clients?sort=lastName,${name}`,
      `/clients?sort=agency.${name}`,
      `/clients?sort[]=${name}`,
      json({ [name === '__proto__' ? 'valueOf' : name]: { equals: 'x' } }),
      json({ firstName: { [name === '__proto__' ? 'valueOf' : name]: 'x' } }),
    ])
      expect(await statusOf(worker, path), path).toBe(400)
  expect(await statusOf(worker, '/clients?sort=-lastName,firstName')).toBe(200)
})

describe('paths', () => {
  test(attack('INPUT-05'), async () => {
    for (const path of ['/clients/%', '/clients/%F0', '/client-documents/file/%ED%A0%80'])
      expect(await statusOf(worker, path), path).toBe(404)
    expect((await worker.post('/portal/clients/%/invite')).status).toBe(404)
    expect((await client.visitor.post('/portal/requests/%C3/fulfill')).status).toBe(404)
  })

  test(attack('INPUT-06'), async () => {
    for (const path of ['/clients/%00', '/clients/a%00b'])
      expect(await statusOf(worker, path), path).toBe(404)
    expect((await worker.post('/clients/access/%00')).status).toBe(404)
    expect((await worker.post('/portal/clients/%00/invite')).status).toBe(400)
    expect(await statusOf(worker, '/clients?where[firstName][equals]=%00')).toBe(400)
  })

  test(attack('INPUT-07'), async () => {
    const stray = `${randomUUID()}.pdf`
    writeFileSync(path.join(app.files, stray), pdf())
    for (const visitor of [boss, worker])
      expect(await statusOf(visitor, `/client-documents/file/${stray}`)).toBe(404)
    expect((await boss.call('/client-documents/file/portal.sqlite')).status).toBe(404)
    expect((await boss.call('/client-documents/file/..%2Fpackage.json')).status).toBe(404)
  })
})
