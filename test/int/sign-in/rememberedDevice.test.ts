import { afterAll, beforeAll, expect, test } from 'vitest'

import { DAY, MINUTE, SECOND } from '../../../src/core/clock.js'
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
  const cookie = answer.headers.getSetCookie().find((text) => text.startsWith('pcp-device='))
  return { cookie, email, id, visitor }
}
const next = async (visitor: Visitor, email: string, password = PASSWORD) =>
  (await visitor.post('/portal/login', { email, password })).body.next

test('signs in with the password alone for seven days, counted from the first day', async () => {
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

test('counts for the account that was remembered, not for another one on the same browser', async () => {
  const { visitor } = await remembered()
  const other = await people.connected(worker, agency)
  expect(await next(visitor, other.email)).toBe('code')
})

test('outlives signing out of this browser', async () => {
  const { email, visitor } = await remembered()
  await visitor.post('/portal/logout')
  expect(await next(visitor, email)).toBe('done')
})

test('ends with a new password', async () => {
  const { email, visitor } = await remembered()
  await app.visitor().post('/portal/forgot-password', { email })
  const token = tokenIn(await people.lastMail(email))
  const password = 'copper window harvest tulip'
  await app.visitor().post('/portal/reset-password', { password, token })
  expect(await next(visitor, email, password)).toBe('code')
})

test('ends with a disconnect', async () => {
  const { email, id, visitor } = await remembered()
  await worker.visitor.post(`/portal/clients/${id}/disconnect`)
  expect(await next(visitor, email)).toBe('code')
})

test('is not asked for unless wanted', async () => {
  const { email } = await people.connected(worker, agency)
  const visitor = app.visitor()
  await people.signIn(visitor, email)
  expect(visitor.cookies.has('pcp-device')).toBe(false)
  expect(await next(visitor, email)).toBe('code')
})
