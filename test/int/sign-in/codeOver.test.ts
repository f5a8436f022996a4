import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { HOUR, MINUTE, SECOND } from '../../../src/core/clock.js'
import { addApp } from '../../support/authenticator.js'
import { codeIn } from '../../support/mailbox.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('code-over')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
beforeEach(() => app.advance(HOUR + SECOND))
afterAll(() => app.stop())

const BACK = '/portal/sign-in/code?next=%2Fportal%2Frequests'
const verify = (visitor: Visitor, code: string) =>
  visitor.form('/portal/login/verify', { _back: BACK, code })
const pathOf = (location: null | string) => (location ?? '').replace(/^\/portal/, '')

/** A browser that stands at the page of the code, and the code. */
const waiting = async (email: string) => {
  const visitor = app.visitor()
  await visitor.form('/portal/login', { email, password: PASSWORD })
  return { code: codeIn(await people.lastMail(email)), visitor }
}
const wrong = (code: string, step: number): string =>
  String((Number(code) + step) % 1_000_000).padStart(6, '0')

/** Where the last of five wrong codes leads, one step after the other. */
const afterFive = async (visitor: Visitor, code: string) => {
  for (let step = 1; step < 5; step += 1) await verify(visitor, wrong(code, step))
  const last = await verify(visitor, wrong(code, 5))
  const first = await visitor.page(pathOf(last.headers.get('location')))
  expect(first.status).toBe(303)
  expect(first.location).toBe(BACK)
  return visitor.page(pathOf(first.location))
}

describe('a fifth wrong code', () => {
  test('says that the code is used up, and leads to a new one with the address filled in', async () => {
    const { email } = await people.connected(worker, agency)
    const { code, visitor } = await waiting(email)
    const page = await afterFive(visitor, code)
    expect(page.html).toContain('<h1>This code does not work any more</h1>')
    expect(page.html).not.toMatch(/try again|0 tries|name="code"/)
    expect(page.html).toContain('>Get a new code</a>')
    const [, href = ''] = /href="(\/portal\/sign-in\?again[^"]*)"/.exec(page.html) ?? []
    const signIn = await visitor.page(pathOf(href.replaceAll('&amp;', '&')))
    expect(signIn.html).toContain(`value="${email}"`)
    expect(signIn.html).toContain('name="next" value="/portal/requests"')
  })

  test('says it in Spanish', async () => {
    const { email } = await people.connected(worker, agency, { preferredLanguage: 'es' })
    const { code, visitor } = await waiting(email)
    await visitor.call('/portal/language?to=es')
    expect((await afterFive(visitor, code)).html).toContain('>Recibir un código nuevo</a>')
  })

  test('of an app leads to a new sign-in', async () => {
    const { email, visitor: own } = await people.connected(worker, agency)
    const { phone } = await addApp(app, own)
    const { visitor } = await waiting(email)
    const page = await afterFive(visitor, phone.code())
    expect(page.html).toContain('>Sign in again</a>')
    expect(page.html).toContain('we stopped this sign-in')
  })

  test('brings no mail with a code that could not be tried', async () => {
    const { email } = await people.connected(worker, agency)
    const { code, visitor } = await waiting(email)
    await afterFive(visitor, code)
    await app.settled()
    const before = app.mailbox.to(email).length
    expect((await visitor.post('/portal/login/resend')).body).toEqual({ next: 'code' })
    await app.settled()
    expect(app.mailbox.to(email)).toHaveLength(before)
  })

  test('is answered over JSON as ever', async () => {
    const { email } = await people.connected(worker, agency)
    const { code, visitor } = await waiting(email)
    const answers: string[] = []
    for (let step = 1; step <= 6; step += 1) {
      answers.push(outcome(await visitor.post('/portal/login/verify', { code: wrong(code, step) })))
    }
    expect(answers).toEqual([...Array<string>(5).fill('401 CODE_INVALID'), '401 CODE_EXPIRED'])
  })
})

test('a code that ran out says so before it is typed, and no new one is promised', async () => {
  const { email } = await people.connected(worker, agency)
  const { visitor } = await waiting(email)
  app.advance(10 * MINUTE + SECOND)
  const page = await visitor.page('/sign-in/code')
  expect(page.html).toContain('It was for a short time only')
  const promised = await visitor.page('/sign-in/code?notice=code-sent')
  expect(promised.location).toBe('/portal/sign-in/code')
})

test('the address of a sign-in is filled in for its own browser alone', async () => {
  const { email } = await people.connected(worker, agency)
  await waiting(email)
  expect((await app.visitor().page('/sign-in?again=1')).html).not.toContain(email)
})
