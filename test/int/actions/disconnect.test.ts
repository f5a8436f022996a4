import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { tokenIn } from '../../support/mailbox.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('disconnect')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const act = (id: string, path: string, body: Record<string, unknown> = {}) =>
  worker.visitor.post(`/portal/clients/${id}/${path}`, body)
const NEW_PASSWORD = 'copper window harvest tulip'

describe('disconnecting', () => {
  test('says that changes are saved, keeps reason and note, and ends the sessions at once', async () => {
    const client = await people.connected(worker, agency)
    const answer = await act(client.id, 'disconnect', {
      note: 'Lost the phone',
      reason: 'email-changed',
    })
    expect(answer.status, answer.message).toBe(200)
    expect(answer.body).toMatchObject({
      actions: ['send-invite'],
      email: null,
      message: 'Changes successfully saved',
      status: 'not-connected',
    })
    expect(outcome(await client.visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
    const [row] = await storedRows(app, 'portal-connections', { client: { equals: client.id } })
    expect(row).toMatchObject({ endNote: 'Lost the phone', endReason: 'email-changed' })
    expect(Date.parse(String(row?.endedAt))).toBeGreaterThan(0)
    expect(outcome(await act(client.id, 'disconnect'))).toBe('409 NOT_CONNECTED')
  })

  test('the account stays: it signs in and sees nothing', async () => {
    const client = await people.connected(worker, agency)
    await act(client.id, 'requests', { type: 'location' })
    await act(client.id, 'messages', { text: 'Hello' })
    await act(client.id, 'disconnect')
    const visitor = app.visitor()
    expect((await people.signIn(visitor, client.email)).status).toBe(200)
    const me = await visitor.call('/portal/me')
    expect(me.body).toMatchObject({
      account: { email: client.email },
      careTeam: [],
      client: null,
      counts: { pendingRequests: 0, unreadMessages: 0 },
    })
    for (const slug of [
      'agencies',
      'assessment-responses',
      'assessments',
      'client-documents',
      'client-locations',
      'clients',
      'enrollments',
      'file-categories',
      'portal-messages',
      'portal-requests',
      'programs',
      'releases-of-information',
    ]) {
      const list = await visitor.call(`/${slug}`)
      expect(docsOf(list), `${slug} ${list.status}`).toEqual([])
      expect([200, 403], slug).toContain(list.status)
    }
    expect((await visitor.call(`/clients/${client.id}`)).status).toBeGreaterThanOrEqual(403)
    expect(outcome(await visitor.post('/portal/messages', { text: 'Hi', to: worker.id }))).toBe(
      '404 NOT_FOUND',
    )
  })

  test('a reason that is none of the list: 400, and nothing happens', async () => {
    const client = await people.connected(worker, agency)
    expect(outcome(await act(client.id, 'disconnect', { reason: 'bored' }))).toBe(
      '400 INVALID_INPUT',
    )
    expect((await client.visitor.call('/portal/me')).status).toBe(200)
  })

  test('a client never invited: 409', async () => {
    const { id } = await people.client(agency)
    expect(outcome(await act(id, 'disconnect'))).toBe('409 NOT_CONNECTED')
  })

  test('ten at once: one disconnects, one audit event', async () => {
    const client = await people.connected(worker, agency)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => act(client.id, 'disconnect')),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const events = await storedRows(app, 'portal-audit-events', {
      and: [
        { client: { equals: client.id } },
        { action: { equals: 'client.disconnected' } },
        { outcome: { equals: 'done' } },
      ],
    })
    expect(events).toHaveLength(1)
  })

  test('a security breach is told at once to the super users of the agency, and to nobody else', async () => {
    const chief = await people.staff({ agency, name: 'Chief', permissions: ['super-user'] })
    const elsewhere = await people.staff({
      agency: (await people.agency()).id,
      permissions: ['super-user'],
    })
    const client = await people.connected(worker, agency)
    await act(client.id, 'disconnect', { reason: 'security-breach' })
    const items = await storedRows(app, 'portal-inbox', { kind: { equals: 'security-breach' } })
    expect(items.map(({ staff }) => staff)).toEqual([chief.id])
    expect(docsOf(await elsewhere.visitor.call('/portal-inbox'))).toEqual([])
    await app.settled()
    const mails = app.mailbox.mails.filter(({ recipient }) => recipient.endsWith('@agency.example'))
    expect(mails).toHaveLength(1)
    expect(`${mails[0]?.text}${mails[0]?.html}`).not.toMatch(/Mike|Tester/)
    expect(`${mails[0]?.text}`).not.toContain(client.email)
  })
})

describe('inviting an address again after a disconnect', () => {
  const reconnect = async (id: string, email: string) => {
    // Mails on their way could arrive after the invitation.
    await app.settled()
    const invited = await act(id, 'invite', { attestation: true, email })
    expect(invited.status, invited.message).toBe(201)
    const token = tokenIn(await people.lastMail(email))
    const answer = await app.visitor().post('/portal/register', { password: NEW_PASSWORD, token })
    expect(answer.status, answer.message).toBe(201)
  }

  test('sets the new password, ends old sessions and devices, and the history is there', async () => {
    const client = await people.connected(worker, agency)
    await act(client.id, 'requests', { type: 'location' })
    const laptop = app.visitor()
    await people.signIn(laptop, client.email, PASSWORD, { rememberDevice: true })
    await act(client.id, 'disconnect')
    // Signed in again while disconnected: this session must end with the new password, too.
    const phone = app.visitor()
    await people.signIn(phone, client.email, PASSWORD, { rememberDevice: true })
    await reconnect(client.id, client.email)

    for (const visitor of [client.visitor, laptop, phone]) {
      expect(outcome(await visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
    }
    const old = await phone.post('/portal/login', { email: client.email, password: PASSWORD })
    expect(outcome(old)).toBe('401 INVALID_CREDENTIALS')
    const remembered = await phone.post('/portal/login', {
      email: client.email,
      password: NEW_PASSWORD,
    })
    expect(remembered.body.next).toBe('code')
    const fresh = app.visitor()
    expect((await people.signIn(fresh, client.email, NEW_PASSWORD)).status).toBe(200)
    expect(docsOf(await fresh.call('/portal-requests'))).toHaveLength(1)
    const accounts = await storedRows(app, 'portal-accounts', { email: { equals: client.email } })
    expect(accounts).toHaveLength(1)
  }, 60_000)

  test('as another client shows that client only', async () => {
    const first = await people.connected(worker, agency)
    await act(first.id, 'requests', { type: 'location' })
    await act(first.id, 'disconnect')
    const second = await people.client(agency, { firstName: 'Nadia' })
    await reconnect(second.id, first.email)
    const visitor = app.visitor()
    await people.signIn(visitor, first.email, NEW_PASSWORD)
    expect((await visitor.call('/portal/me')).body).toMatchObject({
      client: { firstName: 'Nadia', id: second.id },
    })
    expect(docsOf(await visitor.call('/portal-requests'))).toEqual([])
    expect((await visitor.call(`/clients/${first.id}`)).status).toBe(404)
  })

  test('under a new address shows what was there before', async () => {
    const client = await people.connected(worker, agency)
    await act(client.id, 'messages', { text: 'Your appointment is on Monday' })
    await act(client.id, 'disconnect', { reason: 'email-changed' })
    await reconnect(client.id, 'new-address@client.example')
    const visitor = app.visitor()
    await people.signIn(visitor, 'new-address@client.example', NEW_PASSWORD)
    const [message] = docsOf(await visitor.call('/portal-messages'))
    expect(message?.text).toBe('Your appointment is on Monday')
  })
})
