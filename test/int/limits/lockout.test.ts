import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { HOUR, MINUTE, SECOND } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { codeIn, tokenIn } from '../../support/mailbox.js'
import { outcome, tally } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

/** Ten instead of a hundred, so that a run fits into a test. */
const RUN = 14
const NEW_PASSWORD = 'copper window harvest tulip'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('lockout', { plugin: { limits: { triesInARow: RUN } } })
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
beforeEach(() => app.advance(HOUR + SECOND))
afterAll(() => app.stop())

const login = (email: string, password: string, visitor = app.visitor()) =>
  visitor.post('/portal/login', { email, password })
const guess = (email: string, times = 10, visitor?: Visitor) =>
  Promise.all(
    Array.from({ length: times }, (_, index) => login(email, `wrong password ${index}`, visitor)),
  )
/** The owner's own browser: signed in before, signed out since. */
const owner = async () => {
  const client = await people.connected(worker, agency)
  await client.visitor.post('/portal/logout')
  expect([...client.visitor.cookies.keys()]).toEqual(['pcp-known'])
  return client
}

test(attack('LIMIT-01'), async () => {
  const { email, visitor } = await owner()
  await guess(email, 12)
  expect(outcome(await login(email, PASSWORD))).toBe('429 TOO_MANY_REQUESTS')
  expect((await login(email, PASSWORD, visitor)).status).toBe(200)
})

test(attack('LIMIT-02'), async () => {
  const { email, visitor } = await owner()
  expect(tally(await guess(email, 12, visitor))).toEqual({
    '401 INVALID_CREDENTIALS': 10,
    '429 TOO_MANY_REQUESTS': 2,
  })
  app.advance(15 * MINUTE + SECOND)
  expect((await login(email, PASSWORD, visitor)).status).toBe(200)
})

test(attack('LIMIT-03'), async () => {
  const { email } = await owner()
  const mine = await owner()
  const [value = ''] = mine.visitor.cookies.values()
  const forged = [value, 'A'.repeat(44), value.slice(0, 22).repeat(2), `${value}.${value}`, '.']
  await guess(email, 10)
  for (const cookie of forged) {
    const visitor = app.visitor()
    visitor.cookies.set('pcp-known', cookie)
    expect(outcome(await login(email, PASSWORD, visitor))).toBe('429 TOO_MANY_REQUESTS')
  }
})

test(attack('LIMIT-04'), async () => {
  const { email, visitor } = await owner()
  await guess(email, 10)
  app.advance(15 * MINUTE + SECOND)
  expect(tally(await guess(email, 10))).toEqual({
    '401 INVALID_CREDENTIALS': RUN - 10,
    '429 TOO_MANY_REQUESTS': 20 - RUN,
  })
  app.advance(HOUR)
  const late = await login(email, PASSWORD)
  expect(outcome(late)).toBe('429 TOO_MANY_REQUESTS')
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(24 * 3600)
  expect((await login(email, PASSWORD, visitor)).status).toBe(200)
})

test(attack('LIMIT-05'), async () => {
  const { email } = await owner()
  await guess(email, 10)
  app.advance(15 * MINUTE + SECOND)
  await guess(email, 10)
  const browser = app.visitor()
  await browser.post('/portal/forgot-password', { email })
  const token = tokenIn(await people.lastMail(email))
  const reset = await browser.post('/portal/reset-password', { password: NEW_PASSWORD, token })
  expect(reset.status, reset.message).toBe(200)
  await guess(email, 12)
  expect((await login(email, NEW_PASSWORD, browser)).status).toBe(200)
})

test(attack('LIMIT-06'), async () => {
  const { email, visitor } = await owner()
  const challenged = async (browser: Visitor) => {
    expect((await login(email, PASSWORD, browser)).status).toBe(200)
    return codeIn(await people.lastMail(email))
  }
  const thief = app.visitor()
  for (let sign = 0; sign < 3; sign += 1) {
    const code = await challenged(thief)
    for (let step = 1; step <= 5; step += 1) {
      const wrong = String((Number(code) + step) % 1_000_000).padStart(6, '0')
      await thief.post('/portal/login/verify', { code: wrong })
    }
  }
  const stopped = await challenged(thief)
  const refused = await thief.post('/portal/login/verify', { code: stopped })
  expect(outcome(refused)).toBe('429 TOO_MANY_REQUESTS')
  const code = await challenged(visitor)
  expect((await visitor.post('/portal/login/verify', { code })).status).toBe(200)
})

test(attack('LIMIT-07'), async () => {
  const { email, visitor } = await owner()
  const asked = await Promise.all(
    Array.from({ length: 12 }, () => app.visitor().post('/portal/forgot-password', { email })),
  )
  expect(tally(asked)).toEqual({ '200': 10, '429 TOO_MANY_REQUESTS': 2 })
  expect((await visitor.post('/portal/forgot-password', { email })).status).toBe(200)
})

test('a browser is known no more after "sign out everywhere", and on a shared computer never', async () => {
  const { email, visitor } = await owner()
  const second = app.visitor()
  await people.signIn(second, email)
  await second.post('/portal/logout-everywhere')
  await guess(email, 10)
  expect(outcome(await login(email, PASSWORD, visitor))).toBe('429 TOO_MANY_REQUESTS')
  app.advance(15 * MINUTE + SECOND)
  await people.signIn(visitor, email, PASSWORD, { sharedComputer: true })
  await visitor.post('/portal/logout')
  expect(visitor.cookies.size).toBe(0)
})

test('a browser is known to four people at most', async () => {
  const visitor = app.visitor()
  const emails: string[] = []
  for (let index = 0; index < 5; index += 1) {
    const { email } = await owner()
    emails.push(email)
    await people.signIn(visitor, email)
    await visitor.post('/portal/logout')
  }
  const [first = '', second = ''] = emails
  for (const email of [first, second]) await guess(email, 10)
  expect(outcome(await login(first, PASSWORD, visitor))).toBe('429 TOO_MANY_REQUESTS')
  expect((await login(second, PASSWORD, visitor)).status).toBe(200)
}, 60_000)
