import { afterAll, beforeAll, describe, expect, test } from 'vitest'

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
  app = await startPortalApp('register')
  people = peopleOf(app)
  agency = (await people.agency({ name: 'Harbor Outreach' })).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

let addresses = 0
const invited = async () => {
  const email = `guest${(addresses += 1)}@client.example`
  const { id } = await people.client(agency)
  await worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
  return { email, id, token: tokenIn(await people.lastMail(email)) }
}
const register = (body: Record<string, unknown>) =>
  app.visitor().post('/portal/register', { password: PASSWORD, ...body })

describe('what the link tells before anybody is known', () => {
  test('agency, masked address and expiry, and nothing of the client', async () => {
    const { email, token } = await invited()
    const { body, status } = await app.visitor().post('/portal/invitations/lookup', { token })
    expect(status).toBe(200)
    expect(Object.keys(body).sort()).toEqual(['agency', 'expiresAt', 'maskedEmail'])
    expect(body).toMatchObject({ agency: 'Harbor Outreach', maskedEmail: 'g•••@client.example' })
    expect(JSON.stringify(body)).not.toContain(email)
  })

  test.each(['', 'x', 'A'.repeat(43), '../../etc/passwd', 'a'.repeat(500)])(
    'a link nobody sent (%s): 400',
    async (token) => {
      const looked = await app.visitor().post('/portal/invitations/lookup', { token })
      const registered = await register({ token })
      for (const answer of [looked, registered]) {
        expect(outcome(answer)).toMatch(/^400 (TOKEN_INVALID|INVALID_INPUT)$/)
      }
    },
  )
})

describe('registering', () => {
  test('sets password and phone, connects, tells the sender, and signs nobody in', async () => {
    const { email, id, token } = await invited()
    const visitor = app.visitor()
    const answer = await visitor.post('/portal/register', {
      password: PASSWORD,
      phone: ' (909) 555-0143 ',
      token,
    })
    expect(answer.status, answer.message).toBe(201)
    expect(answer.body).toEqual({ next: 'sign-in' })
    expect(visitor.cookies.size).toBe(0)
    const status = await worker.visitor.call(`/portal/clients/${id}/status`)
    expect(status.body).toMatchObject({
      email,
      phone: '+19095550143',
      phoneShown: '(909) 555-0143',
      profileEmail: email,
      status: 'connected',
    })
    const items = await storedRows(app, 'portal-inbox', { client: { equals: id } })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ kind: 'account-created', label: 'PORTAL' })
    expect(items[0]?.staff).toBe(worker.id)
    expect(items[0]?.readAt ?? null).toBeNull()
    const signedIn = await people.signIn(visitor, email)
    expect(signedIn.status).toBe(200)
  })

  test('a link works once', async () => {
    const { token } = await invited()
    expect((await register({ token })).status).toBe(201)
    expect(outcome(await register({ token }))).toBe('400 TOKEN_USED')
    const looked = await app.visitor().post('/portal/invitations/lookup', { token })
    expect(outcome(looked)).toBe('400 TOKEN_USED')
  })

  test.each([
    ['fourteen characters', 'k7#mZp9!qLw2xv', '400 PASSWORD_TOO_SHORT'],
    ['a common password', 'passwordpassword', '400 PASSWORD_COMMON'],
    ['a keyboard row', 'qwertyuiopasdfgh', '400 PASSWORD_COMMON'],
    ['the name of the service', 'harborcountyservices', '400 PASSWORD_COMMON'],
    ['nothing', '', '400 INVALID_INPUT'],
  ])('%s as password: 400, and the link still works', async (_, password, expected) => {
    const { token } = await invited()
    expect(outcome(await register({ password, token }))).toBe(expected)
    expect((await register({ token })).status).toBe(201)
  })

  test('fifteen characters of any script are enough', async () => {
    const { email, token } = await invited()
    const password = 'ñandú río ✨ 日本語 ж'
    expect((await register({ password, token })).status).toBe(201)
    expect((await people.signIn(app.visitor(), email, password)).status).toBe(200)
    expect((await people.signIn(app.visitor(), email, `${password}x`)).status).toBe(401)
  })

  test('nothing but password and phone is taken from the body', async () => {
    const { email, id, token } = await invited()
    const other = await people.client(agency)
    await register({
      client: other.id,
      connection: 'x',
      credentialVersion: 99,
      email: 'evil@client.example',
      id: 'chosen',
      status: 'disabled',
      token,
    })
    const [account] = await storedRows(app, 'portal-accounts', { email: { equals: email } })
    expect(account).toMatchObject({ status: 'active' })
    expect(account?.id).not.toBe('chosen')
    const [connection] = await storedRows(app, 'portal-connections', {
      account: { equals: account?.id },
    })
    expect(connection?.client).toBe(id)
  })

  test('the password is kept as scrypt hash, and nowhere in clear', async () => {
    const { email, token } = await invited()
    await register({ token })
    const [account] = await storedRows(app, 'portal-accounts', { email: { equals: email } })
    expect(account?.passwordHash).toMatch(/^scrypt\$\d+\$8\$3\$/)
    for (const slug of ['portal-accounts', 'portal-connections', 'portal-audit-events']) {
      expect(JSON.stringify(await storedRows(app, slug)), slug).not.toContain(PASSWORD)
    }
  })

  test('an agency that was turned off meanwhile: 403, and the link works once it is back', async () => {
    const { token } = await invited()
    const turn = (portalEnabled: boolean) =>
      app.payload.update({ collection: 'agencies', data: { portalEnabled }, id: agency })
    await turn(false)
    expect(outcome(await register({ token }))).toBe('403 PORTAL_NOT_ENABLED')
    await turn(true)
    expect((await register({ token })).status).toBe(201)
  })
})

test('twenty registrations with one link at once: one wins, and its password is the one that works', async () => {
  const { email, id, token } = await invited()
  const passwords = Array.from({ length: 20 }, (_, index) => `${PASSWORD} number ${index}`)
  const answers = await Promise.all(passwords.map((password) => register({ password, token })))
  expect(tally(answers)).toEqual({ '201': 1, '400 TOKEN_USED': 19 })
  const winner = answers.findIndex(({ status }) => status === 201)
  const signedIn = await people.signIn(app.visitor(), email, passwords[winner])
  expect(signedIn.status, signedIn.message).toBe(200)
  const loser = passwords[(winner + 1) % passwords.length]
  expect((await people.signIn(app.visitor(), email, loser)).status).toBe(401)
  expect(await storedRows(app, 'portal-accounts', { email: { equals: email } })).toHaveLength(1)
  expect(await storedRows(app, 'portal-inbox', { client: { equals: id } })).toHaveLength(1)
  const events = await storedRows(app, 'portal-audit-events', {
    and: [
      { client: { equals: id } },
      { action: { equals: 'account.registered' } },
      { outcome: { equals: 'done' } },
    ],
  })
  expect(events).toHaveLength(1)
}, 120_000)
