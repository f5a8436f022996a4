import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { HOUR, MINUTE, SECOND } from '../../../src/core/clock.js'
import { outcome } from '../../support/outcome.js'
import {
  addPasskey,
  createPasskey,
  optionsFor,
  showAgain,
  signInWith,
} from '../../support/passkey.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('passkeys')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
beforeEach(() => app.advance(HOUR + SECOND))
afterAll(() => app.stop())

/** A connected client with a passkey. */
const owner = async () => {
  const client = await people.connected(worker, agency)
  return { ...client, ...(await addPasskey(client.visitor)) }
}
const subjects = async (email: string): Promise<string[]> => {
  await app.settled()
  return app.mailbox.to(email).map(({ subject = '' }) => subject.split(' - ')[1] ?? '')
}
const list = async (visitor: Visitor) =>
  (await visitor.call('/portal/passkeys')).body.passkeys as unknown as {
    addedAt: string
    id: string
    lastUsedAt: null | string
    name: string
  }[]
const login = async (email: string, visitor = app.visitor()) => {
  const answer = await visitor.post('/portal/login', { email, password: PASSWORD })
  return { answer, visitor }
}
const isIn = async (visitor: Visitor): Promise<boolean> =>
  (await visitor.call('/portal/me')).status === 200

describe('adding a passkey', () => {
  test('asks for the password, makes it in the browser, names it, and gives ten recovery codes with the first', async () => {
    const { email, visitor } = await people.connected(worker, agency)
    const started = await visitor.post('/portal/passkeys/start', { password: PASSWORD })
    expect(started.status, started.message).toBe(200)
    const options = JSON.parse(String(started.body.options)) as Record<string, unknown>
    expect(options).toMatchObject({
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      rp: { id: 'portal.example', name: 'Harbor County Services' },
      user: { name: email },
    })
    const credential = createPasskey().make(started.body.options)
    const added = await visitor.post('/portal/passkeys', { credential, name: ' My  blue phone ' })
    expect(added.status, added.message).toBe(200)
    expect(added.body.recoveryCodes).toHaveLength(10)
    expect(await list(visitor)).toMatchObject([{ lastUsedAt: null, name: 'My blue phone' }])
    expect((await visitor.call('/portal/me')).body).toMatchObject({
      account: { authenticatorApp: false, passkeys: 1, recoveryCodesLeft: 10 },
    })
    expect(await subjects(email)).toContain('A passkey was added')
  })

  test('keeps the recovery codes when there are some, and does not make two on one phone', async () => {
    const { email, passkey, visitor } = await owner()
    await showAgain(visitor, passkey)
    const second = await visitor.post('/portal/passkeys/start', { password: PASSWORD })
    const options = JSON.parse(String(second.body.options)) as { excludeCredentials: unknown }
    expect(options.excludeCredentials).toMatchObject([{ id: passkey.id }])
    const added = await visitor.post('/portal/passkeys', {
      credential: createPasskey().make(second.body.options),
      name: 'Laptop',
    })
    expect(added.body.recoveryCodes).toEqual([])
    expect((await list(visitor)).map(({ name }) => name)).toEqual(['My phone', 'Laptop'])
    expect((await subjects(email)).filter((text) => text === 'A passkey was added')).toHaveLength(2)
  })

  test('works as forms: the page shows the button, and leads to the recovery codes', async () => {
    const { visitor } = await people.connected(worker, agency)
    expect((await visitor.page('/account')).html).toContain('/portal/account/passkeys')
    expect((await visitor.page('/account/passkeys')).html).toContain('name="password"')
    const started = await visitor.form('/portal/passkeys/start', { password: PASSWORD })
    expect(started.headers.get('location')).toBe('/portal/account/passkeys')
    const { html } = await visitor.page('/account/passkeys')
    const text = /data-options="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''
    const added = await visitor.form('/portal/passkeys', {
      credential: createPasskey().make(text),
      name: 'Phone',
    })
    expect(added.headers.get('location')).toBe(
      '/portal/account/recovery-codes?notice=passkey-added',
    )
    expect((await visitor.page('/account/recovery-codes')).html).toMatch(/(?:[A-Z2-7]{4}-){3}/)
    expect((await visitor.page('/account/passkeys')).html).toContain('<h2>Phone</h2>')
  })

  test('waits five minutes for the browser, and not after a new password', async () => {
    const { visitor } = await people.connected(worker, agency)
    const started = await visitor.post('/portal/passkeys/start', { password: PASSWORD })
    app.advance(5 * MINUTE + SECOND)
    const late = { credential: createPasskey().make(started.body.options), name: 'Phone' }
    expect(outcome(await visitor.post('/portal/passkeys', late))).toBe('409 SETUP_EXPIRED')
    expect(await list(visitor)).toEqual([])
  })
})

