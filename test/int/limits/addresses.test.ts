import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { HOUR, SECOND } from '../../../src/core/clock.js'
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
  app = await startPortalApp('addresses', {
    plugin: { limits: { signInsPerAddress: 30, signInsPerSite: 40 }, trustedProxies: 2 },
  })
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
beforeEach(() => app.advance(HOUR + SECOND))
afterAll(() => app.stop())

/** What arrives when the first of two proxies saw `address`. */
const through = (address: string) => ({ 'x-forwarded-for': `${address}, 10.0.0.2` })
const lookup = (forwarded: string) =>
  app.visitor().call('/portal/invitations/lookup', {
    body: { token: 'nothing' },
    headers: { 'x-forwarded-for': forwarded },
  })
const login = (email: string, password: string, address: string, visitor = app.visitor()) =>
  visitor.call('/portal/login', { body: { email, password }, headers: through(address) })

describe('the network a request comes from', () => {
  test(attack('LIMIT-10'), async () => {
    const addresses = Array.from({ length: 34 }, (_, index) => `2001:db8:1:1::${index + 1}`)
    const answers = await Promise.all(addresses.map((one) => lookup(`${one}, 10.0.0.2`)))
    expect(tally(answers)).toEqual({ '400 TOKEN_INVALID': 30, '429 TOO_MANY_REQUESTS': 4 })
    expect(outcome(await lookup('2001:db8:1:2::1, 10.0.0.2'))).toBe('400 TOKEN_INVALID')
  })

  test(attack('LIMIT-11'), async () => {
    const addresses = Array.from({ length: 44 }, (_, index) => `2001:db8:2:${index + 1}::1`)
    const answers = await Promise.all(addresses.map((one) => lookup(`${one}, 10.0.0.2`)))
    expect(tally(answers)).toEqual({ '400 TOKEN_INVALID': 40, '429 TOO_MANY_REQUESTS': 4 })
    expect(outcome(await lookup('2001:db8:3:1::1, 10.0.0.2'))).toBe('400 TOKEN_INVALID')
  })

  test(attack('LIMIT-12'), async () => {
    const spellings = ['192.0.2.7', '::ffff:192.0.2.7', '::ffff:c000:207', '[::FFFF:192.0.2.7]:443']
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, index) =>
        lookup(`${spellings[index % spellings.length] ?? ''}, 10.0.0.2`),
      ),
    )
    expect(tally(answers)).toEqual({ '400 TOKEN_INVALID': 30, '429 TOO_MANY_REQUESTS': 2 })
  })

  test(attack('LIMIT-13'), async () => {
    const past = ['', '198.51.100.1', 'unknown, 10.0.0.2', '1.2.3, 10.0.0.2', '<x>, 10.0.0.2']
    const answers = await Promise.all(
      Array.from({ length: 35 }, (_, index) => lookup(past[index % past.length] ?? '')),
    )
    expect(tally(answers)).toEqual({ '400 TOKEN_INVALID': 30, '429 TOO_MANY_REQUESTS': 5 })
    expect(outcome(await lookup('198.51.100.77, 10.0.0.2'))).toBe('400 TOKEN_INVALID')
  })

  test(attack('LIMIT-14'), async () => {
    const answers = await Promise.all(
      Array.from({ length: 33 }, (_, index) =>
        lookup(`203.0.113.${index}, 2001:db8::${index}, 198.51.100.9, 10.0.0.2`),
      ),
    )
    expect(tally(answers)).toEqual({ '400 TOKEN_INVALID': 30, '429 TOO_MANY_REQUESTS': 3 })
  })
})

test(attack('LIMIT-15'), async () => {
  const { email } = await people.connected(worker, agency)
  const guesses = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      login(email, `wrong ${index}`, `2001:db8:9::${index}`),
    ),
  )
  expect(tally(guesses)).toEqual({ '401 INVALID_CREDENTIALS': 10, '429 TOO_MANY_REQUESTS': 2 })
  // The owner, on a new telephone somewhere else
  expect((await login(email, PASSWORD, '198.51.100.20')).status).toBe(200)
  expect(outcome(await login(email, PASSWORD, '2001:db8:9::77'))).toBe('429 TOO_MANY_REQUESTS')
})

test(attack('LIMIT-16'), async () => {
  const client = await people.connected(worker, agency)
  await client.visitor.call('/portal/logout', {
    body: {},
    headers: { ...through('198.51.100.30') },
  })
  await Promise.all(
    Array.from({ length: 33 }, (_, index) => login(`a${index}@b.example`, 'x', '198.51.100.30')),
  )
  const stranger = await login(client.email, PASSWORD, '198.51.100.30')
  expect(outcome(stranger)).toBe('429 TOO_MANY_REQUESTS')
  const own = await login(client.email, PASSWORD, '198.51.100.30', client.visitor)
  expect(own.status, own.message).toBe(200)
})

test(attack('LIMIT-17'), async () => {
  const { email } = await people.connected(worker, agency)
  const forgot = (address: string) =>
    app.visitor().call('/portal/forgot-password', { body: { email }, headers: through(address) })
  const asked = await Promise.all(Array.from({ length: 7 }, () => forgot('198.51.100.40')))
  expect(tally(asked)).toEqual({ '200': 5, '429 TOO_MANY_REQUESTS': 2 })
  expect((await forgot('198.51.100.41')).status).toBe(200)
})

test(attack('LIMIT-08'), async () => {
  const { email } = await people.connected(worker, agency)
  const forgot = (address: string, whose: string) =>
    app.visitor().call('/portal/forgot-password', {
      body: { email: whose },
      headers: through(address),
    })
  const asked = await Promise.all(
    Array.from({ length: 33 }, (_, index) => forgot('198.51.100.44', `a${index}@b.example`)),
  )
  expect(tally(asked)).toEqual({ '200': 30, '429 TOO_MANY_REQUESTS': 3 })
  expect(outcome(await forgot('198.51.100.44', email))).toBe('429 TOO_MANY_REQUESTS')
  expect((await forgot('198.51.100.45', email)).status).toBe(200)
  // A flood of links leaves signing in open
  expect((await login(email, PASSWORD, '198.51.100.44')).status).toBe(200)
})

test(attack('LIMIT-18'), async () => {
  const { email } = await people.connected(worker, agency)
  await login(email, 'wrong password', '2001:db8:77::1')
  await login(email, 'wrong password', '198.51.100.50')
  const stored = JSON.stringify(await storedRows(app, 'portal-rate-limits'))
  for (const clear of [email, '198.51.100', '2001:db8', '/64']) expect(stored).not.toContain(clear)
  for (const { key } of await storedRows(app, 'portal-rate-limits')) {
    expect(key).toMatch(/^[a-zA-Z]+:[\w-]{43}$/)
  }
})

test('rows of budgets end: the sweep removes what has been over for a day', async () => {
  await lookup('198.51.100.60, 10.0.0.2')
  expect((await storedRows(app, 'portal-rate-limits')).length).toBeGreaterThan(0)
  app.advance(40 * 24 * HOUR)
  await app.sweep()
  expect(await storedRows(app, 'portal-rate-limits')).toEqual([])
}, 120_000)
