import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { eventsOf, traceOf } from '../../support/auditTrail.js'
import { pdf } from '../../support/files.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

const SLUG = 'portal-audit-events'

let app: PortalApp
let ask: AskGraphQL
let people: People
let own: string
let other: string
let chief: Awaited<ReturnType<People['staff']>>
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
let foreign: string
let path: string

beforeAll(async () => {
  app = await startPortalApp('audit-reads', { plugin: { trustedProxies: 1 } })
  ask = graphqlOf(app)
  people = peopleOf(app)
  own = (await people.agency()).id
  other = (await people.agency()).id
  chief = await people.staff({ agency: own, permissions: ['super-user'] })
  worker = await people.staff({
    agency: own,
    permissions: ['client-management', 'view-identifiers'],
  })
  client = await people.connected(worker, own, { ssn: '219-09-9999' })
  const stranger = await people.staff({ agency: other, name: 'Zoe Stranger' })
  foreign = (await people.connected(stranger, other)).id
  const category = await people.create('file-categories', {
    active: true,
    name: 'Income',
    predefinedNames: [{ name: 'Pay stub' }],
  })
  const asked = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
    category: category.id,
    predefinedName: 'Pay stub',
    type: 'document',
  })
  const body = new FormData()
  body.append('file', new File([new Uint8Array(pdf())], 'a.pdf', { type: 'application/pdf' }))
  await client.visitor.call(`/portal/requests/${String(asked.body.id)}/fulfill`, {
    body,
    headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
    method: 'POST',
  })
  const [row] = await storedRows(app, 'client-documents')
  path = `/client-documents/file/${String(row?.filename)}`
})
afterAll(() => app.stop())

describe('each look leaves one event', () => {
  const reveal = { action: 'client.ssn-revealed', actor: 'staff', outcome: 'done' }
  const download = { action: 'document.downloaded', outcome: 'done' }

  test('at a Social Security number, over REST and GraphQL', async () => {
    const rest = await eventsOf(app, () =>
      worker.visitor.post(`/portal/clients/${client.id}/reveal-ssn`),
    )
    const graphql = await eventsOf(app, () =>
      ask(worker.visitor, `mutation { portalRevealSSN(id: "${client.id}") { ssn } }`),
    )
    for (const events of [rest, graphql]) {
      expect(events.map(traceOf)).toEqual([{ ...reveal, client: client.id }])
    }
  })

  test('as often as it is asked for in one GraphQL document', async () => {
    const twice = `mutation { a: portalRevealSSN(id: "${client.id}") { ssn } b: portalRevealSSN(id: "${client.id}") { ssn } }`
    const events = await eventsOf(app, () => ask(worker.visitor, twice))
    expect(events.map(traceOf)).toEqual([
      { ...reveal, client: client.id },
      { ...reveal, client: client.id },
    ])
  })

  test('at a file, by staff and by the client', async () => {
    for (const { visitor } of [worker, client]) {
      const events = await eventsOf(app, () => visitor.call(path))
      expect(events.map(traceOf)).toMatchObject([{ ...download, client: client.id }])
    }
  })

  test('the pieces of one download in a quarter of an hour are one event, a later look is another', async () => {
    app.advance(15 * MINUTE - (app.now().getTime() % (15 * MINUTE)))
    const piece = (from: number) =>
      worker.visitor.call(path, { headers: { range: `bytes=${from}-${from + 9}` } })
    const pieces = await eventsOf(app, async () => {
      for (let from = 0; from < 100; from += 10) expect((await piece(from)).status).toBe(206)
    })
    expect(pieces.map(traceOf)).toMatchObject([{ ...download, client: client.id }])
    app.advance(15 * MINUTE)
    expect(await eventsOf(app, () => piece(0))).toHaveLength(1)
  })

  test('at a file that is refused', async () => {
    const events = await eventsOf(app, () => app.visitor().call(path))
    expect(events.map(traceOf)).toMatchObject([
      { action: 'document.downloaded', actor: 'anonymous', outcome: 'denied' },
    ])
  })
})

