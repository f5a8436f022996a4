import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { massSendsOf } from '../../support/massSends.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let of: ReturnType<typeof massSendsOf>
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
/** What happens right before a message or request is written. */
const at: { write: () => void } = { write: () => undefined }

beforeAll(async () => {
  app = await startPortalApp('mass-sending', {
    plugin: {
      testing: { failAt: (point) => (point === 'before-state' ? at.write() : undefined) },
    },
  })
  people = peopleOf(app)
  of = massSendsOf(app)
})
beforeEach(async () => {
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterEach(() => {
  at.write = () => undefined
})
afterAll(() => app.stop())

const some = async (count: number) => {
  const clients = []
  for (let made = 0; made < count; made += 1) clients.push(await of.connected(agency))
  return clients
}
const messagesTo = (clients: readonly { id: string }[]) =>
  storedRows(app, 'portal-messages', { client: { in: clients.map(({ id }) => id) } })
const states = async (id: unknown) => {
  const counts: Record<string, number> = {}
  for (const { reason, state } of await of.recipients(id)) {
    const name = [state, reason].filter(Boolean).join(' ')
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
const progress = async (id: unknown) => (await of.progress(worker, id)).body

describe('a message to many', () => {
  test('reaches each client like one to them alone: message, mail, read copy and event', async () => {
    const clients = await some(3)
    const answer = await of.send(worker, {}, { text: 'Open tomorrow\nfrom nine', type: 'message' })
    expect(outcome(answer)).toBe('202')
    expect(answer.body).toEqual({ id: expect.any(String) as string, total: 3 })
    await app.settled()
    expect(await progress(answer.body.id)).toMatchObject({
      failed: 0,
      name: 'Open tomorrow',
      reasons: [],
      sent: 3,
      skipped: 0,
      status: 'done',
      total: 3,
      waiting: 0,
    })
    const messages = await messagesTo(clients)
    expect(messages).toHaveLength(3)
    for (const { email, id } of clients) {
      const message = messages.find(({ client }) => client === id)
      expect(message).toMatchObject({
        direction: 'to-client',
        massSend: answer.body.id,
        staff: worker.id,
        text: 'Open tomorrow\nfrom nine',
      })
      expect(app.mailbox.to(email)).toHaveLength(1)
      const subject = { subject: { equals: message?.id } }
      const copies = await storedRows(app, 'portal-inbox', subject)
      expect(copies.map(({ kind, staff }) => [kind, staff])).toEqual([['message-copy', worker.id]])
      const events = await storedRows(app, 'portal-audit-events', subject)
      expect(events.map(({ action }) => action)).toEqual(['message.sent'])
    }
    const own = await storedRows(app, 'portal-audit-events', {
      subject: { equals: answer.body.id },
    })
    expect(own.map(({ action }) => String(action)).toSorted()).toEqual([
      'mass-send.finished',
      'mass-send.started',
    ])
  })

  test(attack('MSS-08'), async () => {
    const client = await people.connected(worker, agency, { careTeam: [worker.id] })
    const wrote = await client.visitor.post('/portal/messages', { text: 'Help', to: worker.id })
    expect(wrote.status, wrote.message).toBe(201)
    const mine = { client: { equals: client.id } }
    for (const collection of ['portal-messages', 'portal-inbox'])
      await app.payload.db.updateMany({
        collection,
        data: { staff: null },
        req: {},
        where: mine,
      })
    await of.send(worker, {})
    await app.settled()
    const messages = await storedRows(app, 'portal-messages', mine)
    expect(messages).toHaveLength(2)
    const asked = messages.find(({ direction }) => direction === 'to-staff')
    expect(asked?.staff ?? null).toBeNull()
    expect(asked?.answered ?? null).toBeNull()
    const notices = await storedRows(app, 'portal-inbox', {
      and: [mine, { kind: { equals: 'client-message' } }],
    })
    expect(notices.map(({ readAt }) => readAt ?? null)).toEqual([null])
    // One to them alone is an answer
    await worker.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Coming' })
    await app.settled()
    const [answered] = await storedRows(app, 'portal-messages', { id: { equals: asked?.id } })
    expect(answered?.answered).toBeTruthy()
    expect(answered?.staff).toBe(worker.id)
  })

  test('is the same send when the same call comes twice', async () => {
    const clients = await some(2)
    const wanted = { once: crypto.randomUUID(), text: 'Once', type: 'message' }
    const answers = await Promise.all([0, 1].map(() => of.send(worker, {}, wanted)))
    const again = await of.send(worker, {}, wanted)
    expect(new Set([...answers, again].map(({ body }) => body.id)).size).toBe(1)
    await app.settled()
    expect(await messagesTo(clients)).toHaveLength(2)
  })

  test('is not for nobody', async () => {
    expect(outcome(await of.send(worker, {}))).toBe('400 INVALID_INPUT')
    expect(outcome(await of.send(worker, {}, { text: ' ', type: 'message' }))).toBe(
      '400 MESSAGE_EMPTY',
    )
  })
})

describe('a request to many', () => {
  test('applies the rules one by one, and says so of each client', async () => {
    const [open, asked, released, ending] = await some(4)
    const stranger = await people.client(agency)
    if (!open || !asked || !released || !ending) throw new Error('clients')
    await worker.visitor.post(`/portal/clients/${asked.id}/requests`, { type: 'roi' })
    const day = (days: number) =>
      new Date(app.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
    const release = (client: string, endDate: string) =>
      people.create('releases-of-information', {
        agency,
        client,
        documentationType: 'electronic-signature',
        endDate,
        permission: 'yes',
        startDate: day(-30),
      })
    await release(released.id, day(30))
    await release(ending.id, day(5))
    const answer = await of.send(worker, {}, { type: 'roi' })
    expect(answer.body.total).toBe(5)
    await app.settled()
    expect(await states(answer.body.id)).toEqual({
      sent: 2,
      'skipped already-asked': 1,
      'skipped not-connected': 1,
      'skipped roi-active': 1,
    })
    expect((await progress(answer.body.id)).reasons).toEqual([
      { count: 1, reason: 'not-connected' },
      { count: 1, reason: 'already-asked' },
      { count: 1, reason: 'roi-active' },
    ])
    const requests = await storedRows(app, 'portal-requests', {
      massSend: { equals: answer.body.id },
    })
    expect(requests.map(({ client }) => String(client)).toSorted()).toEqual(
      [open.id, ending.id].toSorted(),
    )
    expect(requests.map(({ client }) => client)).not.toContain(stranger.id)
    expect(app.mailbox.to(open.email)).toHaveLength(1)
  })

  test.each([
    ['location', {}],
    ['document', { otherName: 'Lease', predefinedName: 'Other' }],
    ['assessment', {}],
  ])('asks for a %s with its day and note', async (type, extra) => {
    const clients = await some(2)
    const [category, assessment] = await Promise.all([
      people.create('file-categories', { active: true, name: `Papers ${type}` }),
      people.create('assessments', {
        enabledOnPortal: true,
        questions: [{ label: { en: 'Q' }, name: 'q', type: 'text' }],
        title: 'Needs',
      }),
    ])
    const dueDate = new Date(app.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 10)
    const answer = await of.send(
      worker,
      {},
      {
        ...extra,
        assessment: assessment.id,
        category: category.id,
        dueDate,
        note: 'By Friday',
        private: true,
        type,
      },
    )
    expect(answer.status, answer.message).toBe(202)
    await app.settled()
    const rows = await storedRows(app, 'portal-requests', { massSend: { equals: answer.body.id } })
    expect(rows).toHaveLength(clients.length)
    for (const row of rows)
      expect(row).toMatchObject({ note: 'By Friday', private: true, status: 'pending', type })
    expect(rows.every((row) => String(row.dueDate).startsWith(dueDate))).toBe(true)
  })

  test('refuses what nobody could be asked for, before anybody is', async () => {
    await some(1)
    const past = { dueDate: '2020-01-01', type: 'location' }
    expect(outcome(await of.send(worker, {}, past))).toBe('400 INVALID_INPUT')
    expect(outcome(await of.send(worker, {}, { type: 'document' }))).toBe('400 INVALID_INPUT')
    expect(outcome(await of.send(worker, {}, { type: 'assessment' }))).toBe('400 INVALID_INPUT')
    expect(await storedRows(app, 'mass-sends', { agency: { equals: agency } })).toEqual([])
  })
})
