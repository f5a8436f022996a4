import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { tokenIn } from '../../support/mailbox.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { attack } from '../../attacks/attack.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

const NEW_PASSWORD = 'meadow harbor lantern pencil'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('shared-phone')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

/** Mike is signed in on a phone on which somebody else opens a link. */
const mikesPhone = () => people.connected(worker, agency, { firstName: 'Mike' })
const maria = () => people.connected(worker, agency, { firstName: 'Maria' })
const me = async (visitor: Visitor) => outcome(await visitor.call('/portal/me'))
const copyOf = ({ cookies }: Visitor): Visitor => {
  const other = app.visitor()
  for (const [name, value] of cookies) other.cookies.set(name, value)
  return other
}

let guests = 0
const invitation = async () => {
  const email = `newcomer${(guests += 1)}@client.example`
  const { id } = await people.client(agency, { firstName: 'Maria' })
  await worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
  return { email, token: tokenIn(await people.lastMail(email)) }
}
const resetLink = async (email: string) => {
  await app.visitor().post('/portal/forgot-password', { email })
  return tokenIn(await people.lastMail(email))
}
/** Links of a change of address: to the new one and to the old one. */
const emailLinks = async ({ email, visitor }: { email: string; visitor: Visitor }) => {
  const next = `moved${(guests += 1)}@client.example`
  await visitor.post('/portal/change-email', { currentPassword: PASSWORD, email: next })
  const confirm = tokenIn(await people.lastMail(next))
  return { confirm, next, undo: tokenIn(await people.lastMail(email)) }
}

describe('a page behind a mailed link', () => {
  test('belongs to nobody who is signed in: no name, no menu', async () => {
    const { visitor } = await mikesPhone()
    const other = await maria()
    const links = await emailLinks(other)
    for (const path of [
      `/register?token=${(await invitation()).token}`,
      `/reset-password?token=${await resetLink((await maria()).email)}`,
      `/account/email/confirm?token=${links.confirm}`,
      `/account/email/undo?token=${links.undo}`,
    ]) {
      const { html, status } = await visitor.page(path)
      expect(status, path).toBe(200)
      expect(html, path).not.toMatch(/Mike|href="\/portal\/(?:messages|requests|account)"/)
    }
    expect(await me(visitor)).toBe('200')
  })
})

describe('on a phone where somebody else is signed in', () => {
  test(attack('SESS-60'), async () => {
    const { visitor } = await mikesPhone()
    const before = copyOf(visitor)
    const { email, token } = await invitation()
    const answer = await visitor.form('/portal/register', { password: PASSWORD, token })
    expect(answer.headers.get('location')).toBe('/portal/sign-in/code?notice=registered')
    expect(await me(visitor)).toBe('401 SIGNED_OUT')
    expect(await me(before)).toBe('401 SIGNED_OUT')
    const { html } = await visitor.page('/sign-in/code')
    expect(html).toContain(`${email[0]}•••@client.example`)
  })

  test('a new password leads to the sign-in of the person whose link it was', async () => {
    const { id, visitor } = await mikesPhone()
    const { email } = await maria()
    const token = await resetLink(email)
    const answer = await visitor.form('/portal/reset-password', { password: NEW_PASSWORD, token })
    const location = answer.headers.get('location') ?? ''
    const page = await visitor.page(location.replace(/^\/portal/, ''))
    expect(page.status).toBe(200)
    expect(page.html).toContain(`value="${email}"`)
    expect(await me(visitor)).toBe('401 SIGNED_OUT')
    const events = await storedRows(app, 'portal-audit-events', {
      and: [{ client: { equals: id } }, { action: { equals: 'sign-out' } }],
    })
    expect(events).toHaveLength(1)
  })

  test('a link of an address ends nobody else’s session, and the page says that it is done', async () => {
    const { visitor } = await mikesPhone()
    const other = await maria()
    const { confirm, undo } = await emailLinks(other)
    for (const [step, token, notice] of [
      ['confirm', confirm, 'email-changed'],
      ['undo', undo, 'email-restored'],
    ] as const) {
      const answer = await visitor.form(`/portal/change-email/${step}`, { token })
      expect(answer.headers.get('location')).toBe(`/portal/account/email/${step}?notice=${notice}`)
      const { html, status } = await visitor.page(`/account/email/${step}?notice=${notice}`)
      expect(status).toBe(200)
      expect(html).toContain('Somebody else is signed in')
      expect(html).not.toContain('Mike')
      expect(await me(visitor)).toBe('200')
    }
  })

  test('a program that registers or resets ends no session: it gets its answer', async () => {
    const { visitor } = await mikesPhone()
    const { token } = await invitation()
    expect((await visitor.post('/portal/register', { password: PASSWORD, token })).status).toBe(201)
    const reset = { password: NEW_PASSWORD, token: await resetLink((await maria()).email) }
    expect((await visitor.post('/portal/reset-password', reset)).status).toBe(200)
    expect(await me(visitor)).toBe('200')
  })
})

test('a link of an address leads on with the address filled in', async () => {
  const other = await maria()
  const { confirm, next, undo } = await emailLinks(other)
  const visitor = app.visitor()
  const confirmed = await visitor.form('/portal/change-email/confirm', { token: confirm })
  const to = (answer: { headers: Headers }) =>
    (answer.headers.get('location') ?? '').replace(/^\/portal/, '')
  expect((await visitor.page(to(confirmed))).html).toContain(`value="${next}"`)
  const undone = await visitor.form('/portal/change-email/undo', { token: undo })
  expect(to(undone)).toMatch(/^\/forgot-password\?/)
  expect((await visitor.page(to(undone))).html).toContain(`value="${other.email}"`)
})

test('pages where it matters say who is signed in, and let anybody else out', async () => {
  const { id, visitor } = await mikesPhone()
  const { body } = await worker.visitor.post(`/portal/clients/${id}/requests`, { type: 'roi' })
  for (const path of [
    `/requests/${String(body.id)}`,
    `/messages/${worker.id}`,
    '/documents',
    '/account',
  ]) {
    const { html } = await visitor.page(path)
    expect(html, path).toContain('You are signed in as Mike.')
    expect(html, path).toContain('action="/api/portal/logout"')
  }
  const out = await visitor.form('/portal/logout', {})
  expect(out.headers.get('location')).toBe('/portal/sign-in?notice=signed-out')
})

test.each([
  ['session-ended', 'Your sign-in has ended'],
  ['timed-out', 'You were away for a while'],
])('the sign-in page says why a session is over: %s', async (notice, text) => {
  const { html } = await app.visitor().page(`/sign-in?notice=${notice}&next=%2Fportal%2Fdocuments`)
  expect(html).toContain(text)
})
