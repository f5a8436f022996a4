import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { attack, rounds } from '../../attacks/attack.js'
import { addApp } from '../../support/authenticator.js'
import { addPasskey, signInWith } from '../../support/passkey.js'
import { tokenIn } from '../../support/mailbox.js'
import { outcome, tally } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { accountOf, NEW_PASSWORD, recoveryOf } from '../../support/recovery.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let recovery: ReturnType<typeof recoveryOf>
type Client = Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('recovery-code')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  recovery = recoveryOf(app, worker)
})
afterAll(() => app.stop())

const connected = (): Promise<Client> => people.connected(worker, agency)

describe('a code', () => {
  test(attack('ACCT-01'), async () => {
    const client = await connected()
    const code = await recovery.codeFor(client)
    expect((await recovery.recover(code, client.email)).status).toBe(200)
    const second = await recovery.recover(code, client.email, 'velvet canyon marble otter')
    expect(outcome(second)).toBe('401 RECOVERY_CODE_INVALID')
    expect((await people.signIn(app.visitor(), client.email, NEW_PASSWORD)).status).toBe(200)
  })

  test(
    attack('ACCT-02'),
    async () => {
      for (let round = 0; round < rounds(5, 1); round += 1) {
        const client = await connected()
        const code = await recovery.codeFor(client)
        const passwords = Array.from({ length: 10 }, (_, index) => `${NEW_PASSWORD} ${index}`)
        const answers = await Promise.all(
          passwords.map((password) => recovery.recover(code, client.email, password)),
        )
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
        const winner = passwords[answers.findIndex(({ status }) => status === 200)]
        expect((await people.signIn(app.visitor(), client.email, winner)).status).toBe(200)
        const events = await recovery.eventsOf(client.id)
        expect(events.filter((event) => event === 'account.recovered client done')).toHaveLength(1)
      }
    },
    120_000,
  )

  test(attack('ACCT-03'), async () => {
    const client = await connected()
    const code = await recovery.codeFor(client)
    const wrong = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`
    for (let tries = 0; tries < 5; tries += 1) {
      expect(outcome(await recovery.recover(wrong, client.email))).toBe('401 RECOVERY_CODE_INVALID')
    }
    expect(outcome(await recovery.recover(code, client.email))).toBe('401 RECOVERY_CODE_INVALID')
    expect(await recovery.eventsOf(client.id)).toContain('account.recovered client denied')
  })

  test(attack('ACCT-03', 'thirty at once'), async () => {
    const client = await connected()
    const code = await recovery.codeFor(client)
    const guesses = Array.from({ length: 30 }, (_, index) => `${code.slice(0, -2)}${index + 22}`)
    const answers = await Promise.all(
      guesses
        .filter((guess) => guess !== code)
        .map((guess) => recovery.recover(guess, client.email)),
    )
    expect(answers.every(({ status }) => status === 401)).toBe(true)
    expect(outcome(await recovery.recover(code, client.email))).toBe('401 RECOVERY_CODE_INVALID')
  })

  test(attack('ACCT-04'), async () => {
    const client = await connected()
    const code = await recovery.codeFor(client)
    app.advance(15 * MINUTE + 1000)
    expect(outcome(await recovery.recover(code, client.email))).toBe('401 RECOVERY_CODE_INVALID')
  })

  test(attack('ACCT-05'), async () => {
    const client = await connected()
    const older = await recovery.codeFor(client)
    const newer = await recovery.codeFor(client)
    expect(older).not.toBe(newer)
    expect(outcome(await recovery.recover(older, client.email))).toBe('401 RECOVERY_CODE_INVALID')
    expect((await recovery.recover(newer, client.email)).status).toBe(200)
  })

  test(attack('ACCT-08'), async () => {
    const client = await connected()
    const slip = `slip-${client.email}`
    const code = await recovery.codeFor(client, { email: slip })
    expect(outcome(await recovery.recover(code, client.email))).toBe('401 RECOVERY_CODE_INVALID')
    expect((await accountOf(app, client.email))?.id).toBeTruthy()
    await app.visitor().post('/portal/forgot-password', { email: slip })
    await app.settled()
    expect(app.mailbox.to(slip)).toEqual([])
  })

  test(attack('ACCT-09'), async () => {
    const client = await connected()
    const code = await recovery.codeFor(client)
    const browser = app.visitor()
    const body = { code, email: client.email, password: NEW_PASSWORD }
    const answer = await browser.post('/portal/recover', body)
    expect(answer.body).toEqual({ next: 'sign-in' })
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(browser.cookies.size).toBe(0)
    expect(outcome(await browser.call('/portal/me'))).toBe('401 SIGNED_OUT')
  })

  test(attack('ACCT-10'), async () => {
    const client = await connected()
    const code = await recovery.codeFor(client)
    expect((await client.visitor.post('/portal/logout-everywhere')).status).toBe(200)
    expect(outcome(await recovery.recover(code, client.email))).toBe('401 RECOVERY_CODE_INVALID')
    const next = await recovery.codeFor(client)
    await worker.visitor.post(`/portal/clients/${client.id}/account/disable`)
    await worker.visitor.post(`/portal/clients/${client.id}/account/enable`)
    expect(outcome(await recovery.recover(next, client.email))).toBe('401 RECOVERY_CODE_INVALID')
  })

  test(attack('ACCT-11'), async () => {
    const client = await connected()
    const email = `moved-${client.email}`
    await client.visitor.post('/portal/change-email', { currentPassword: PASSWORD, email })
    await app.settled()
    const undo = tokenIn(app.mailbox.to(client.email).at(-1))
    expect(undo).not.toBe('')
    const code = await recovery.codeFor(client, { email })
    expect((await recovery.recover(code, email)).status).toBe(200)
    const answer = await app.visitor().post('/portal/change-email/undo', { token: undo })
    expect(outcome(answer)).toBe('400 TOKEN_INVALID')
    expect((await people.signIn(app.visitor(), email, NEW_PASSWORD)).status).toBe(200)
  })

  test(attack('ACCT-12'), async () => {
    const client = await connected()
    const { phone } = await addApp(app, client.visitor)
    expect((await recovery.recover(await recovery.codeFor(client), client.email)).status).toBe(200)
    const browser = app.visitor()
    const first = await browser.post('/portal/login', {
      email: client.email,
      password: NEW_PASSWORD,
    })
    expect(first.body).toMatchObject({ method: 'app', next: 'code' })
    const signedIn = await browser.post('/portal/login/verify', { code: phone.code() })
    expect(signedIn.status, signedIn.message).toBe(200)
  })

  test(attack('ACCT-12', 'a passkey'), async () => {
    const client = await connected()
    const { passkey } = await addPasskey(client.visitor)
    expect((await recovery.recover(await recovery.codeFor(client), client.email)).status).toBe(200)
    const proof = { email: client.email, password: NEW_PASSWORD }
    // Beside the old password it signed in alone: who had that must not be in any more
    expect((await signInWith(app.visitor(), passkey)).code).toBe('PASSKEY_NEEDS_PASSWORD')
    const browser = app.visitor()
    const first = await browser.post('/portal/login', proof)
    expect(first.body).toMatchObject({ method: 'passkey', next: 'code' })
    expect((await signInWith(browser, passkey)).status).toBe(200)
  })

  test('takes lost passkeys away where staff vouched for that too', async () => {
    const client = await connected()
    const { passkey } = await addPasskey(client.visitor)
    const code = await recovery.codeFor(client, { removeApp: true })
    expect((await recovery.recover(code, client.email)).status).toBe(200)
    expect((await signInWith(app.visitor(), passkey)).status).toBe(401)
    const signedIn = await people.signIn(app.visitor(), client.email, NEW_PASSWORD)
    expect(signedIn.status, signedIn.message).toBe(200)
  })

  test('takes a lost authenticator app away where staff vouched for that too', async () => {
    const client = await connected()
    await addApp(app, client.visitor)
    const code = await recovery.codeFor(client, { removeApp: true })
    expect((await recovery.recover(code, client.email)).status).toBe(200)
    const signedIn = await people.signIn(app.visitor(), client.email, NEW_PASSWORD)
    expect(signedIn.status, signedIn.message).toBe(200)
    const events = await storedRows(app, 'portal-audit-events', { client: { equals: client.id } })
    for (const action of ['recovery.started', 'account.recovered']) {
      expect(events.find((event) => event.action === action)?.detail).toMatchObject({
        appRemoved: true,
      })
    }
    expect(app.mailbox.to(client.email).map(({ subject }) => subject)).toContain(
      'Harbor County Services - Your authenticator app was removed',
    )
  })

  test('does not stand in the database, nor in the audit', async () => {
    const client = await connected()
    const code = await recovery.codeFor(client)
    const stored = JSON.stringify([
      await storedRows(app, 'portal-challenges'),
      await storedRows(app, 'portal-accounts'),
      await storedRows(app, 'portal-audit-events'),
      await storedRows(app, 'portal-outbox'),
    ])
    for (const part of [code, code.replaceAll('-', ''), ...code.split('-')]) {
      expect(stored).not.toContain(part)
    }
  })

  test('nobody was given, for an address nobody has, and a wrong one get the same answer', async () => {
    const client = await connected()
    const code = await recovery.codeFor(client)
    const answers = [
      await recovery.recover('BBBB-BBBBB-BBBBB', client.email),
      await recovery.recover(code, 'nobody@client.example'),
      await recovery.recover(`${code.slice(0, 5)}BBBBB-BBBBB`, client.email),
      await recovery.recover('x', client.email),
    ]
    expect(tally(answers)).toEqual({ '401 RECOVERY_CODE_INVALID': 4 })
    expect(new Set(answers.map(({ message }) => message)).size).toBe(1)
  })

  test('is not lost to a password that is too easy', async () => {
    const client = await connected()
    const code = await recovery.codeFor(client)
    for (let tries = 0; tries < 7; tries += 1) {
      expect(outcome(await recovery.recover(code, client.email, 'short'))).toBe(
        '400 PASSWORD_TOO_SHORT',
      )
    }
    expect((await recovery.recover(code, client.email)).status).toBe(200)
  })
})
