import { afterAll, beforeAll, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { codeIn } from '../../support/mailbox.js'
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
  app = await startPortalApp('shared-computer')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const me = async (visitor: Visitor) => outcome(await visitor.call('/portal/me'))

/** Signs in on a browser that others use, and that had been remembered before. */
const shared = async () => {
  const { email } = await people.connected(worker, agency)
  const visitor = app.visitor()
  await visitor.call('/portal/language?to=es&next=/portal')
  const challenge = async (): Promise<string> => {
    await visitor.post('/portal/login', { email, password: PASSWORD })
    return codeIn(await people.lastMail(email))
  }
  const code = await challenge()
  const answer = await visitor.post('/portal/login/verify', {
    code,
    rememberDevice: true,
    sharedComputer: true,
  })
  expect(answer.status, answer.message).toBe(200)
  return { answer, email, visitor }
}

test(attack('SESS-18'), async () => {
  const { answer, email, visitor } = await shared()
  const set = answer.headers.getSetCookie().filter((text) => !/^[^=]+=;/.test(text))
  expect(new Set(set.map((text) => text.split('=', 1)[0]))).toEqual(
    new Set(['pcp-language', 'pcp-session']),
  )
  for (const cookie of set) expect(cookie).not.toMatch(/Max-Age|Expires/i)
  const again = await visitor.call('/portal/language?to=en&next=/portal')
  expect(again.headers.getSetCookie().join(' ')).not.toMatch(/Max-Age|Expires/i)
  const [account] = await storedRows(app, 'portal-accounts', { email: { equals: email } })
  const mine = { account: { equals: account?.id } }
  expect(await storedRows(app, 'portal-trusted-devices', mine)).toEqual([])
})

test('a device that was remembered before is forgotten', async () => {
  const { email } = await people.connected(worker, agency)
  const visitor = app.visitor()
  await people.signIn(visitor, email, PASSWORD, { rememberDevice: true })
  const device = [...visitor.cookies].find(([name]) => name.startsWith('pcp-device-'))
  const kept = new Map(visitor.cookies)
  // The code is asked for again where the device cookie does not come along, as after a mix-up of browsers.
  if (device) visitor.cookies.delete(device[0])
  await visitor.post('/portal/login', { email, password: PASSWORD })
  const code = codeIn(await people.lastMail(email))
  if (device) visitor.cookies.set(...device)
  await visitor.post('/portal/login/verify', { code, sharedComputer: true })
  expect([...visitor.cookies.keys()]).toEqual(['pcp-session'])
  const thief = app.visitor()
  for (const [name, value] of kept) thief.cookies.set(name, value)
  const answer = await thief.post('/portal/login', { email, password: PASSWORD })
  expect(answer.body.next).toBe('code')
})

test(attack('SESS-19'), async () => {
  const { visitor } = await shared()
  app.advance(9 * MINUTE)
  expect(await me(visitor)).toBe('200')
  app.advance(9 * MINUTE)
  expect(await me(visitor)).toBe('200')
  app.advance(11 * MINUTE)
  expect(await me(visitor)).toBe('401 SIGNED_OUT')
})

test('super users set its idle time, and nothing goes past the absolute end', async () => {
  await app.payload.updateGlobal({ data: { sharedIdleMinutes: 5 }, slug: 'portal-settings' })
  const { visitor } = await shared()
  await app.payload.updateGlobal({ data: { sharedIdleMinutes: null }, slug: 'portal-settings' })
  app.advance(6 * MINUTE)
  expect(await me(visitor)).toBe('401 SIGNED_OUT')
  const rows = await storedRows(app, 'portal-sessions')
  for (const row of rows) {
    expect(Date.parse(String(row.idleExpiresAt))).toBeLessThanOrEqual(
      Date.parse(String(row.expiresAt)),
    )
  }
})

test('a page warns by what the session lasts, not by what was set since', async () => {
  const warnsAfter = async (visitor: Visitor): Promise<string | undefined> =>
    /data-minutes="(\d+)"/.exec((await visitor.page('/')).html)?.[1]
  const { visitor } = await shared()
  const own = await people.connected(worker, agency)
  expect([await warnsAfter(visitor), await warnsAfter(own.visitor)]).toEqual(['10', '30'])
  await app.payload.updateGlobal({ data: { sharedIdleMinutes: 5 }, slug: 'portal-settings' })
  expect(await warnsAfter(visitor)).toBe('10')
  app.advance(2 * MINUTE)
  expect(await warnsAfter(visitor)).toBe('5')
  await app.payload.updateGlobal({ data: { sharedIdleMinutes: null }, slug: 'portal-settings' })
})

test('signing out clears what the browser kept of the portal, and no cookie of anybody else', async () => {
  const { visitor } = await shared()
  visitor.cookies.set('payload-token', 'of a staff user')
  const answer = await visitor.post('/portal/logout')
  expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect([...visitor.cookies.keys()]).toEqual(['payload-token'])
  const own = await people.connected(worker, agency)
  const out = await own.visitor.post('/portal/logout')
  expect(out.headers.get('clear-site-data')).toBe('"cache"')
})
