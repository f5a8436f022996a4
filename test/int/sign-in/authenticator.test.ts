import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { authenticatorState } from '../../../src/features/authenticator/actions/startAuthenticator.js'
import { readFreshCodes } from '../../../src/features/authenticator/freshCodes.js'
import { readSession } from '../../../src/identity/session.js'
import { HOUR, MINUTE, SECOND } from '../../../src/core/clock.js'
import { draftOfForm, placeOfForm } from '../../support/drafts.js'
import { addApp, phoneOf, STEP, type Phone } from '../../support/authenticator.js'
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
  app = await startPortalApp('authenticator')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
beforeEach(() => app.advance(HOUR + SECOND))
afterAll(() => app.stop())

type Owner = Awaited<ReturnType<typeof owner>>
/** A connected client with an app in use. */
const owner = async () => {
  const client = await people.connected(worker, agency)
  return { ...client, ...(await addApp(app, client.visitor)) }
}

const login = async (email: string, visitor = app.visitor()) => {
  const answer = await visitor.post('/portal/login', { email, password: PASSWORD })
  return { answer, visitor }
}
const verify = (visitor: Visitor, code: string, extra = {}) =>
  visitor.post('/portal/login/verify', { code, ...extra })
const start = (visitor: Visitor, body: Record<string, unknown>) =>
  visitor.post('/portal/authenticator/start', body)
const confirm = (visitor: Visitor, code: string) =>
  visitor.post('/portal/authenticator/confirm', { code })
const remove = (visitor: Visitor, body: Record<string, unknown>) =>
  visitor.post('/portal/authenticator/remove', body)
/** The session behind a browser's cookie, as pages read it. */
const sessionOf = async ({ cookies }: Visitor) => {
  const headers = new Headers({ cookie: `pcp-session=${cookies.get('pcp-session')}` })
  const session = await readSession({ headers, payload: app.payload })
  if (!session) throw new Error('signed out')
  return session
}
const subjects = async (email: string): Promise<string[]> => {
  await app.settled()
  return app.mailbox.to(email).map(({ subject = '' }) => subject.split(' - ')[1] ?? '')
}
const wrong = (phone: Phone): string =>
  String((Number(phone.code()) + 1) % 1_000_000).padStart(6, '0')

