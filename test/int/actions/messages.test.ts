import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { docsOf, outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('messages')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

const text = (words: string, format = 0) => ({
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text: words,
  type: 'text',
  version: 1,
})
const node = (type: string, children: unknown[], extra: Record<string, unknown> = {}) => ({
  children,
  direction: 'ltr',
  format: '',
  indent: 0,
  type,
  version: 1,
  ...extra,
})
const link = (url: string) =>
  node('link', [text('here')], { fields: { linkType: 'custom', newTab: false, url }, version: 3 })
const state = (...children: unknown[]) => ({ root: node('root', children) })
const write = (body: Record<string, unknown>, id = client.id) =>
  worker.visitor.post(`/portal/clients/${id}/messages`, body)
const reply = (body: Record<string, unknown>, by = client.visitor) =>
  by.post('/portal/messages', body)

describe('staff write to a client', () => {
  test('formatted text, kept as it is and as plain text', async () => {
    const item = (words: string) => node('listitem', [text(words)], { value: 1 })
    const body = state(
      node('paragraph', [
        text('Bring '),
        text('your card', 1),
        text(' and ', 2),
        link('https://a.example'),
      ]),
      node('list', [item('first'), item('second')], { listType: 'number', start: 1, tag: 'ol' }),
    )
    const answer = await write({ body })
    expect(answer.status, answer.message).toBe(201)
    expect(answer.body).toMatchObject({ agency, client: client.id, direction: 'to-client' })
    expect(answer.body.text).toMatch(/Bring your card and here[\s\S]*first[\s\S]*second/)
    const [own] = docsOf(
      await client.visitor.call(`/portal-messages?where[id][equals]=${String(answer.body.id)}`),
    )
    expect(JSON.stringify(own?.body)).toContain('your card')
  })

  test('a copy stands in the inbox as read; the mail says nothing of it', async () => {
    await app.settled()
    const before = app.mailbox.to(client.email).length
    const { body } = await write({ text: ' Your appointment with Dr. Lee is on Monday ' })
    expect(body.text).toBe('Your appointment with Dr. Lee is on Monday')
    const [item] = docsOf(
      await worker.visitor.call(`/portal-inbox?where[subject][equals]=${String(body.id)}`),
    )
    expect(item).toMatchObject({ kind: 'message-copy', label: 'PORTAL', text: body.text })
    expect(Date.parse(String(item?.readAt))).toBeGreaterThan(0)
    await app.settled()
    const mails = app.mailbox.to(client.email).slice(before)
    expect(mails).toHaveLength(1)
    expect(`${mails[0]?.subject}${mails[0]?.text}${mails[0]?.html}`).not.toMatch(
      /appointment|Lee|Monday|Mike|Ana/,
    )
  })

  test.each([
    ['nothing', {}, '400 MESSAGE_EMPTY'],
    ['blanks', { text: ' \n\t ' }, '400 MESSAGE_EMPTY'],
    ['an empty editor', { body: state(node('paragraph', [])) }, '400 MESSAGE_EMPTY'],
    [
      'a picture',
      { body: state(node('upload', [], { relationTo: 'users', value: 1 })) },
      '400 INVALID_INPUT',
    ],
    [
      'a block',
      { body: state(node('block', [], { fields: { blockType: 'x' } })) },
      '400 INVALID_INPUT',
    ],
    ['a script', { body: state(node('script', [text('alert(1)')])) }, '400 INVALID_INPUT'],
    [
      'something deep inside',
      { body: state(node('paragraph', [node('list', [node('iframe', [])])])) },
      '400 INVALID_INPUT',
    ],
    [
      'a link that runs',
      { body: state(node('paragraph', [link('javascript:alert(1)')])) },
      '400 INVALID_INPUT',
    ],
    [
      'a link with data',
      { body: state(node('paragraph', [link(' data:text/html,x')])) },
      '400 INVALID_INPUT',
    ],
    ['something that is no editor state', { body: 'words' }, '400 INVALID_INPUT'],
    ['a tree of nulls', { body: { root: { children: [null] } } }, '400 INVALID_INPUT'],
    ['a book', { text: 'x'.repeat(10_001) }, '400 INVALID_INPUT'],
  ])('%s is refused', async (_, body, expected) => {
    const before = (await storedRows(app, 'portal-messages')).length
    expect(outcome(await write(body))).toBe(expected)
    expect(await storedRows(app, 'portal-messages')).toHaveLength(before)
  })

  test('words that look like a script are words', async () => {
    const { body } = await write({ text: '<script>alert(1)</script>' })
    expect(body.text).toBe('<script>alert(1)</script>')
  })

  test('only to clients who are connected: 409; nobody known: 404; no right: 403; signed out: 401', async () => {
    const other = await people.client(agency)
    expect(outcome(await write({ text: 'Hi' }, other.id))).toBe('409 NOT_CONNECTED')
    expect(outcome(await write({}, other.id))).toBe('400 MESSAGE_EMPTY')
    expect(outcome(await write({ text: 'Hi' }, 'nobody'))).toBe('404 NOT_FOUND')
    const helper = await people.staff({ agency, permissions: ['view-identifiers'] })
    const path = `/portal/clients/${client.id}/messages`
    expect(outcome(await helper.visitor.post(path))).toBe('403 PERMISSION_REQUIRED')
    expect(outcome(await app.visitor().post(path))).toBe('401 SIGNED_OUT')
  })
})

describe('a client writes to the care team', () => {
  test('and the staff user finds it unread; no mail goes out', async () => {
    await app.settled()
    const before = app.mailbox.mails.length
    const answer = await reply({ text: 'I will be late', to: worker.id })
    expect(answer.status, answer.message).toBe(201)
    expect(answer.body).toMatchObject({
      agency,
      client: client.id,
      direction: 'to-staff',
      text: 'I will be late',
    })
    const [item] = docsOf(
      await worker.visitor.call(`/portal-inbox?where[subject][equals]=${String(answer.body.id)}`),
    )
    expect(item).toMatchObject({
      kind: 'client-message',
      label: 'PORTAL',
      text: 'I will be late',
    })
    expect(item?.readAt ?? null).toBeNull()
    await app.settled()
    expect(app.mailbox.mails).toHaveLength(before)
    const [event] = await storedRows(app, 'portal-audit-events', {
      subject: { equals: answer.body.id },
    })
    expect(event).toMatchObject({ action: 'message.sent', actorKind: 'client' })
    expect(JSON.stringify(event)).not.toContain('late')
  })

  test('only to those who take messages: 403 otherwise, and the portal says so beforehand', async () => {
    const quiet = await people.staff({ agency, name: 'Quiet One' })
    await app.payload.update({
      collection: 'users',
      data: { allowClientInitiatedContact: false },
      id: quiet.id,
    })
    const other = await people.connected(worker, agency, { careTeam: [worker.id, quiet.id] })
    const { body } = await other.visitor.call('/portal/me')
    expect(body.careTeam).toEqual(
      expect.arrayContaining([
        { canMessage: true, id: worker.id, name: 'Ana Ruiz' },
        { canMessage: false, id: quiet.id, name: 'Quiet One' },
      ]),
    )
    expect(outcome(await reply({ text: 'Hi', to: quiet.id }, other.visitor))).toBe(
      '403 CONTACT_NOT_ALLOWED',
    )
    expect(outcome(await reply({ text: '', to: quiet.id }, other.visitor))).toBe(
      '403 CONTACT_NOT_ALLOWED',
    )
  })

  test('not to other staff, whoever they are: 404', async () => {
    const stranger = await people.staff({ agency })
    for (const to of [stranger.id, 'nobody', client.id]) {
      expect(outcome(await reply({ text: 'Hi', to }))).toBe('404 NOT_FOUND')
    }
  })

  test.each([
    ['to nobody', { text: 'Hi' }, '400 INVALID_INPUT'],
    ['without words', { text: '  ' }, '400 MESSAGE_EMPTY'],
    ['with a book', { text: 'x'.repeat(10_001) }, '400 INVALID_INPUT'],
  ])('not %s', async (_, body, expected) => {
    const to = body.text === 'Hi' ? undefined : worker.id
    expect(outcome(await reply({ to, ...body }))).toBe(expected)
  })

  test('a name that is not to be shown is not shown, and an address never is', async () => {
    const hidden = await people.staff({ agency, name: 'Hidden Person' })
    await app.payload.update({
      collection: 'users',
      data: { displayInCustomerPortal: false },
      id: hidden.id,
    })
    const nameless = await people.staff({ agency, name: '' })
    const other = await people.connected(worker, agency, { careTeam: [hidden.id, nameless.id] })
    const answer = await other.visitor.call('/portal/me')
    expect(answer.body.careTeam).toEqual(
      expect.arrayContaining([
        { canMessage: true, id: hidden.id, name: 'Care team member' },
        { canMessage: true, id: nameless.id, name: 'Care team member' },
      ]),
    )
    expect(JSON.stringify(answer.body)).not.toContain('@agency.example')
  })
})