describe('signing in with a passkey', () => {
  test('takes nothing that is typed, tells when it was used, and is one event', async () => {
    const { email, passkey, visitor: before } = await owner()
    const visitor = app.visitor()
    const answer = await signInWith(visitor, passkey)
    expect(outcome(answer)).toBe('200')
    expect(answer.body).toEqual({ next: 'done' })
    expect(await isIn(visitor)).toBe(true)
    expect((await list(before))[0]?.lastUsedAt).toBe((await list(visitor))[0]?.lastUsedAt)
    const [account] = await storedRows(app, 'portal-accounts', { email: { equals: email } })
    const events = await storedRows(app, 'portal-audit-events', {
      actorID: { equals: account?.id },
    })
    expect(
      events.filter(({ detail }) => (detail as { method?: string } | null)?.method === 'passkey'),
    ).toMatchObject([{ action: 'sign-in.done', outcome: 'done' }])
  })

  test('works with a passkey whose counter stands still', async () => {
    const { visitor } = await people.connected(worker, agency)
    const passkey = createPasskey({ counts: false })
    await addPasskey(visitor, undefined, passkey)
    for (const _ of [1, 2]) expect(outcome(await signInWith(app.visitor(), passkey))).toBe('200')
  })

  test('is the second step after the password, and no code is mailed any more', async () => {
    const { email, passkey } = await owner()
    const mails = await subjects(email)
    const { answer, visitor } = await login(email)
    expect(answer.body).toMatchObject({ method: 'passkey', next: 'code' })
    await visitor.post('/portal/login/resend')
    expect(await subjects(email)).toEqual(mails)
    const page = await visitor.page('/sign-in/code')
    expect(page.html).toContain('data-to="/api/portal/login/passkey"')
    const options = await optionsFor(visitor, { afterPassword: true })
    expect(JSON.parse(String(options))).toMatchObject({
      allowCredentials: [{ id: passkey.id, transports: ['hybrid', 'internal'] }],
    })
    const done = await visitor.post('/portal/login/passkey', { credential: passkey.use(options) })
    expect(outcome(done)).toBe('200')
    expect((await visitor.page('/sign-in/code')).location).toContain('/portal')
  })

  test('is told apart by account: another passkey does not finish a sign-in that was begun', async () => {
    const [one, two] = [await owner(), await owner()]
    const { visitor } = await login(one.email)
    const options = await optionsFor(visitor, { afterPassword: true })
    const answer = await visitor.post('/portal/login/passkey', {
      credential: two.passkey.use(options),
    })
    expect(outcome(answer)).toBe('401 PASSKEY_REFUSED')
  })

  test('a recovery code stands in for it after the password, once', async () => {
    const { email, recoveryCodes, visitor: before } = await owner()
    const [code = ''] = recoveryCodes
    const { visitor } = await login(email)
    expect(outcome(await visitor.post('/portal/login/verify', { code: '123456' }))).toBe(
      '401 PASSKEY_REQUIRED',
    )
    expect(outcome(await visitor.post('/portal/login/verify', { code }))).toBe('200')
    expect((await before.call('/portal/me')).body).toMatchObject({
      account: { recoveryCodesLeft: 9 },
    })
    const again = await login(email)
    expect(outcome(await again.visitor.post('/portal/login/verify', { code }))).toBe(
      '401 PASSKEY_REQUIRED',
    )
  })

  test('heeds "shared computer" and "remember me"', async () => {
    const { email, passkey } = await owner()
    const shared = app.visitor()
    const choice = { rememberDevice: true, sharedComputer: true }
    await signInWith(shared, passkey, { choice })
    const sessions = (await shared.call('/portal/sessions')).body.sessions as unknown as {
      current: boolean
      remembered: boolean
      shared: boolean
    }[]
    expect(sessions.find(({ current }) => current)).toMatchObject({
      remembered: false,
      shared: true,
    })
    const own = app.visitor()
    await signInWith(own, passkey, { choice: { rememberDevice: true } })
    await own.post('/portal/logout')
    expect((await login(email, own)).answer.body).toEqual({ next: 'done' })
  })

  test('leads a form on to where the person was going, and back to the sign-in where it fails', async () => {
    const { passkey } = await owner()
    const visitor = app.visitor()
    expect((await visitor.page('/sign-in')).html).toContain('<pcp-passkey')
    const credential = passkey.use(await optionsFor(visitor))
    const done = await visitor.form('/portal/login/passkey', {
      credential,
      next: '/portal/messages',
    })
    expect(done.headers.get('location')).toBe('/portal/messages')
    const again = app.visitor()
    const failed = await again.form('/portal/login/passkey', {
      _back: '/portal/sign-in',
      credential,
    })
    const back = failed.headers.get('location') ?? ''
    expect(back).toContain('/portal/sign-in?')
    expect((await again.page(back.replace('/portal', ''))).html).toContain(
      'The passkey did not work.',
    )
  })
})