describe('setting up an app', () => {
  test('shows a key of 160 bits, an address for the QR code, and ten recovery codes once it works', async () => {
    const { email, visitor } = await people.connected(worker, agency)
    const started = await start(visitor, { password: PASSWORD })
    expect(started.status, started.message).toBe(200)
    const key = String(started.body.key)
    expect(key).toMatch(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
    const address = new URL(String(started.body.address))
    expect(address.protocol).toBe('otpauth:')
    expect(decodeURIComponent(address.pathname)).toContain(`Harbor County Services:${email}`)
    expect(address.searchParams.get('secret')).toBe(key.replaceAll(' ', ''))
    expect((await visitor.call('/portal/me')).body).toMatchObject({
      account: { authenticatorApp: false },
    })
    const { recoveryCodes } = await addApp(app, visitor)
    expect(new Set(recoveryCodes).size).toBe(10)
    for (const code of recoveryCodes) expect(code).toMatch(/^(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}$/)
    expect((await visitor.call('/portal/me')).body).toMatchObject({
      account: { authenticatorApp: true, recoveryCodesLeft: 10 },
    })
    expect(await subjects(email)).toContain('An authenticator app was added')
  })

  test('stores neither key nor recovery codes in the clear', async () => {
    const { phone, recoveryCodes } = await owner()
    const stored = JSON.stringify([
      await storedRows(app, 'portal-authenticators'),
      await storedRows(app, 'portal-drafts'),
      await storedRows(app, 'portal-audit-events'),
      await storedRows(app, 'portal-outbox'),
    ])
    expect(stored).not.toContain(phone.key.replaceAll(' ', ''))
    for (const code of recoveryCodes) {
      expect(stored).not.toContain(code)
      expect(stored).not.toContain(code.replaceAll('-', ''))
    }
  })

  test('needs the password, and a right first code of the same session', async () => {
    const { email, visitor } = await people.connected(worker, agency)
    const other = app.visitor()
    await people.signIn(other, email)
    expect(outcome(await start(app.visitor(), { password: PASSWORD }))).toBe('401 SIGNED_OUT')
    expect(outcome(await start(visitor, { password: 'a wrong password' }))).toBe(
      '403 PASSWORD_WRONG',
    )
    expect(outcome(await confirm(visitor, '123456'))).toBe('409 SETUP_EXPIRED')
    const { key } = (await start(visitor, { password: PASSWORD })).body
    const phone = phoneOf(app, String(key))
    expect(outcome(await confirm(visitor, wrong(phone)))).toBe('401 APP_CODE_INVALID')
    expect(outcome(await confirm(other, phone.code()))).toBe('409 SETUP_EXPIRED')
    app.advance(15 * MINUTE)
    expect(outcome(await confirm(visitor, phone.code()))).toBe('409 SETUP_EXPIRED')
    expect((await login(email)).answer.body).toMatchObject({ method: 'email' })
  })

  test('ends every other session and remembered device, and goes on under a new session', async () => {
    const { email, visitor } = await people.connected(worker, agency)
    const other = app.visitor()
    await people.signIn(other, email, PASSWORD, { rememberDevice: true })
    const waiting = await login(email)
    const before = visitor.cookies.get('pcp-session')
    await addApp(app, visitor)
    expect(visitor.cookies.get('pcp-session')).not.toBe(before)
    expect((await visitor.call('/portal/me')).status).toBe(200)
    expect((await other.call('/portal/me')).status).toBe(401)
    expect((await login(email, other)).answer.body).toMatchObject({ method: 'app', next: 'code' })
    expect(outcome(await verify(waiting.visitor, '123456'))).toBe('401 CODE_EXPIRED')
  })

  test('moves to a new phone with a code of the old one, which works until the new one does', async () => {
    const { email, phone, visitor } = await owner()
    expect(outcome(await start(visitor, { password: PASSWORD }))).toBe('401 APP_CODE_INVALID')
    const started = await start(visitor, { code: phone.code(), password: PASSWORD })
    const newer = phoneOf(app, String(started.body.key))
    app.advance(STEP)
    const old = await login(email)
    expect((await verify(old.visitor, phone.code())).status).toBe(200)
    expect((await confirm(visitor, newer.code())).status).toBe(200)
    app.advance(STEP)
    const { visitor: later } = await login(email)
    expect(outcome(await verify(later, phone.code()))).toBe('401 APP_CODE_INVALID')
    expect((await verify(later, newer.code())).status).toBe(200)
  })
})

describe('signing in with the app', () => {
  test('mails nothing, takes the code with spaces, and remembers the device as ever', async () => {
    const { email, phone } = await owner()
    await app.settled()
    const mails = app.mailbox.mails.length
    const { answer, visitor } = await login(email)
    expect(answer.body).toMatchObject({ method: 'app', next: 'code' })
    expect((await visitor.post('/portal/login/resend')).body).toEqual({ next: 'code' })
    await app.settled()
    expect(app.mailbox.mails).toHaveLength(mails)
    const code = phone.code()
    const typed = ` ${code.slice(0, 3)} ${code.slice(3)}`
    expect((await verify(visitor, typed, { rememberDevice: true })).body).toEqual({ next: 'done' })
    await visitor.post('/portal/logout')
    expect((await login(email, visitor)).answer.body).toEqual({ next: 'done' })
  })

  test('takes the code of the step before and after, not of two steps away', async () => {
    const { email, phone } = await owner()
    for (const steps of [-2, 2]) {
      const { visitor } = await login(email)
      expect(outcome(await verify(visitor, phone.code(steps)))).toBe('401 APP_CODE_INVALID')
    }
    const { visitor } = await login(email)
    expect((await verify(visitor, phone.code(1))).status).toBe(200)
    app.advance(3 * STEP)
    const late = await login(email)
    expect((await verify(late.visitor, phone.code(-1))).status).toBe(200)
  })

  test('takes a recovery code once, however it is typed, and tells by mail', async () => {
    const { email, recoveryCodes, visitor: first } = await owner()
    const [code = ''] = recoveryCodes
    const { visitor } = await login(email)
    expect((await verify(visitor, code.toLowerCase().replaceAll('-', ' '))).status).toBe(200)
    expect(await subjects(email)).toContain('A recovery code was used')
    expect((await first.call('/portal/me')).body).toMatchObject({
      account: { recoveryCodesLeft: 9 },
    })
    const again = await login(email)
    expect(outcome(await verify(again.visitor, code))).toBe('401 APP_CODE_INVALID')
  })
})

describe('looking after the app', () => {
  test('new recovery codes end the old ones', async () => {
    const { email, phone, recoveryCodes, visitor } = await owner()
    const answer = await visitor.post('/portal/authenticator/recovery-codes', {
      code: phone.code(),
      password: PASSWORD,
    })
    expect(answer.status, answer.message).toBe(200)
    expect(answer.body.recoveryCodes).toHaveLength(10)
    const { visitor: next } = await login(email)
    expect(outcome(await verify(next, recoveryCodes[0] ?? ''))).toBe('401 APP_CODE_INVALID')
    const [fresh = ''] = answer.body.recoveryCodes as unknown as string[]
    expect((await verify(next, fresh)).status).toBe(200)
    expect(await subjects(email)).toContain('You have new recovery codes')
  })

  test('removing it needs password and code, and mailed codes come again', async () => {
    const { email, phone, visitor }: Owner = await owner()
    expect(outcome(await remove(visitor, { code: phone.code(), password: 'wrong password' }))).toBe(
      '403 PASSWORD_WRONG',
    )
    expect(outcome(await remove(visitor, { password: PASSWORD }))).toBe('401 APP_CODE_INVALID')
    expect((await remove(visitor, { code: phone.code(), password: PASSWORD })).body).toEqual({
      next: 'done',
    })
    expect((await visitor.call('/portal/me')).body).toMatchObject({
      account: { authenticatorApp: false, recoveryCodesLeft: 0 },
    })
    expect((await login(email)).answer.body).toMatchObject({ method: 'email' })
    expect(await subjects(email)).toContain('Your authenticator app was removed')
    expect(outcome(await remove(visitor, { code: phone.code(), password: PASSWORD }))).toBe(
      '409 NO_AUTHENTICATOR',
    )
  })

  test('a form leads to a page with the codes, for ten minutes, with nothing in the address', async () => {
    const { visitor } = await people.connected(worker, agency)
    const started = await visitor.form('/portal/authenticator/start', { password: PASSWORD })
    expect(started.headers.get('location')).toBe('/portal/account/authenticator')
    const bad = await visitor.form('/portal/authenticator/confirm', {
      _back: '/portal/account/authenticator',
      code: 'abc',
    })
    expect(placeOfForm(bad).pathname).toBe('/portal/account/authenticator')
    expect(await draftOfForm(app, bad)).toMatchObject({
      error: { code: 'APP_CODE_INVALID', problems: [{ field: 'code' }] },
      fields: {},
    })
    const session = await sessionOf(visitor)
    const { pending } = await authenticatorState(await createLocalReq({}, app.payload), session)
    const code = phoneOf(app, pending?.key ?? '').code()
    const done = await visitor.form('/portal/authenticator/confirm', { code })
    expect(done.headers.get('location')).toBe('/portal/account/recovery-codes?notice=app-added')
    const { account } = await sessionOf(visitor)
    const source = { headers: new Headers(), payload: app.payload }
    expect(await readFreshCodes(source, account)).toHaveLength(10)
    app.advance(10 * MINUTE)
    expect(await readFreshCodes(source, account)).toEqual([])
  })
})