test(attack('AUDIT-17'), async () => {
  const number = '219-09-9999'
  const events = await eventsOf(app, async () => {
    await worker.visitor.post(`/portal/clients/${number}/reveal-ssn`)
    await worker.visitor.call(`/portal/clients/${number}/status`)
    await ask(worker.visitor, `mutation { portalRevealSSN(id: "${number}") { ssn } }`)
  })
  expect(events.length).toBeGreaterThan(0)
  expect(JSON.stringify(events)).not.toContain(number)
})

describe('a flood of refusals', () => {
  const refused = (visitor: Visitor, address: string) =>
    visitor.call(`/portal/clients/${client.id}/status`, {
      headers: { 'x-forwarded-for': address },
    })

  test(
    attack('AUDIT-18'),
    async () => {
      const flood = await eventsOf(app, async () => {
        for (let round = 0; round < 20; round += 1) {
          await Promise.all(Array.from({ length: 10 }, () => refused(app.visitor(), '203.0.113.9')))
        }
      })
      // 20 one by one, then the 40th, 80th and 160th.
      expect(flood).toHaveLength(23)
      const times = flood.map(({ detail }) => (detail as { times?: number }).times ?? 1)
      expect(Math.max(...times)).toBe(160)
      // Somebody else is seen at once, and what was there before still is.
      expect(await eventsOf(app, () => refused(app.visitor(), '203.0.113.10'))).toHaveLength(1)
      const first = await storedRows(app, SLUG, { action: { equals: 'account.registered' } })
      expect(first).toHaveLength(2)
    },
    60_000,
  )
})

type Found = { docs: { agencyID: string }[]; totalDocs: number }

/** What the agency's super user is answered: rows, and their number. */
const foundBy = async (path: string): Promise<Found> =>
  JSON.parse((await chief.visitor.call(`/${SLUG}${path}`)).text) as Found

test(attack('AUDIT-19'), async () => {
  const stored = await storedRows(app, SLUG)
  const mine = stored.filter(({ agencyID }) => agencyID === own).length
  expect(stored.filter(({ agencyID }) => agencyID === other).length).toBeGreaterThan(0)
  const all = await foundBy('?depth=0&limit=500&sort=actorName')
  expect(all.totalDocs).toBe(mine)
  expect(new Set(all.docs.map(({ agencyID }) => agencyID))).toEqual(new Set([own]))
  const questions = [
    `where[client][equals]=${foreign}`,
    `where[clientID][equals]=${foreign}`,
    `where[clientID][like]=${foreign.slice(0, 8)}`,
    `where[agencyID][equals]=${other}`,
    `where[agency][not_equals]=${own}`,
    `where[actorName][like]=Stranger`,
    `where[or][0][agency][equals]=${other}&where[or][1][clientID][equals]=${foreign}`,
  ]
  for (const question of questions) {
    expect(await foundBy(`?${question}`), question).toMatchObject({ docs: [], totalDocs: 0 })
    expect(await foundBy(`/count?${question}`), question).toEqual({ totalDocs: 0 })
  }
  const { data } = await ask<{ countPortalAuditEvents: { totalDocs: number } }>(
    chief.visitor,
    '{ countPortalAuditEvents { totalDocs } }',
  )
  expect(data.countPortalAuditEvents.totalDocs).toBeLessThanOrEqual(mine)
  const hidden = stored.find(({ agencyID }) => agencyID === other)
  expect((await chief.visitor.call(`/${SLUG}/${String(hidden?.id)}`)).status).toBe(404)
  // What proves an event cannot be asked for.
  for (const name of ['mac', 'seal', 'sealKey', 'dedupeKey']) {
    const { status } = await chief.visitor.call(`/${SLUG}?where[${name}][like]=a`)
    expect(status, name).toBeGreaterThanOrEqual(400)
  }
})
