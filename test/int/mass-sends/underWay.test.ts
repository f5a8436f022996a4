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
  app = await startPortalApp('mass-under-way', {
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

describe('while it is under way', () => {
  /** So many that the act is done before the last, also where a database is slow. */
  const ALL = 16
  /** Does something with the send right before its message number `turn` is written. */
  const during = async (turn: number, what: 'cancel' | 'pause') => {
    const clients = await some(ALL)
    let seen = -1
    let acting: Promise<unknown> = Promise.resolve()
    let sending = ''
    at.write = () => {
      seen += 1
      // The first is the send itself
      if (seen === turn) acting = of.act(worker, sending, what)
    }
    const once = crypto.randomUUID()
    const started = await of.send(worker, {}, { once, text: 'Wait', type: 'message' })
    sending = String(started.body.id)
    await app.settled()
    await acting
    await app.settled()
    at.write = () => undefined
    return { clients, id: sending }
  }

  test(attack('MSS-07'), async () => {
    const { clients, id } = await during(2, 'pause')
    const sent = (await messagesTo(clients)).length
    expect(sent).toBeGreaterThan(0)
    expect(sent).toBeLessThan(ALL)
    expect(await progress(id)).toMatchObject({ finishedAt: null, status: 'paused' })
    app.advance(600_000)
    await app.sweep()
    await app.settled()
    expect(await messagesTo(clients)).toHaveLength(sent)
    expect(outcome(await of.act(worker, id, 'pause'))).toBe('409 MASS_SEND_CHANGED')
    expect(outcome(await of.act(worker, id, 'resume'))).toBe('200')
    await app.settled()
    expect(await messagesTo(clients)).toHaveLength(ALL)
    expect(await progress(id)).toMatchObject({ sent: ALL, status: 'done', waiting: 0 })
  })

  test('canceled, it keeps what was sent and says so of everybody else', async () => {
    const { clients, id } = await during(3, 'cancel')
    const sent = (await messagesTo(clients)).length
    expect(sent).toBeLessThan(ALL)
    app.advance(600_000)
    await app.sweep()
    await app.settled()
    expect(await messagesTo(clients)).toHaveLength(sent)
    expect(await states(id)).toEqual({ sent, 'skipped canceled': ALL - sent })
    expect(await progress(id)).toMatchObject({ sent, skipped: ALL - sent, status: 'canceled' })
    for (const what of ['cancel', 'pause', 'resume', 'retry'] as const)
      expect(outcome(await of.act(worker, id, what)), what).toBe('409 MASS_SEND_CHANGED')
  })

  const change = (data: Record<string, unknown>) =>
    app.payload.update({ collection: 'users', data, id: worker.id, overrideAccess: true })

  test.each([
    ['loses the right', () => change({ portalPermissions: [] })],
    [
      'is gone',
      () => app.payload.delete({ collection: 'users', id: worker.id, overrideAccess: true }),
    ],
  ])('whoever %s sends to nobody any more', async (why, leave) => {
    const colleague = await people.staff({ agency })
    const { clients, id } = await during(2, 'pause')
    const sent = (await messagesTo(clients)).length
    await leave()
    expect(outcome(await of.act(colleague, id, 'resume'))).toBe('200')
    await app.settled()
    const reason = why === 'is gone' ? 'sender-left' : 'not-allowed'
    expect(await states(id)).toEqual({ sent, [`failed ${reason}`]: ALL - sent })
    expect(await messagesTo(clients)).toHaveLength(sent)
  })

  test(attack('MSS-06'), async () => {
    const colleague = await people.staff({ agency })
    const { clients, id } = await during(2, 'pause')
    const sent = (await messagesTo(clients)).length
    await change({ agency: (await people.agency()).id })
    await of.act(colleague, id, 'resume')
    await app.settled()
    expect(await states(id)).toEqual({ sent, 'failed not-allowed': ALL - sent })
  })
})

describe('what failed', () => {
  test('is tried again for whom it failed, and for nobody else', async () => {
    const clients = await some(3)
    let seen = -1
    at.write = () => {
      seen += 1
      if (seen === 2) throw new Error('the power went out')
    }
    const { body } = await of.send(worker, {})
    await app.settled()
    at.write = () => undefined
    expect(await states(body.id)).toEqual({ 'failed fault': 1, sent: 2 })
    expect(await progress(body.id)).toMatchObject({ failed: 1, sent: 2, status: 'done' })
    expect(outcome(await of.act(worker, body.id, 'retry'))).toBe('200')
    await app.settled()
    expect(await states(body.id)).toEqual({ sent: 3 })
    expect(await messagesTo(clients)).toHaveLength(3)
    expect(await progress(body.id)).toMatchObject({ failed: 0, reasons: [], status: 'done' })
    expect(outcome(await of.act(worker, body.id, 'retry'))).toBe('409 NOTHING_TO_RETRY')
  })
})

test('a client who was erased before their turn keeps nobody else from it', async () => {
  const [client] = await some(1)
  const once = crypto.randomUUID()
  const { id } = await people.create('mass-sends', {
    agency,
    awaited: [crypto.randomUUID(), client?.id],
    claims: 0,
    createdBy: worker.id,
    failed: 0,
    name: once,
    sent: 0,
    skipped: 0,
    status: 'sending',
    text: once,
    total: 2,
    type: 'message',
  })
  await app.sweep()
  await app.settled()
  expect(await progress(id)).toMatchObject({ sent: 1, status: 'done', total: 1 })
  const [row] = await storedRows(app, 'mass-sends', { id: { equals: id } })
  expect(row?.awaited ?? null).toBeNull()
})
