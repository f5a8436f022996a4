import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { HOUR, MINUTE, SECOND } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('session')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const me = async (visitor: Visitor) => outcome(await visitor.call('/portal/me'))
const SIGNED_OUT = '401 SIGNED_OUT'
const cookieOf = (headers: Headers, name: string): string =>
  headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`)) ?? ''

describe('how long a session lasts', () => {
  test(attack('SESS-03'), async () => {
    const { visitor } = await people.connected(worker, agency)
    app.advance(29 * MINUTE)
    expect(await me(visitor)).toBe('200')
    app.advance(29 * MINUTE)
    expect(await me(visitor)).toBe('200')
    app.advance(31 * MINUTE)
    expect(await me(visitor)).toBe(SIGNED_OUT)
  })

  test(attack('SESS-04'), async () => {
    const { visitor } = await people.connected(worker, agency)
    for (let step = 0; step < 28; step += 1) {
      app.advance(25 * MINUTE)
      expect(await me(visitor)).toBe('200')
    }
    app.advance(20 * MINUTE + 2 * SECOND)
    expect(await me(visitor)).toBe(SIGNED_OUT)
  })

  test('staff see when the client was last there', async () => {
    const client = await people.connected(worker, agency)
    app.advance(10 * MINUTE)
    const before = (await worker.visitor.call(`/portal/clients/${client.id}/status`)).body.lastSeen
    await me(client.visitor)
    const after = (await worker.visitor.call(`/portal/clients/${client.id}/status`)).body.lastSeen
    expect(Date.parse(String(after)) - Date.parse(String(before))).toBeGreaterThan(9 * MINUTE)
  })
})

describe('signing out', () => {
  test(attack('SESS-02'), async () => {
    const { visitor } = await people.connected(worker, agency)
    const token = visitor.cookies.get('pcp-session') ?? ''
    const answer = await visitor.post('/portal/logout')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('clear-site-data')).toContain('cache')
    expect(visitor.cookies.has('pcp-session')).toBe(false)
    const thief = app.visitor()
    thief.cookies.set('pcp-session', token)
    expect(await me(thief)).toBe(SIGNED_OUT)
    expect(outcome(await visitor.post('/portal/logout'))).toBe(SIGNED_OUT)
  })

  test(attack('SESS-12', 'signed out everywhere, which touches no other account'), async () => {
    const client = await people.connected(worker, agency)
    const other = await people.connected(worker, agency)
    const phone = app.visitor()
    await people.signIn(phone, client.email, PASSWORD, { rememberDevice: true })
    expect((await client.visitor.post('/portal/logout-everywhere')).status).toBe(200)
    expect(await me(phone)).toBe(SIGNED_OUT)
    expect(await me(client.visitor)).toBe(SIGNED_OUT)
    expect(await me(other.visitor)).toBe('200')
    const again = await phone.post('/portal/login', { email: client.email, password: PASSWORD })
    expect(again.body.next).toBe('code')
  })
})

describe('the session cookie', () => {
  test('is for scripts unreadable, bound to the site, and lasts as long as the session', async () => {
    const client = await people.connected(worker, agency)
    const answer = await people.signIn(app.visitor(), client.email)
    const cookie = cookieOf(answer.headers, 'pcp-session')
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).toContain('Path=/')
    expect(cookie).toContain(`Max-Age=${(12 * HOUR) / SECOND}`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test(attack('SESS-05'), async () => {
    const client = await people.connected(worker, agency)
    const first = client.visitor.cookies.get('pcp-session') ?? ''
    await people.signIn(client.visitor, client.email)
    expect(client.visitor.cookies.get('pcp-session')).not.toBe(first)
    const stale = app.visitor()
    stale.cookies.set('pcp-session', first)
    expect(await me(stale)).toBe(SIGNED_OUT)
    expect(await me(client.visitor)).toBe('200')
  })

  test(attack('SESS-06'), async () => {
    const client = await people.connected(worker, agency)
    const planted = 'A'.repeat(43)
    const victim = app.visitor()
    victim.cookies.set('pcp-session', planted)
    expect((await people.signIn(victim, client.email)).status).toBe(200)
    const attacker = app.visitor()
    attacker.cookies.set('pcp-session', planted)
    expect(await me(attacker)).toBe(SIGNED_OUT)
    expect(await me(victim)).toBe('200')
  })

  test(attack('SESS-16'), async () => {
    const client = await people.connected(worker, agency)
    const visitor = app.visitor()
    await people.signIn(visitor, client.email, PASSWORD, { rememberDevice: true })
    const stored = JSON.stringify([
      await storedRows(app, 'portal-sessions'),
      await storedRows(app, 'portal-trusted-devices'),
      await storedRows(app, 'portal-challenges'),
    ])
    expect(visitor.cookies.size).toBe(3)
    for (const token of visitor.cookies.values()) expect(stored).not.toContain(token)
  })

  test('is not used for a request from another site', async () => {
    const { visitor } = await people.connected(worker, agency)
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of foreign) {
      expect(outcome(await visitor.call('/portal/me', { headers }))).toBe(SIGNED_OUT)
      const out = await visitor.call('/portal/logout', { body: {}, headers })
      expect(out.status).toBe(403)
    }
    expect(await me(visitor)).toBe('200')
  })
})
