import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { outcome, tally } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('password')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const login = (email: string, password: string, visitor = app.visitor()) =>
  visitor.post('/portal/login', { email, password })

describe('the first step', () => {
  test('a right password opens a challenge and mails a code, and is no session', async () => {
    const { email } = await people.connected(worker, agency)
    const visitor = app.visitor()
    const answer = await login(` ${email.toUpperCase()} `, PASSWORD, visitor)
    expect(answer.status, answer.message).toBe(200)
    expect(answer.body).toEqual({
      expiresAt: expect.any(String),
      maskedEmail: 'c•••@client.example',
      method: 'email',
      next: 'code',
    })
    expect([...visitor.cookies.keys()]).toEqual(['pcp-challenge'])
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly/)
    expect(answer.headers.getSetCookie()[0]).toMatch(/SameSite=Lax/)
    expect(outcome(await visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
    await app.settled()
    expect(app.mailbox.to(email).at(-1)?.subject).toBe(
      'Harbor County Services - Your one-time passcode',
    )
  })

  test('a wrong password, an unknown address and a disabled account get the same answer', async () => {
    const known = await people.connected(worker, agency)
    const disabled = await people.connected(worker, agency)
    await app.payload.update({
      collection: 'portal-accounts',
      data: { status: 'disabled' },
      where: { email: { equals: disabled.email } },
    })
    const answers = [
      await login(known.email, 'wrong password that is long'),
      await login('nobody@client.example', PASSWORD),
      await login(disabled.email, PASSWORD),
    ]
    for (const answer of answers) {
      expect(outcome(answer)).toBe('401 INVALID_CREDENTIALS')
      expect(answer.body).toEqual(answers[0]?.body)
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    expect(outcome(await disabled.visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
  })

  test.each([
    ['no password', { password: undefined }],
    ['a password that is an object', { password: { $ne: '' } }],
    ['an address that is an object', { email: { equals: 'a' } }],
    ['an address that is none', { email: 'a b c' }],
  ])('%s: 400', async (_, body) => {
    const answer = await app
      .visitor()
      .post('/portal/login', { email: 'a@b.example', password: PASSWORD, ...body })
    expect(outcome(answer)).toBe('400 INVALID_INPUT')
  })

  test('a body that is no JSON: 400; of another kind: 415', async () => {
    const call = (type: string) =>
      app.visitor().call('/portal/login', {
        body: '{"email":',
        headers: { 'content-type': type },
        method: 'POST',
      })
    expect(outcome(await call('application/json'))).toBe('400 INVALID_INPUT')
    expect(outcome(await call('text/plain'))).toBe('415 UNSUPPORTED_CONTENT_TYPE')
  })

  test(attack('SESS-07', 'with every header a browser may send'), async () => {
    const { email } = await people.connected(worker, agency)
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]
    for (const headers of foreign) {
      const answer = await app
        .visitor()
        .call('/portal/login', { body: { email, password: PASSWORD }, headers })
      expect(outcome(answer)).toBe('403 ORIGIN_NOT_ALLOWED')
    }
  })

  test('while the installation is switched off: 403', async () => {
    const { email } = await people.connected(worker, agency)
    await app.payload.updateGlobal({ data: { portalEnabled: false }, slug: 'portal-settings' })
    const answer = await login(email, PASSWORD)
    await app.payload.updateGlobal({ data: { portalEnabled: true }, slug: 'portal-settings' })
    expect(outcome(answer)).toBe('403 PORTAL_NOT_ENABLED')
  })
})

describe('ten wrong passwords in a quarter of an hour', () => {
  test('are the end, also in parallel, also for unknown addresses, and only for that address', async () => {
    const { email } = await people.connected(worker, agency)
    for (const address of [email, 'unknown@client.example']) {
      const answers = await Promise.all(
        Array.from({ length: 14 }, (_, index) => login(address, `wrong password number ${index}`)),
      )
      expect(tally(answers)).toEqual({
        '401 INVALID_CREDENTIALS': 10,
        '429 TOO_MANY_REQUESTS': 4,
      })
    }
    const refused = await login(email, PASSWORD)
    expect(outcome(refused)).toBe('429 TOO_MANY_REQUESTS')
    const wait = Number(refused.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(15 * 60)
    const other = await people.connected(worker, agency)
    expect((await login(other.email, PASSWORD)).status).toBe(200)
    app.advance(15 * MINUTE + 1000)
    expect((await login(email, PASSWORD)).status).toBe(200)
  }, 120_000)

  test('are not used up by right ones', async () => {
    const { email } = await people.connected(worker, agency)
    for (let index = 0; index < 5; index += 1) {
      await login(email, 'wrong password number one')
      expect((await login(email, PASSWORD)).status).toBe(200)
    }
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => login(email, 'wrong password number two')),
    )
    expect(tally(answers)).toEqual({ '401 INVALID_CREDENTIALS': 5, '429 TOO_MANY_REQUESTS': 1 })
  }, 120_000)

  test('count for an account wherever they come from: a made-up forwarding header changes nothing', async () => {
    const { email } = await people.connected(worker, agency)
    const answers = await Promise.all(
      Array.from({ length: 11 }, (_, index) =>
        app.visitor().call('/portal/login', {
          body: { email, password: 'wrong password number three' },
          headers: { 'x-forwarded-for': `198.51.100.${index}` },
        }),
      ),
    )
    expect(tally(answers)['429 TOO_MANY_REQUESTS']).toBe(1)
    const keys = JSON.stringify(await storedRows(app, 'portal-rate-limits'))
    expect(keys).not.toContain(email)
    expect(keys).not.toContain('198.51')
  }, 120_000)
})