describe('looking after passkeys', () => {
  test('another name is given at once', async () => {
    const { visitor } = await owner()
    const [{ id } = { id: '' }] = await list(visitor)
    const named = await visitor.form(`/portal/passkeys/${id}/rename`, { name: 'Work laptop' })
    expect(named.headers.get('location')).toBe('/portal/account/passkeys?notice=passkey-renamed')
    expect(await list(visitor)).toMatchObject([{ name: 'Work laptop' }])
    const none = await visitor.post(`/portal/passkeys/${id}/rename`, { name: ' ' })
    expect(none.status).toBe(400)
  })

  test('removing the last one needs it once more, and brings mailed codes back', async () => {
    const { email, passkey, visitor } = await owner()
    const [{ id } = { id: '' }] = await list(visitor)
    const path = `/portal/passkeys/${id}/remove`
    expect(outcome(await visitor.post(path, { password: PASSWORD }))).toBe('401 PASSKEY_REQUIRED')
    expect(outcome(await showAgain(visitor, passkey))).toBe('200')
    expect(outcome(await visitor.post(path, { password: PASSWORD }))).toBe('200')
    expect(await isIn(visitor)).toBe(true)
    expect((await visitor.call('/portal/me')).body).toMatchObject({
      account: { passkeys: 0, recoveryCodesLeft: 0 },
    })
    expect(outcome(await signInWith(app.visitor(), passkey))).toBe('401 PASSKEY_REFUSED')
    expect((await login(email)).answer.body).toMatchObject({ method: 'email' })
    expect(await subjects(email)).toContain('A passkey was removed')
  })

  test('recovery codes are made anew, and stand in for the passkey where one is asked for', async () => {
    const { recoveryCodes, visitor } = await owner()
    const made = await visitor.post('/portal/authenticator/recovery-codes', {
      code: recoveryCodes[1],
      password: PASSWORD,
    })
    expect(made.body.recoveryCodes).toHaveLength(10)
  })
})

describe('beside other ways', () => {
  test('an agency that requires an app is content with a passkey', async () => {
    const strict = (await people.agency({ requireAuthenticatorApp: true })).id
    const colleague = await people.staff({ agency: strict })
    const { visitor } = await people.connected(colleague, strict)
    expect(outcome(await visitor.call('/portal/me'))).toBe('403 AUTHENTICATOR_REQUIRED')
    expect((await visitor.page('/account/authenticator')).html).toContain('/account/passkeys')
    expect((await visitor.page('/account/passkeys')).status).toBe(200)
    await addPasskey(visitor)
    expect(await isIn(visitor)).toBe(true)
  })

  test('turned off by option `passkeys`, none is offered or made', async () => {
    const off = await startPortalApp('passkeys-off', { plugin: { passkeys: false } })
    try {
      const others = peopleOf(off)
      const { id } = await others.agency()
      const { visitor } = await others.connected(await others.staff({ agency: id }), id)
      const refused = await visitor.post('/portal/passkeys/start', { password: PASSWORD })
      expect(outcome(refused)).toBe('404 NOT_FOUND')
      expect((await visitor.page('/account')).html).not.toContain('/account/passkeys')
      expect((await off.visitor().page('/sign-in')).html).not.toContain('pcp-passkey')
    } finally {
      await off.stop()
    }
  })
})
