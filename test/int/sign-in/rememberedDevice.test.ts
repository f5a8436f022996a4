import { afterAll, beforeAll, expect, test } from 'vitest'

import { DAY, MINUTE, SECOND } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { tokenIn } from '../../support/mailbox.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('remembered-device')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

/** A client whose browser is remembered from now on. */
const remembered = async () => {
  const { email, id } = await people.connected(worker, agency)
  const visitor = app.visitor()
  const answer = await people.signIn(visitor, email, PASSWORD, { rememberDevice: true })
  const cookie = answer.headers.getSetCookie().find((text) => text.startsWith('pcp-device-'))
  return { cookie, email, id, visitor }
}
const next = async (visitor: Visitor, email: string, password = PASSWORD) =>
  (await visitor.post('/portal/login', { email, password })).body.next

test(attack('SESS-09'), async () => {
  const { cookie, email, visitor } = await remembered()
  expect(cookie).toContain(`Max-Age=${(7 * DAY) / SECOND}`)
  expect(cookie).toContain('HttpOnly')
  app.advance(3 * DAY)
  expect(await next(visitor, email)).toBe('done')
  expect((await visitor.call('/portal/me')).status).toBe(200)
  app.advance(4 * DAY - MINUTE)
  expect(await next(visitor, email)).toBe('done')
  app.advance(MINUTE + SECOND)
  expect(await next(visitor, email)).toBe('code')
})

test('replaces the code, never the password', async () => {
  const { email, visitor } = await remembered()
  const answer = await visitor.post('/portal/login', { email, password: 'wrong password, long' })
  expect(answer.status).toBe(401)
})

const deviceCookie = ({ cookies }: Visitor): [string, string] => {
  const found = [...cookies].find(([name]) => name.startsWith('pcp-device-'))
  if (!found) throw new Error('no device cookie')
  return found
}

test(attack('SESS-10'), async () => {
  const one = await remembered()
  const two = await remembered()
  expect(await next(one.visitor, two.email)).toBe('code')
  const [name] = deviceCookie(two.visitor)
  const renamed = app.visitor()
  renamed.cookies.set(name, deviceCookie(one.visitor)[1])
  expect(await next(renamed, two.email)).toBe('code')
})

test('several accounts are remembered side by side on one browser', async () => {
  const one = await remembered()
  const other = await people.connected(worker, agency)
  await people.signIn(one.visitor, other.email, PASSWORD, { rememberDevice: true })
  expect(await next(one.visitor, one.email)).toBe('done')
  expect(await next(one.visitor, other.email)).toBe('done')
})

test(attack('SESS-11'), async () => {
  const { email, visitor } = await remembered()
  const [name, value] = deviceCookie(visitor)
  for (const edited of [value.slice(0, -1), `${value}A`, value.toUpperCase(), 'A'.repeat(43), '']) {
    const thief = app.visitor()
    thief.cookies.set(name, edited)
    expect(await next(thief, email), edited).toBe('code')
  }
})

test(attack('SESS-06', 'a device cookie'), async () => {
  const { email } = await people.connected(worker, agency)
  const known = app.visitor()
  await people.signIn(known, email, PASSWORD, { rememberDevice: true })
  const [name] = deviceCookie(known)
  const planted = 'B'.repeat(43)
  const victim = app.visitor()
  victim.cookies.set(name, planted)
  await people.signIn(victim, email, PASSWORD, { rememberDevice: true })
  const attacker = app.visitor()
  attacker.cookies.set(name, planted)
  expect(await next(attacker, email)).toBe('code')
})

test('outlives signing out of this browser', async () => {
  const { email, visitor } = await remembered()
  await visitor.post('/portal/logout')
  expect(await next(visitor, email)).toBe('done')
})

test(attack('SESS-12', 'a new password'), async () => {
  const { email, visitor } = await remembered()
  await app.visitor().post('/portal/forgot-password', { email })
  const token = tokenIn(await people.lastMail(email))
  const password = 'copper window harvest tulip'
  await app.visitor().post('/portal/reset-password', { password, token })
  expect(await next(visitor, email, password)).toBe('code')
})

test(attack('SESS-12', 'a disconnect'), async () => {
  const { email, id, visitor } = await remembered()
  await worker.visitor.post(`/portal/clients/${id}/disconnect`)
  expect(await next(visitor, email)).toBe('code')
})

test('is not asked for unless wanted', async () => {
  const { email } = await people.connected(worker, agency)
  const visitor = app.visitor()
  await people.signIn(visitor, email)
  expect([...visitor.cookies.keys()]).toEqual(['pcp-session', 'pcp-known'])
  expect(await next(visitor, email)).toBe('code')
})
