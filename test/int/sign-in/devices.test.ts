import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { HOUR } from '../../../src/core/clock.js'
import { attack, rounds } from '../../attacks/attack.js'
import { interleaveOf } from '../../support/interleave.js'
import { codeIn } from '../../support/mailbox.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

const PHONE =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'
const TABLET =
  'Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('devices', { plugin: { session: { maxPerAccount: 3 } } })
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
beforeEach(() => app.advance(2 * HOUR))
afterAll(() => app.stop())

type Item = Record<string, unknown> & { current: boolean; id: string; label: string }
const listOf = async (visitor: Visitor, what: 'devices' | 'sessions'): Promise<Item[]> =>
  (await visitor.call(`/portal/${what}`)).body[what] as unknown as Item[]
const me = async (visitor: Visitor) => outcome(await visitor.call('/portal/me'))

/** Signs in with a browser of a kind, and has it remembered. */
const signIn = async (email: string, agent: string, rememberDevice = true) => {
  const visitor = app.visitor()
  await visitor.post('/portal/login', { email, password: PASSWORD })
  const code = codeIn(await people.lastMail(email))
  const answer = await visitor.call('/portal/login/verify', {
    body: { code, rememberDevice },
    headers: { 'user-agent': agent },
  })
  expect(answer.status, answer.message).toBe(200)
  return visitor
}
const next = async (visitor: Visitor, email: string) =>
  (await visitor.post('/portal/login', { email, password: PASSWORD })).body.next

describe('the client sees', () => {
  test('each remembered device in plain words, and which one this is', async () => {
    const { email } = await people.connected(worker, agency)
    const tablet = await signIn(email, TABLET)
    const phone = await signIn(email, PHONE)
    const seen = await listOf(phone, 'devices')
    expect(seen.map(({ current, label }) => [label, current])).toEqual([
      ['Chrome on Android', true],
      ['Safari on iPad', false],
    ])
    expect(Object.keys(seen[0] ?? {}).toSorted()).toEqual([
      'addedAt',
      'current',
      'expiresAt',
      'id',
      'label',
      'lastUsedAt',
    ])
    expect((await listOf(tablet, 'devices')).find(({ current }) => current)?.label).toBe(
      'Safari on iPad',
    )
    await app.payload.update({
      collection: 'portal-accounts',
      data: { preferredLanguage: 'es' },
      where: { email: { equals: email } },
    })
    expect((await listOf(phone, 'devices'))[0]?.label).toBe('Chrome en Android')
  })

  test('each open session, and which one this is', async () => {
    const { email, visitor } = await people.connected(worker, agency)
    await visitor.post('/portal/logout')
    await signIn(email, TABLET, false)
    const phone = await signIn(email, PHONE)
    const seen = await listOf(phone, 'sessions')
    expect(
      seen
        .map(({ current, label, remembered }) => [label, current, remembered])
        .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
    ).toEqual([
      ['Chrome on Android', true, true],
      ['Safari on iPad', false, false],
    ])
  })

  test('nothing of the header a browser sends but the names we know', async () => {
    const { email } = await people.connected(worker, agency)
    const strange = await signIn(email, '<script>alert(1)</script> SecretCrawler/1.0')
    expect((await listOf(strange, 'devices')).map(({ label }) => label)).toEqual([
      'A browser we do not know',
    ])
    expect(JSON.stringify(await storedRows(app, 'portal-trusted-devices'))).not.toContain('Crawler')
  })
})

