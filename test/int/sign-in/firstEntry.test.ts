import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { HOUR, MINUTE, SECOND } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { addApp } from '../../support/authenticator.js'
import { codeIn, tokenIn } from '../../support/mailbox.js'
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
  app = await startPortalApp('first-entry')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
beforeEach(() => app.advance(HOUR + SECOND))
afterAll(() => app.stop())

let addresses = 0
const invited = async (email = `guest${(addresses += 1)}@client.example`) => {
  const { id } = await people.client(agency)
  await worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
  return { email, id, token: tokenIn(await people.lastMail(email)) }
}
const mailsTo = async (email: string): Promise<number> => {
  await app.settled()
  return app.mailbox.to(email).length
}
const register = (visitor: Visitor, token: string) =>
  visitor.form('/portal/register', { password: PASSWORD, token })
/** The page that an answer leads to. */
const followed = (visitor: Visitor, answer: { headers: Headers }) =>
  visitor.page((answer.headers.get('location') ?? '').replace(/^\/portal/, ''))

describe('who registers by the form', () => {
  test('stands on the page of the code at once, with two mails in all', async () => {
    const { email, token } = await invited()
    const visitor = app.visitor()
    const answer = await register(visitor, token)
    expect(answer.headers.get('location')).toBe('/portal/sign-in/code?notice=registered')
    const page = await followed(visitor, answer)
    expect(page.html).toContain('Your account is ready. One step is left')
    expect(page.html).toContain('g•••@client.example')
    const code = codeIn(await people.lastMail(email))
    const done = await visitor.form('/portal/login/verify', { code })
    expect(done.headers.get('location')).toBe('/portal')
    expect(await mailsTo(email)).toBe(2)
  })

  test('is asked for the code of the app where the account has one, and no mail goes out', async () => {
    const client = await people.connected(worker, agency)
    const { phone } = await addApp(app, client.visitor)
    await worker.visitor.post(`/portal/clients/${client.id}/disconnect`)
    const { token } = await invited(client.email)
    const before = await mailsTo(client.email)
    const visitor = app.visitor()
    const answer = await register(visitor, token)
    expect((await followed(visitor, answer)).html).toContain('Enter the code from your app')
    expect(await mailsTo(client.email)).toBe(before)
    app.advance(MINUTE)
    expect((await visitor.post('/portal/login/verify', { code: phone.code() })).status).toBe(200)
  })

  test('over JSON is answered as ever: 201, no cookie, no further mail', async () => {
    const { email, token } = await invited()
    const visitor = app.visitor()
    const answer = await visitor.post('/portal/register', { password: PASSWORD, token })
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({ next: 'sign-in' })
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await mailsTo(email)).toBe(1)
  })
})

test('who sets a new password by the form finds the address filled in, and it stands in no URL', async () => {
  const { email } = await people.connected(worker, agency)
  await app.visitor().post('/portal/forgot-password', { email })
  const token = tokenIn(await people.lastMail(email))
  const visitor = app.visitor()
  const answer = await visitor.form('/portal/reset-password', {
    password: 'meadow harbor lantern pencil',
    token,
  })
  expect(answer.headers.get('location')).toMatch(
    /^\/portal\/sign-in\?notice=password-changed&draft=[\w-]{20,}$/,
  )
  expect((await followed(visitor, answer)).html).toContain(`value="${email}"`)
})

describe('pressing "Sign in" twice', () => {
  const signIn = (visitor: Visitor, email: string) =>
    visitor.form('/portal/login', { email, password: PASSWORD })

  test('within a minute mails one code, which works', async () => {
    const { email } = await people.connected(worker, agency)
    const before = await mailsTo(email)
    const visitor = app.visitor()
    await signIn(visitor, email)
    app.advance(50 * SECOND)
    const again = await signIn(visitor, email)
    expect(again.headers.get('location')).toBe('/portal/sign-in/code')
    expect(await mailsTo(email)).toBe(before + 1)
    const code = codeIn(await people.lastMail(email))
    expect((await visitor.post('/portal/login/verify', { code })).status).toBe(200)
  })

  test('after more than a minute, or by a program, mails another', async () => {
    const { email } = await people.connected(worker, agency)
    const before = await mailsTo(email)
    const visitor = app.visitor()
    await signIn(visitor, email)
    app.advance(61 * SECOND)
    await signIn(visitor, email)
    await visitor.post('/portal/login', { email, password: PASSWORD })
    expect(await mailsTo(email)).toBe(before + 3)
  })

  test('gives no tries back: a used up code is followed by another', async () => {
    const { email } = await people.connected(worker, agency)
    const visitor = app.visitor()
    await signIn(visitor, email)
    const first = codeIn(await people.lastMail(email))
    for (let time = 0; time < 5; time += 1) {
      const code = String((Number(first) + time + 1) % 1_000_000).padStart(6, '0')
      await visitor.post('/portal/login/verify', { code })
      await signIn(visitor, email)
    }
    expect(outcome(await visitor.post('/portal/login/verify', { code: first }))).not.toBe('200')
    const [account] = await storedRows(app, 'portal-accounts', { email: { equals: email } })
    const own = { account: { equals: account?.id } }
    const waiting = await storedRows(app, 'portal-challenges', { and: [own] })
    expect(waiting.filter(({ attempts }) => attempts === 5)).toHaveLength(1)
  })

  test(attack('SIGN-60'), async () => {
    const [one, other] = [
      await people.connected(worker, agency),
      await people.connected(worker, agency),
    ]
    const visitor = app.visitor()
    await signIn(visitor, one.email)
    const before = await mailsTo(other.email)
    await signIn(visitor, other.email)
    expect(await mailsTo(other.email)).toBe(before + 1)
    const newer = codeIn(await people.lastMail(other.email))
    await visitor.post('/portal/login/verify', { code: newer })
    const me = await visitor.call('/portal/me')
    expect(me.body).toMatchObject({ account: { email: other.email } })
  })

  test(attack('SIGN-61'), async () => {
    const { email } = await people.connected(worker, agency)
    const thief = app.visitor()
    await signIn(thief, email)
    const old = codeIn(await people.lastMail(email))
    await app.visitor().post('/portal/forgot-password', { email })
    const password = 'meadow harbor lantern pencil'
    const token = tokenIn(await people.lastMail(email))
    await app.visitor().post('/portal/reset-password', { password, token })
    const before = await mailsTo(email)
    await thief.form('/portal/login', { email, password })
    expect(await mailsTo(email)).toBe(before + 1)
    expect(outcome(await thief.post('/portal/login/verify', { code: old }))).not.toBe('200')
  })
})
