import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { tokenIn } from '../../support/mailbox.js'
import { outcome, tally } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('forgot-password')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const NEW_PASSWORD = 'copper window harvest tulip'
const forgot = (email: string) => app.visitor().post('/portal/forgot-password', { email })
const reset = (token: string, password = NEW_PASSWORD) =>
  app.visitor().post('/portal/reset-password', { password, token })
const linkFor = async (email: string): Promise<string> => {
  await forgot(email)
  return tokenIn(await people.lastMail(email))
}

describe('asking for a link', () => {
  test('is answered alike for known and unknown addresses; only the known one gets mail', async () => {
    const { email } = await people.connected(worker, agency)
    const known = await forgot(email)
    const unknown = await forgot('nobody@client.example')
    expect(known.status).toBe(200)
    expect(unknown.status).toBe(200)
    expect(unknown.body).toEqual(known.body)
    expect(JSON.stringify(known.body)).not.toContain('@')
    const mail = await people.lastMail(email)
    expect(mail?.subject).toBe('Harbor County Services - Reset your password')
    expect(mail?.text).toContain('http://portal.example/portal/reset-password?token=')
    expect(app.mailbox.to('nobody@client.example')).toEqual([])
  })

  test('ten times an hour for one address', async () => {
    const { email } = await people.connected(worker, agency)
    const answers = await Promise.all(Array.from({ length: 12 }, () => forgot(email)))
    expect(tally(answers)).toEqual({ '200': 10, '429 TOO_MANY_REQUESTS': 2 })
  })
})

describe('setting a new password', () => {
  test('ends old sessions, tells the address, and signs nobody in', async () => {
    const { email, visitor } = await people.connected(worker, agency)
    const token = await linkFor(email)
    const browser = app.visitor()
    const answer = await browser.post('/portal/reset-password', { password: NEW_PASSWORD, token })
    expect(answer.status, answer.message).toBe(200)
    expect(answer.body).toEqual({ next: 'sign-in' })
    expect([...browser.cookies.keys()]).toEqual(['pcp-known'])
    expect(outcome(await visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
    const mail = await people.lastMail(email)
    expect(mail?.subject).toMatch(/password/i)
    expect(mail?.text).not.toContain('token=')
    expect((await browser.post('/portal/login', { email, password: PASSWORD })).status).toBe(401)
    const first = await browser.post('/portal/login', { email, password: NEW_PASSWORD })
    expect(first.body.next).toBe('code')
  })

  test('works once, also ten times at once', async () => {
    const { email } = await people.connected(worker, agency)
    const token = await linkFor(email)
    const passwords = Array.from({ length: 10 }, (_, index) => `${NEW_PASSWORD} ${index}`)
    const answers = await Promise.all(passwords.map((password) => reset(token, password)))
    const wins = answers.filter(({ status }) => status === 200)
    expect(wins).toHaveLength(1)
    const winner = passwords[answers.findIndex(({ status }) => status === 200)]
    expect((await people.signIn(app.visitor(), email, winner)).status).toBe(200)
    expect(outcome(await reset(token))).toBe('400 TOKEN_USED')
    await app.settled()
    const told = app.mailbox.to(email).filter(({ text }) => /password was/i.test(text ?? ''))
    expect(told.length).toBeLessThanOrEqual(1)
  }, 60_000)

  test('in half an hour', async () => {
    const { email } = await people.connected(worker, agency)
    const token = await linkFor(email)
    app.advance(30 * MINUTE + 1000)
    expect(outcome(await reset(token))).toBe('400 TOKEN_EXPIRED')
  })

  test('ends the other links that are on their way', async () => {
    const { email } = await people.connected(worker, agency)
    const older = await linkFor(email)
    const newer = await linkFor(email)
    expect(older).not.toBe(newer)
    expect((await reset(newer)).status).toBe(200)
    expect(outcome(await reset(older))).toBe('400 TOKEN_INVALID')
  })

  test('keeps to the rules for passwords, and the link still works afterwards', async () => {
    const { email } = await people.connected(worker, agency)
    const token = await linkFor(email)
    expect(outcome(await reset(token, 'short'))).toBe('400 PASSWORD_TOO_SHORT')
    expect(outcome(await reset(token, 'passwordpassword'))).toBe('400 PASSWORD_COMMON')
    expect((await reset(token)).status).toBe(200)
  })

  test('ends a sign-in that is waiting for its code', async () => {
    const { email } = await people.connected(worker, agency)
    const waiting = app.visitor()
    await waiting.post('/portal/login', { email, password: PASSWORD })
    const code = /^(\d{6})\r?$/m.exec((await people.lastMail(email))?.text ?? '')?.[1]
    await reset(await linkFor(email))
    expect(outcome(await waiting.post('/portal/login/verify', { code }))).toBe('401 CODE_EXPIRED')
  })

  test('leaves the connection as it is', async () => {
    const client = await people.connected(worker, agency)
    await reset(await linkFor(client.email))
    const rows = await storedRows(app, 'portal-connections', { client: { equals: client.id } })
    expect(rows.map(({ status }) => status)).toEqual(['connected'])
  })

  test.each(['', 'x', 'A'.repeat(43)])('with a link nobody sent (%j): 400', async (token) => {
    expect(outcome(await reset(token))).toMatch(/^400 (TOKEN_INVALID|INVALID_INPUT)$/)
  })

  test('not with the link of an invitation, nor registering with the link of a reset', async () => {
    const { email } = await people.connected(worker, agency)
    const token = await linkFor(email)
    const answer = await app.visitor().post('/portal/register', { password: NEW_PASSWORD, token })
    expect(outcome(answer)).toBe('400 TOKEN_INVALID')
    const invited = await people.client(agency)
    await worker.visitor.post(`/portal/clients/${invited.id}/invite`, {
      attestation: true,
      email: 'fresh@client.example',
    })
    const invitation = tokenIn(await people.lastMail('fresh@client.example'))
    expect(outcome(await reset(invitation))).toBe('400 TOKEN_INVALID')
  })
})
