import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ACTIONS } from '../../../src/contract/actions.js'
import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let client: Awaited<ReturnType<People['connected']>>
let worker: Awaited<ReturnType<People['staff']>>
/** Staff and client in one browser: the worst that a foreign page can hope for. */
let victim: Visitor

beforeAll(async () => {
  app = await startPortalApp('cross-site')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
  victim = app.visitor()
  for (const { cookies } of [worker.visitor, client.visitor]) {
    for (const [name, value] of cookies) victim.cookies.set(name, value)
  }
})
afterAll(() => app.stop())

const OWN = { origin: 'http://portal.example', 'sec-fetch-site': 'same-origin' }
const FOREIGN: Record<string, string>[] = [
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'cross-site' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  // Another port or a sibling subdomain may be somebody else's.
  { origin: 'http://sibling.portal.example', 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'http://portal.example.evil.example' },
]
const posts = Object.entries(ACTIONS).filter(([, { method }]) => method === 'post')
const pathOf = (path: string): string => `/portal${path.replace(':id', client.id)}`

const FIELDS = { email: 'x@client.example', password: PASSWORD, text: 'forged', type: 'location' }
const bodies = (): { body: BodyInit; type?: string }[] => {
  const multipart = new FormData()
  for (const [name, value] of Object.entries(FIELDS)) multipart.append(name, value)
  return [
    { body: JSON.stringify(FIELDS), type: 'application/json' },
    { body: new URLSearchParams(FIELDS) },
    { body: multipart },
  ]
}

/** The only endpoints that a link may call: they read, or set what the link itself says (the language). */
const READS = [
  'appointmentFile',
  'calendar',
  'calendarFeed',
  'careTeamChoices',
  'caseBoard',
  'caseLoad',
  'caseView',
  'clientHistory',
  'colleagues',
  'conversation',
  'dashboard',
  'devices',
  'encryptionStatus',
  'events',
  'exportAudit',
  'findClients',
  'keptReply',
  'language',
  'massSendProgress',
  'me',
  'messageTextChoices',
  'myAppointmentFile',
  'offeredTimes',
  'passkeys',
  'planLibrary',
  'portalStatus',
  'recordHead',
  'releaseFile',
  'report',
  'reportFile',
  'requestFiles',
  'sessions',
]

/** That somebody is there may be written down once a minute, whatever is asked. */
const PRESENCE = new Set(['idleExpiresAt', 'lastSeenAt', 'updatedAt'])

/** Everything an endpoint could write. */
const everything = async () =>
  JSON.stringify(
    await Promise.all(
      [
        'portal-accounts',
        'portal-challenges',
        'portal-connections',
        'portal-messages',
        'portal-requests',
        'portal-sessions',
        'portal-trusted-devices',
      ].map((slug) => storedRows(app, slug)),
    ),
    (name, value: unknown) => (PRESENCE.has(name) ? undefined : value),
  )

describe('every endpoint that writes', () => {
  test.each(posts)(`${attack('WEB-01')}: %s`, async (_, { path }) => {
    const before = await everything()
    for (const headers of FOREIGN) {
      for (const { body, type } of bodies()) {
        const answer = await victim.call(pathOf(path), {
          body,
          headers: { ...headers, ...(type ? { 'content-type': type } : {}) },
          method: 'POST',
        })
        expect([401, 403], JSON.stringify(headers)).toContain(answer.status)
        expect(answer.headers.getSetCookie()).toEqual([])
      }
    }
    expect(await everything()).toBe(before)
  })

  test.each(posts)(`${attack('WEB-02')}: %s`, async (_, { path }) => {
    for (const { body, type } of bodies()) {
      if (type) continue
      const answer = await victim.call(pathOf(path), { body, method: 'POST' })
      expect(outcome(answer)).toBe('403 ORIGIN_NOT_ALLOWED')
    }
  })

  test.each(posts)(`${attack('WEB-03')}: %s`, async (_, { path }) => {
    const before = await everything()
    for (const type of ['text/plain', 'text/plain;application/json', 'application/xml', 'x']) {
      const answer = await victim.call(pathOf(path), {
        body: JSON.stringify(FIELDS),
        headers: { ...OWN, 'content-type': type },
        method: 'POST',
      })
      expect(outcome(answer)).toBe('415 UNSUPPORTED_CONTENT_TYPE')
    }
    expect(await everything()).toBe(before)
  })

  test(attack('WEB-07'), async () => {
    const before = await everything()
    const writes = Object.entries(ACTIONS).filter(([name]) => !READS.includes(name))
    // Of a list, the same address reads it and takes one more
    const read = Object.entries(ACTIONS)
      .filter(([name, { method }]) => READS.includes(name) && method === 'get')
      .map(([, { path }]) => path)
    for (const [, { path }] of writes) {
      for (const method of read.includes(path) ? [] : ['GET', 'HEAD']) {
        const answer = await victim.call(pathOf(path), { method })
        // 412: a part of a protocol that no link speaks
        expect([404, 412], path).toContain(answer.status)
      }
      const forged = await victim.call(pathOf(path), {
        headers: { ...FOREIGN[0], 'x-payload-http-method-override': 'POST' },
      })
      expect([401, 403, 404], path).toContain(forged.status)
    }
    expect(await everything()).toBe(before)
  })
})

test(attack('WEB-04'), async () => {
  const { visitor } = client
  const ask = graphqlOf(app)
  for (const headers of FOREIGN) {
    expect((await visitor.call('/portal/me', { headers })).status).toBe(401)
    expect((await visitor.call('/portal/events', { headers })).status).toBe(401)
    expect((await visitor.call('/portal-requests', { headers })).status).toBe(403)
    const answer = await ask(visitor, '{ portalMe { client { id } } }', { headers })
    expect(answer.text).not.toContain(client.id)
  }
  expect((await visitor.call('/portal/me', { headers: OWN })).status).toBe(200)
})

test(attack('WEB-05'), async () => {
  const login = `mutation ($email: String!, $password: String!) { portalLogin(email: $email, password: $password) { next } }`
  const variables = { email: client.email, password: PASSWORD }
  for (const headers of FOREIGN) {
    const answer = await graphqlOf(app)(app.visitor(), login, { headers, variables })
    expect(answer.code).toBe('ORIGIN_NOT_ALLOWED')
    expect(answer.headers.getSetCookie()).toEqual([])
  }
})
