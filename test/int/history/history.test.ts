import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { HISTORY_KINDS } from '../../../src/core/historyKinds.js'
import { portalActions } from '../../../src/registry/portalActions.js'
import { attack } from '../../attacks/attack.js'
import { eventsOf } from '../../support/auditTrail.js'
import { graphqlOf } from '../../support/graphql.js'
import { fillHistory, marchAt as at, noonOf as noon } from '../../support/history.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

type Staff = Awaited<ReturnType<People['staff']>>
type Line = Record<'agency' | 'by' | 'event' | 'id' | 'kind' | 'slug' | 'text', string> & {
  at: string
  isDay: boolean
  private: boolean
}
type History = { entries: Line[]; next: null | string }

let app: PortalApp
let people: People
let own: string
let worker: Staff
let root: Staff
let partner: Staff
let partnerChief: Staff
let client: string
let quiet: string

const history = async (
  visitor: Visitor,
  query = '',
  id: string = client,
): Promise<History & { status: number }> => {
  const { body, status } = await visitor.call(`/portal/clients/${id}/history?${query}`)
  return { ...(body as unknown as History), status }
}
const linesOf = ({ entries }: History): string[] =>
  entries.map(({ by, event, text }) => [event, text, by].filter(Boolean).join(' | '))

beforeAll(async () => {
  app = await startPortalApp('history', {
    host: (config) => ({ ...config, i18n: { supportedLanguages: { en, es } } }),
    plugin: { sharing: 'network' },
  })
  people = peopleOf(app)
  own = (await people.agency({ name: 'Harbor' })).id
  const other = (await people.agency({ name: 'Pier' })).id
  worker = await people.staff({
    agency: own,
    permissions: ['client-management', 'view-identifiers'],
  })
  root = await people.staff({ permissions: ['super-user'] })
  partner = await people.staff({ agency: other })
  partnerChief = await people.staff({ agency: other, permissions: ['super-user'] })
  client = (await people.client(own, { ssn: '123-45-6789' })).id
  quiet = (await people.client(own)).id
  await fillHistory({ agency: own, app, client, people, staff: worker.id })
  await worker.visitor.post(`/portal/clients/${client}/reveal-ssn`)
})
afterAll(() => app.stop())

test('everything stands in one line, newest first, with who and what', async () => {
  const all = await history(worker.visitor, 'limit=100')
  expect(all.next).toBeNull()
  expect(linesOf(all)).toEqual([
    'Social Security number shown | Ana Ruiz',
    'Housing plan shared | Keep the home | Ana Ruiz',
    'Case opened | Prevention | Ana Ruiz',
    'Request canceled | Birth certificate | Ana Ruiz',
    'Request completed | Location | Client',
    'Appointment | Room 2 | Client',
    expect.stringMatching(/^Message received \| Secret message to-staff .*… \| Client$/),
    expect.stringMatching(/^Message sent \| Secret message to-client .*… \| Ana Ruiz$/),
    'File added | Passport · Identity',
    'Assessment answered | Housing needs',
    'Location | Pier 9',
    'Location | Safe house',
    'Release of information ended | since Mar 1, 2026',
    'Exit from program | Night shelter',
    'Disconnected from the portal | old@client.example',
    'Note | Secret note: sleeps in the blue car | Ana Ruiz',
    'Email address changed | secret@client.example → new@client.example | Ana Ruiz',
    'Phone number changed | – → (909) 555-0143 | Ana Ruiz',
    'Connected to the portal | old@client.example | Client',
    'Invited to the portal | old@client.example | Ana Ruiz',
    'Enrolled | Night shelter',
    'Request sent | Location | Ana Ruiz',
    'Request sent | Birth certificate | Ana Ruiz',
    'Release of information: yes | until Feb 27, 2027',
  ])
  const told = new Set(all.entries.map(({ kind }) => kind))
  expect(HISTORY_KINDS.filter((kind) => !told.has(kind))).toEqual([])
  expect(all.entries.filter((line) => line.private).map(({ text }) => text)).toEqual([
    'Location',
    'Passport · Identity',
    'Safe house',
    'Location',
  ])
  expect(all.entries.filter(({ isDay }) => isDay)).toHaveLength(4)
})

test('pages of any length tell the same, each line once', async () => {
  for (const about of [1, 2, 3]) {
    // Of one moment, in several sources: a page may end between them
    await people.create('client-notes', {
      agency: own,
      body: `At once ${about}`,
      client: quiet,
      createdAt: noon(9),
    })
    await people.create('client-locations', {
      address: `At once ${about}`,
      agency: own,
      client: quiet,
      recordedAt: noon(9),
    })
  }
  for (const id of [client, quiet]) {
    const whole = (await history(worker.visitor, 'limit=100', id)).entries.map((line) => line.id)
    for (const limit of [1, 2, 4]) {
      const seen: string[] = []
      let next: null | string = ''
      while (next !== null) {
        const page: History = await history(
          worker.visitor,
          `limit=${limit}${next ? `&before=${encodeURIComponent(next)}` : ''}`,
          id,
        )
        expect(page.entries.length).toBeLessThanOrEqual(limit)
        seen.push(...page.entries.map((line) => line.id))
        next = page.next
      }
      expect(seen, `${limit} a page`).toEqual(whole)
    }
  }
})

