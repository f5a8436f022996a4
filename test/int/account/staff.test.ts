import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { tokenIn } from '../../support/mailbox.js'
import { outcome, tally } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('account-staff')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const connected = () => people.connected(worker, agency)
const act = (client: { id: string }, path: string, body: Record<string, unknown> = {}) =>
  worker.visitor.post(`/portal/clients/${client.id}/${path}`, body)

describe('staff of the agency', () => {
  test(attack('ACCT-40'), async () => {
    const client = await connected()
    const waiting = app.visitor()
    await waiting.post('/portal/login', { email: client.email, password: PASSWORD })
    const disabled = await act(client, 'account/disable')
    expect(disabled.body).toMatchObject({ accountStatus: 'disabled', status: 'connected' })
    expect(outcome(await client.visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
    const known = await app
      .visitor()
      .post('/portal/login', { email: client.email, password: PASSWORD })
    const unknown = await app.visitor().post('/portal/login', {
      email: 'nobody-here@client.example',
      password: PASSWORD,
    })
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    expect(outcome(known)).toBe('401 INVALID_CREDENTIALS')
    await app.settled()
    const mails = app.mailbox.to(client.email).length
    const forgot = await app.visitor().post('/portal/forgot-password', { email: client.email })
    expect(forgot.status).toBe(200)
    await app.settled()
    expect(app.mailbox.to(client.email)).toHaveLength(mails)
    expect(outcome(await act(client, 'recovery', { attestation: true }))).toBe(
      '409 ACCOUNT_DISABLED',
    )
    expect(outcome(await act(client, 'account/disable'))).toBe('409 ACCOUNT_DISABLED')
    const enabled = await act(client, 'account/enable')
    expect(enabled.body).toMatchObject({ accountStatus: 'active' })
    expect(outcome(await act(client, 'account/enable'))).toBe('409 ACCOUNT_NOT_DISABLED')
    expect((await people.signIn(app.visitor(), client.email)).status).toBe(200)
  })

  test('sign a client out everywhere; the password stays', async () => {
    const client = await connected()
    expect((await act(client, 'sign-out')).status).toBe(200)
    expect(outcome(await client.visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
    expect((await people.signIn(app.visitor(), client.email)).status).toBe(200)
  })

  test('of a client who is not connected: 409', async () => {
    const client = await people.client(agency)
    for (const path of ['sign-out', 'account/disable', 'account/enable']) {
      expect(outcome(await act(client, path)), path).toBe('409 NOT_CONNECTED')
    }
  })
})

describe('mail to strangers', () => {
  test(attack('ACCT-41'), async () => {
    const stranger = `stranger-${crypto.randomUUID()}@client.example`
    const record = await people.client(agency)
    const answers = [await act(record, 'invite', { attestation: true, email: stranger })]
    for (let round = 0; round < 5; round += 1) answers.push(await act(record, 'invite/resend'))
    for (let round = 0; round < 3; round += 1) {
      await act(record, 'invite/cancel')
      answers.push(await act(record, 'invite', { attestation: true, email: stranger }))
    }
    await act(record, 'invite/cancel')
    const client = await connected()
    for (let round = 0; round < 4; round += 1) {
      answers.push(
        await client.visitor.post('/portal/change-email', {
          currentPassword: PASSWORD,
          email: stranger,
        }),
      )
    }
    await app.settled()
    expect(app.mailbox.to(stranger).length).toBeLessThanOrEqual(10)
    expect(tally(answers)['429 TOO_MANY_REQUESTS']).toBe(3)
  })
})

describe('links from mail', () => {
  test(attack('ACCT-42'), async () => {
    const client = await connected()
    const headers = {
      forwarded: 'host=evil.example;proto=https',
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
    }
    await app.visitor().call('/portal/forgot-password', {
      body: { email: client.email },
      headers,
      method: 'POST',
    })
    const mail = await people.lastMail(client.email)
    expect(mail?.text).toContain('http://portal.example/portal/reset-password?token=')
    expect(`${mail?.text}${mail?.html}`).not.toContain('evil.example')
  })

  test(attack('ACCT-43'), async () => {
    const client = await connected()
    await app.visitor().post('/portal/forgot-password', { email: client.email })
    const token = tokenIn(await people.lastMail(client.email))
    for (const path of ['reset-password', 'register', 'recover', 'change-email/confirm']) {
      const answer = await app.visitor().call(`/portal/${path}?token=${token}&password=x`)
      expect(answer.status, path).toBe(404)
    }
    const done = await app.visitor().post('/portal/reset-password', {
      password: 'copper window harvest tulip',
      token,
    })
    expect(done.status).toBe(200)
  })
})

describe('input of another kind', () => {
  const ODD: [string, unknown][] = [
    ['an operator', { $ne: null }],
    ['a list', ['a@client.example', 'b@client.example']],
    ['a number', 7],
    ['NUL', 'a\u0000@client.example'],
    ['nothing', null],
  ]

  test.each(ODD)(`${attack('ACCT-44')} (%s)`, async (_, odd) => {
    const client = await connected()
    const calls = [
      app.visitor().post('/portal/login', { email: odd, password: PASSWORD }),
      app.visitor().post('/portal/forgot-password', { email: odd }),
      app.visitor().post('/portal/recover', { code: 'x', email: odd, password: PASSWORD }),
      client.visitor.post('/portal/change-email', { currentPassword: PASSWORD, email: odd }),
      act(await people.client(agency), 'invite', { attestation: true, email: odd }),
    ]
    expect(tally(await Promise.all(calls))).toEqual({ '400 INVALID_INPUT': 5 })
  })

  test(attack('ACCT-44', 'ten megabytes'), async () => {
    const huge = `${'a'.repeat(10 * 1024 * 1024)}@client.example`
    const answer = await app.visitor().post('/portal/forgot-password', { email: huge })
    expect(outcome(answer)).toBe('413 PAYLOAD_TOO_LARGE')
  })
})
