import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { tally } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let worker: Awaited<ReturnType<People['staff']>>
let agency: string

beforeAll(async () => {
  app = await startPortalApp('behind-proxy', {
    plugin: {
      limits: { signInsPerAddress: 6 },
      publicURL: 'https://portal.example',
      trustedProxies: 1,
    },
  })
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const lookups = (forwarded: string, times: number) =>
  Promise.all(
    Array.from({ length: times }, () =>
      app.visitor().call('/portal/invitations/lookup', {
        body: { token: 'nothing' },
        headers: { 'x-forwarded-for': forwarded },
      }),
    ),
  )

describe('the address of a caller is the one the proxy saw', () => {
  test('each has a budget of its own', async () => {
    expect(tally(await lookups('198.51.100.7', 8))).toEqual({
      '400 TOKEN_INVALID': 6,
      '429 TOO_MANY_REQUESTS': 2,
    })
    expect(tally(await lookups('198.51.100.8', 1))).toEqual({ '400 TOKEN_INVALID': 1 })
  })

  test('what a caller puts in front of it changes nothing', async () => {
    const made = await lookups('203.0.113.1, 198.51.100.7', 2)
    expect(tally(made)).toEqual({ '429 TOO_MANY_REQUESTS': 2 })
  })

  test('and stands in the audit event', async () => {
    const { email } = await people.connected(worker, agency)
    await app.visitor().call('/portal/login', {
      body: { email, password: 'wrong password, a long one' },
      headers: { 'x-forwarded-for': '203.0.113.1, 198.51.100.9' },
    })
    const [event] = await storedRows(app, 'portal-audit-events', {
      outcome: { equals: 'denied' },
    })
    expect(event).toMatchObject({ action: 'sign-in.password', address: '198.51.100.9' })
    expect(JSON.stringify(event)).not.toContain(email)
  })
})

test(attack('SESS-08'), async () => {
  const client = await people.connected(worker, agency)
  const visitor = app.visitor()
  const answer = await people.signIn(visitor, client.email, undefined, { rememberDevice: true })
  expect([...visitor.cookies.keys()].sort((a, b) => a.localeCompare(b))).toEqual([
    expect.stringMatching(/^__Host-pcp-device-/),
    '__Host-pcp-known',
    '__Host-pcp-session',
  ])
  for (const cookie of answer.headers.getSetCookie()) {
    expect(cookie).toMatch(/^__Host-/)
    expect(cookie).toMatch(/; Secure/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).toMatch(/; Path=\//)
    expect(cookie).not.toMatch(/; Domain/i)
  }
  expect((await visitor.call('/portal/me')).status).toBe(200)
  const bare = app.visitor()
  bare.cookies.set('pcp-session', visitor.cookies.get('__Host-pcp-session') ?? '')
  expect((await bare.call('/portal/me')).status).toBe(401)
})