describe('it is filtered by', () => {
  test.each(HISTORY_KINDS)('%s', async (kind) => {
    const { entries } = await history(worker.visitor, `kind=${kind}`)
    expect(entries.length).toBeGreaterThan(0)
    expect(new Set(entries.map((line) => line.kind))).toEqual(new Set([kind]))
  })
  test('days, the first and the last one included', async () => {
    const some = await history(worker.visitor, 'from=2026-03-12&to=2026-03-14&limit=100')
    expect(some.entries.map(({ event }) => event)).toEqual([
      'Location',
      'Location',
      'Release of information ended',
      'Exit from program',
    ])
  })
  test('nothing else than kinds, days and places that there are: 400', async () => {
    for (const query of [
      'kind=secrets',
      'from=yesterday',
      'from=2026-03-14&to=2026-03-12',
      'before=2026-03-14',
      'before=2026-03-14T09:30:00.000Z~constructor~1',
      'limit=0',
      'limit=1000',
    ])
      expect([query, (await history(worker.visitor, query)).status]).toEqual([query, 400])
  })
})

test('days are those of the agency of whoever asks', async () => {
  const agency = (await people.agency({ timeZone: 'America/Los_Angeles' })).id
  const west = await people.staff({ agency })
  const about = (await people.client(agency)).id
  await people.create('client-locations', {
    address: 'Late on the 9th, there',
    agency,
    client: about,
    recordedAt: at(10, '05:00'),
  })
  expect(
    (await history(west.visitor, 'from=2026-03-09&to=2026-03-09', about)).entries,
  ).toHaveLength(1)
  expect((await history(west.visitor, 'from=2026-03-10', about)).entries).toHaveLength(0)
})

test('it is told in the language of whoever asks', async () => {
  const { body } = await worker.visitor.call(`/portal/clients/${client}/history?kind=note`, {
    headers: { 'accept-language': 'es' },
  })
  expect((body as unknown as History).entries[0]).toMatchObject({ event: 'Nota' })
})

test('GraphQL and server code answer the same', async () => {
  const { status: _, ...rest } = await history(worker.visitor, 'kind=program')
  const ask = graphqlOf(app)
  const asked = await ask(
    worker.visitor,
    `{ portalClientHistory(id: "${client}", kind: "program") { next entries { agency at by event id isDay kind private slug text } } }`,
  )
  expect(asked.data).toEqual({ portalClientHistory: rest })
  expect(Object.keys(portalActions)).toContain('clientHistory')
})

test(attack('HISTORY-01'), async () => {
  for (const { visitor } of [partner, partnerChief]) {
    const all = await history(visitor, 'limit=100')
    expect(all.status).toBe(200)
    expect(linesOf(all)).toEqual([
      'Housing plan shared | Keep the home | Ana Ruiz',
      'Case opened | Prevention | Ana Ruiz',
      'Request canceled | Birth certificate | Ana Ruiz',
      'Assessment answered | Housing needs',
      'Location | Pier 9',
      'Release of information ended | since Mar 1, 2026',
      'Exit from program | Night shelter',
      'Disconnected from the portal | old@client.example',
      'Connected to the portal | old@client.example | Client',
      'Invited to the portal | old@client.example | Ana Ruiz',
      'Enrolled | Night shelter',
      'Request sent | Birth certificate | Ana Ruiz',
      'Release of information: yes | until Feb 27, 2027',
    ])
    expect(new Set(all.entries.map(({ agency }) => agency))).toEqual(new Set(['Harbor']))
  }
})

test(attack('HISTORY-02'), async () => {
  const theirs = await people.connected(worker, own)
  expect((await history(theirs.visitor, '', theirs.id)).status).toBe(401)
  expect((await history(app.visitor(), '', client)).status).toBe(401)
  const nobody = await people.staff({ permissions: [] })
  const { body, status } = await nobody.visitor.call(`/portal/clients/${client}/history`)
  expect([status, 'entries' in body]).toEqual([404, false])
  expect((await history(worker.visitor, '', crypto.randomUUID())).status).toBe(404)
})

test('who looked from another agency is told to the agency that owns the record', async () => {
  const looker = await people.staff({
    agency: (await people.agency()).id,
    name: 'Kim Lee',
    permissions: ['view-identifiers'],
  })
  await looker.visitor.post(`/portal/clients/${client}/reveal-ssn`)
  const told = linesOf(await history(worker.visitor, 'kind=identifiers'))
  expect(told).toEqual([
    'Social Security number shown | Kim Lee',
    'Social Security number shown | Ana Ruiz',
  ])
  expect(linesOf(await history(looker.visitor, 'kind=identifiers'))).toEqual([])
})

test('what a super user of the installation reads of private rows is written down', async () => {
  const events = await eventsOf(app, () => history(root.visitor, 'limit=100'))
  const detail = events.map((event) => (event.detail as { collection: string }).collection)
  expect(new Set(events.map(({ action }) => action))).toEqual(new Set(['records.private-read']))
  expect(detail.toSorted()).toEqual([
    'clientDocuments',
    'clientLocations',
    'clientNotes',
    'portalRequests',
  ])
  expect(await eventsOf(app, () => history(worker.visitor, 'limit=100'))).toEqual([])
})