describe('signing out', () => {
  test(attack('SESS-13'), async () => {
    const { email } = await people.connected(worker, agency)
    const tablet = await signIn(email, TABLET)
    const phone = await signIn(email, PHONE)
    const lost = (await listOf(phone, 'devices')).find(({ current }) => !current)
    const answer = await phone.post(`/portal/devices/${lost?.id}/sign-out`)
    expect(answer.body).toEqual({ next: 'stay' })
    expect(await me(tablet)).toBe('401 SIGNED_OUT')
    expect(await me(phone)).toBe('200')
    expect(await next(tablet, email)).toBe('code')
    expect(await listOf(phone, 'devices')).toHaveLength(1)
  })

  test('this device leads to sign-in and asks for a code next time', async () => {
    const { email } = await people.connected(worker, agency)
    const phone = await signIn(email, PHONE)
    const [own] = await listOf(phone, 'devices')
    const answer = await phone.form(`/portal/devices/${own?.id}/sign-out`, {})
    expect(answer.headers.get('location')).toBe('/portal/sign-in?notice=signed-out')
    expect([...phone.cookies.keys()]).toEqual(['pcp-known'])
    expect(await next(phone, email)).toBe('code')
  })

  test(attack('SESS-14'), async () => {
    const { email } = await people.connected(worker, agency)
    const tablet = await signIn(email, TABLET)
    const phone = await signIn(email, PHONE, false)
    const lost = (await listOf(phone, 'sessions')).find(({ label }) => label === 'Safari on iPad')
    const answer = await phone.form(`/portal/sessions/${lost?.id}/sign-out`, {})
    expect(answer.headers.get('location')).toBe('/portal/account/devices?notice=signed-out-there')
    expect(await me(tablet)).toBe('401 SIGNED_OUT')
    expect(await next(tablet, email)).toBe('code')
    expect(await me(phone)).toBe('200')
  })

  test.each(['devices', 'sessions'] as const)(
    attack('SESS-15', 'in the list of %s'),
    async (what) => {
      const { email } = await people.connected(worker, agency)
      const victim = await signIn(email, TABLET)
      const { email: other } = await people.connected(worker, agency)
      const attacker = await signIn(other, PHONE)
      const [target] = await listOf(victim, what)
      expect((await listOf(attacker, what)).map(({ id }) => id)).not.toContain(target?.id)
      for (const id of [target?.id, 'nothing', '1']) {
        const answer = await attacker.post(`/portal/${what}/${id}/sign-out`)
        expect(outcome(answer)).toBe('404 NOT_FOUND')
      }
      expect(await me(victim)).toBe('200')
      expect(await next(victim, email)).toBe('done')
    },
  )

  test('is for clients who are signed in', async () => {
    for (const path of ['/portal/devices', '/portal/sessions']) {
      expect(outcome(await app.visitor().call(path))).toBe('401 SIGNED_OUT')
      expect(outcome(await worker.visitor.call(path))).toBe('401 SIGNED_OUT')
    }
  })

  test(
    attack('SESS-13', 'while it signs in'),
    async () => {
      const interleave = interleaveOf(app)
      let at = 1
      const stride = rounds(1, 3)
      for (let reached = true; reached; at += stride) {
        app.advance(2 * HOUR)
        const { email } = await people.connected(worker, agency)
        const tablet = await signIn(email, TABLET)
        const phone = await signIn(email, PHONE)
        await tablet.post('/portal/logout')
        const lost = (await listOf(phone, 'devices')).find(({ current }) => !current)
        const race = await interleave.at(
          at,
          () => tablet.post('/portal/login', { email, password: PASSWORD }),
          () => phone.post(`/portal/devices/${lost?.id}/sign-out`),
        )
        reached = race.reached
        // Where it signed in first, nothing was in its way
        const expected = reached ? ['401 SIGNED_OUT', 'code'] : ['200', 'done']
        expect([await me(tablet), await next(tablet, email)], `statement ${at}`).toEqual(expected)
      }
      expect(at).toBeGreaterThan(8)
    },
    120_000,
  )
})

test(attack('SESS-17'), async () => {
  const { email, visitor } = await people.connected(worker, agency)
  const browsers = [visitor]
  for (let index = 0; index < 3; index += 1) {
    app.advance(1000)
    browsers.push(await signIn(email, PHONE, false))
  }
  expect(await Promise.all(browsers.map(me))).toEqual(['401 SIGNED_OUT', '200', '200', '200'])
  const [account] = await storedRows(app, 'portal-accounts', { email: { equals: email } })
  const rows = await storedRows(app, 'portal-sessions', { account: { equals: account?.id } })
  expect(rows).toHaveLength(3)
})
