import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SMSRefusedError, type SMS } from 'payload-client-portal'

import { HOUR, MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency = ''
let worker: Awaited<ReturnType<People['staff']>>
const texts: SMS[] = []
const provider: { fails: Error | null } = { fails: null }

beforeAll(async () => {
  app = await startPortalApp('notices', {
    plugin: {
      notices: { groupMinutes: 5 },
      sendSMS: async (sms) => {
        if (provider.fails) throw provider.fails
        texts.push(sms)
      },
    },
  })
  people = peopleOf(app)
  agency = (await people.agency({ timeZone: 'America/Los_Angeles' })).id
  worker = await people.staff({ agency })
})
beforeEach(() => {
  provider.fails = null
  texts.length = 0
})
afterAll(() => app.stop())

type Client = Awaited<ReturnType<People['connected']>>

const later = async (milliseconds = 0): Promise<void> => {
  app.advance(milliseconds)
  await app.settled()
  await app.sweep()
  await app.settled()
}
const write = async ({ id }: Client, text = 'Hello'): Promise<void> => {
  const answer = await worker.visitor.post(`/portal/clients/${id}/messages`, { text })
  expect(answer.status, answer.message).toBe(201)
  await app.settled()
}
const ask = async ({ id }: Client): Promise<string> => {
  const answer = await worker.visitor.post(`/portal/clients/${id}/requests`, { type: 'location' })
  expect(answer.status, answer.message).toBe(201)
  await app.settled()
  return String(answer.body.id)
}
const choose = async ({ visitor }: Client, body: Record<string, unknown>): Promise<void> => {
  const answer = await visitor.post('/portal/notices', body)
  expect(answer.status, answer.message).toBe(200)
}
const subjects = ({ email }: Client) => app.mailbox.to(email).map((mail) => String(mail.subject))
const notices = (client: Client) =>
  subjects(client).filter((subject) => !/passcode|Invitation/.test(subject))
let numbers = 0
const withPhone = (data: Record<string, unknown> = {}) =>
  people.connected(worker, agency, { phone: `+1909555${String((numbers += 1) + 1000)}`, ...data })

describe('many new things', () => {
  test(attack('TELL-01'), async () => {
    const client = await people.connected(worker, agency)
    await later(10 * MINUTE)
    await write(client)
    expect(notices(client)).toHaveLength(1)
    for (let more = 0; more < 6; more += 1) await write(client)
    for (let more = 0; more < 3; more += 1) await ask(client)
    await later()
    expect(notices(client), 'they wait').toHaveLength(1)
    await later(6 * MINUTE)
    expect(notices(client)).toEqual([
      'Harbor County Services - You have a new message',
      'Harbor County Services - New things for you',
    ])
    await later(HOUR)
    expect(notices(client), 'and nothing is told twice').toHaveLength(2)
    const open = await storedRows(app, 'portal-outbox', {
      and: [{ state: { equals: 'queued' } }, { kind: { equals: 'new-message' } }],
    })
    expect(open).toEqual([])
  })

  test('one that waited says what it is, and leads there', async () => {
    const client = await people.connected(worker, agency)
    await later(10 * MINUTE)
    await write(client)
    const request = await ask(client)
    await later(6 * MINUTE)
    const last = app.mailbox.to(client.email).at(-1)
    expect(last?.subject).toBe('Harbor County Services - You have a new request')
    expect(last?.text).toContain(`/portal/requests/${request}`)
  })

  test('with two sweeps at once each is told once', async () => {
    const client = await people.connected(worker, agency)
    await later(10 * MINUTE)
    await write(client)
    await write(client)
    await ask(client)
    app.advance(6 * MINUTE)
    await Promise.all([app.sweep(), app.sweep(), app.sweep()])
    await app.settled()
    await later(6 * MINUTE)
    await later(6 * MINUTE)
    expect(notices(client).length).toBeLessThanOrEqual(3)
    const open = await storedRows(app, 'portal-outbox', { state: { in: ['queued', 'sending'] } })
    expect(open.filter(({ kind }) => kind === 'new-message' || kind === 'new-request')).toEqual([])
  })
})

describe('a client chooses', () => {
  test('texts in place of mail: the number, one sentence, a link, in their language', async () => {
    const client = await withPhone({ firstName: 'Zebulon', preferredLanguage: 'es' })
    const { phone } = await app.payload.findByID({ collection: 'clients', id: client.id })
    await choose(client, { messages: ['text'], requests: ['mail'] })
    await later(10 * MINUTE)
    const before = notices(client).length
    await write(client, 'Bring the quilt')
    expect(texts).toHaveLength(1)
    expect(texts[0]).toMatchObject({ kind: 'new-message', to: phone })
    expect(texts[0]?.text).toBe(
      'Harbor County Services: Hay algo nuevo para usted. Inicie sesión para verlo: http://portal.example/portal/messages',
    )
    expect(notices(client)).toHaveLength(before)
    const visitor = app.visitor()
    const page = await visitor.page('/messages')
    expect(page.location).toContain('/portal/sign-in?next=')
  })

  test('both ways, and each leaves once however often the mail server is down', async () => {
    const client = await withPhone()
    await choose(client, { messages: ['mail', 'text'] })
    await later(10 * MINUTE)
    app.mailbox.state.refuse = true
    await write(client)
    app.mailbox.state.refuse = false
    await later()
    expect(texts).toHaveLength(1)
    expect(notices(client)).toHaveLength(0)
    await later(2 * MINUTE)
    expect([texts.length, notices(client).length]).toEqual([1, 1])
  })

  test(attack('TELL-02'), async () => {
    const client = await people.connected(worker, agency)
    await choose(client, { messages: '' })
    await later(10 * MINUTE)
    await write(client)
    await later(HOUR)
    expect(notices(client)).toEqual([])
    await ask(client)
    expect(notices(client), 'the other groups stay as they are').toHaveLength(1)
    await people.signIn(client.visitor, client.email)
    const changed = await client.visitor.post('/portal/change-password', {
      currentPassword: 'lantern orchard pebble wagon',
      password: 'window garden copper salmon',
    })
    expect(changed.status, changed.message).toBe(200)
    await app.settled()
    expect(subjects(client).at(-1), 'signing in is always told').toMatch(/password/i)
  })

  test(attack('TELL-03'), async () => {
    const client = await people.connected(worker, agency)
    // From an hour before now until an hour after it, where the agency is
    const clock = (milliseconds: number) =>
      new Intl.DateTimeFormat('en-GB', {
        hour: '2-digit',
        minute: '2-digit',
        timeZone: 'America/Los_Angeles',
      }).format(new Date(app.now().getTime() + milliseconds))
    await choose(client, { quietFrom: clock(-HOUR), quietUntil: clock(HOUR) })
    await write(client)
    await ask(client)
    await later(30 * MINUTE)
    expect(notices(client)).toEqual([])
    await later(31 * MINUTE)
    expect(notices(client)).toEqual(['Harbor County Services - New things for you'])
  })
})

describe('a number that cannot be reached', () => {
  test(attack('TELL-04'), async () => {
    const client = await withPhone()
    await choose(client, { messages: ['text'] })
    await later(10 * MINUTE)
    provider.fails = new SMSRefusedError('no such number')
    await write(client)
    expect(notices(client), 'told by mail, then').toHaveLength(1)
    provider.fails = null
    await later(10 * MINUTE)
    await write(client)
    expect(texts, 'and no text is tried again').toEqual([])
    expect(notices(client)).toHaveLength(2)
    expect((await client.visitor.page('/account/notices')).html).toContain('Our last text to you')

    await client.visitor.post('/portal/change-phone', { phone: '(909) 555-0177' })
    await app.settled()
    expect((await client.visitor.page('/account/notices')).html).not.toContain('Our last text')
    await later(10 * MINUTE)
    await write(client)
    expect(texts.map(({ to }) => to)).toEqual(['+19095550177'])
  })

  test('a provider that is down is asked again, and the text leaves once', async () => {
    const client = await withPhone()
    await choose(client, { messages: ['text'] })
    await later(10 * MINUTE)
    provider.fails = new Error('503')
    await write(client)
    provider.fails = null
    expect(texts).toEqual([])
    await later(2 * MINUTE)
    await later(HOUR)
    expect(texts).toHaveLength(1)
    expect(notices(client)).toEqual([])
  })
})

describe('the page', () => {
  type Typed = { quietFrom: string; quietUntil: string; ways: string[] }
  /** As a browser without scripts sends the form. */
  const send = ({ visitor }: Client, { quietFrom, quietUntil, ways }: Typed) =>
    visitor.call('/portal/notices', {
      body: new URLSearchParams([
        ['_back', '/portal/account/notices'],
        ['messages', ''],
        ...ways.map((way) => ['messages', way]),
        ['quietFrom', quietFrom],
        ['quietUntil', quietUntil],
      ]).toString(),
      headers: {
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://portal.example',
      },
      method: 'POST',
    })
  const checkedIn = (html: string): string[] =>
    [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)]
      .map(([input]) => input)
      .filter((input) => input.includes('checked'))
      .map((input) => /value="(\w+)"/.exec(input)?.[1] ?? '')

  test('shows the ways there are, and keeps what was chosen', async () => {
    const client = await withPhone()
    const first = await client.visitor.page('/account/notices')
    expect(first.status).toBe(200)
    expect(first.html).toContain('Text message to (909) 555-')
    const sent = await send(client, { quietFrom: '22:00', quietUntil: '07:00', ways: ['text'] })
    expect(sent.headers.get('location')).toBe('/portal/account/notices?notice=notices-saved')
    const { html } = await client.visitor.page('/account/notices')
    expect(html).toMatch(/value="22:00"/)
    expect(checkedIn(html)).toEqual(['text', 'mail', 'mail', 'mail'])
  })

  test('what was checked stands there again beside what was wrong', async () => {
    const client = await withPhone()
    const sent = await send(client, { quietFrom: '22:00', quietUntil: '', ways: ['text'] })
    const back = sent.headers.get('location')?.replace('/portal', '') ?? ''
    expect(back).toContain('draft=')
    const { html } = await client.visitor.page(back)
    expect(html).toContain('Fill in &quot;Quiet until&quot;')
    expect(checkedIn(html)).toEqual(['text', 'mail', 'mail', 'mail'])
  })

  test('quiet hours are both or neither', async () => {
    const client = await people.connected(worker, agency)
    const answer = await client.visitor.post('/portal/notices', { quietFrom: '22:00' })
    expect([answer.status, JSON.stringify(answer.body).includes('quietUntil')]).toEqual([400, true])
  })
})
