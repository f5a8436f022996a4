import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY, HOUR, MINUTE } from '../../../src/core/clock.js'
import { sendDueMessages } from '../../../src/features/messages/index.js'
import { interleaveOf } from '../../support/interleave.js'
import { laterMessages } from '../../support/laterMessages.js'
import { outcome, tally } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Worker = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let agency = ''
let worker: Worker
let colleague: Worker
let of: ReturnType<typeof laterMessages>
const fault: { point: null | string } = { point: null }

beforeAll(async () => {
  app = await startPortalApp('later', {
    plugin: {
      testing: {
        failAt: (point) => {
          if (point === fault.point) throw new Error('the power went out')
        },
      },
    },
  })
  people = peopleOf(app)
  of = laterMessages(app)
  agency = (await people.agency({ timeZone: 'America/Los_Angeles' })).id
  worker = await people.staff({ agency })
  colleague = await people.staff({ agency, name: 'Lena Park' })
})
afterAll(() => app.stop())

describe('a message for later', () => {
  test('leaves at its time, once, as if it were sent then', async () => {
    const client = await people.connected(worker, agency)
    const made = await of.schedule(worker, client)
    expect(outcome(made)).toBe('201')
    const mails = app.mailbox.to(client.email).length
    await of.later(59 * MINUTE)
    expect(await of.messages(client)).toEqual([])
    app.advance(2 * MINUTE)
    await Promise.all([app.sweep(), app.sweep(), app.sweep()])
    await of.sweepNow()
    const sent = await of.messages(client)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ direction: 'to-client', text: 'See you tomorrow' })
    expect(sent[0]?.staff).toBe(worker.id)
    expect(await of.scheduled(made.body.id)).toMatchObject({ state: 'sent' })
    expect(app.mailbox.to(client.email)).toHaveLength(mails + 1)
    const events = await storedRows(app, 'portal-audit-events', {
      and: [
        { client: { equals: client.id } },
        { action: { in: ['message.scheduled', 'message.sent', 'message.not-sent'] } },
      ],
    })
    expect(events.map(({ action }) => String(action)).toSorted()).toEqual([
      'message.scheduled',
      'message.sent',
    ])
    expect(JSON.stringify(events)).not.toContain('tomorrow')
  })

  test('is given in the time of the agency, not over, at most 90 days ahead', async () => {
    const client = await people.connected(worker, agency)
    const day = of.inFuture(3 * DAY).slice(0, 10)
    const made = await of.schedule(worker, client, { sendAt: `${day}T09:00` })
    expect([`${day}T16:00:00.000Z`, `${day}T17:00:00.000Z`]).toContain(made.body.sendAt)
    for (const [sendAt, code] of [
      [of.inFuture(-MINUTE), 'TIME_PAST'],
      [of.inFuture(91 * DAY), 'TIME_TOO_FAR'],
      ['tomorrow', 'NOT_A_TIME'],
      ['2026-02-30T09:00', 'NOT_A_TIME'],
    ] as const) {
      const refused = await of.schedule(worker, client, { sendAt })
      expect(outcome(refused), sendAt).toBe('400 INVALID_INPUT')
      expect(JSON.stringify(refused.body), sendAt).toContain(code)
    }
    expect(outcome(await of.schedule(worker, client, { text: ' ' }))).toBe('400 MESSAGE_EMPTY')
    expect(outcome(await of.schedule(worker, await people.client(agency)))).toBe(
      '409 NOT_CONNECTED',
    )
  })

  test('can be changed, sent now and canceled, by whoever wrote it; canceled by a colleague too', async () => {
    const client = await people.connected(worker, agency)
    const [one, two, three] = [
      await of.schedule(worker, client),
      await of.schedule(worker, client),
      await of.schedule(worker, client),
    ].map(({ body }) => body.id)
    const change = { sendAt: of.inFuture(2 * HOUR), text: 'See you on Friday' }
    expect(outcome(await of.act(worker, one, '', change))).toBe('200')
    expect(outcome(await of.act(worker, two, '/send'))).toBe('200')
    expect(outcome(await of.act(worker, two, '/send'))).toBe('409 ALREADY_SENT')
    expect(outcome(await of.act(worker, two, '/cancel'))).toBe('409 ALREADY_SENT')
    expect(outcome(await of.act(colleague, three, '/cancel'))).toBe('200')
    expect(outcome(await of.act(worker, three, '/send'))).toBe('409 ALREADY_SENT')
    await of.later(61 * MINUTE)
    expect((await of.messages(client)).map(({ text }) => text)).toEqual(['See you tomorrow'])
    await of.later(HOUR)
    expect((await of.messages(client)).map(({ text }) => String(text)).toSorted()).toEqual([
      'See you on Friday',
      'See you tomorrow',
    ])
  })

  test('double clicks and two tabs: sent once', async () => {
    const client = await people.connected(worker, agency)
    const { body } = await of.schedule(worker, client)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => of.act(worker, body.id, '/send')),
    )
    expect(tally(answers)).toEqual({ '200': 1, '409 ALREADY_SENT': 4 })
    expect(await of.messages(client)).toHaveLength(1)
  })
})

describe('a process that dies', () => {
  test.each(['before-state', 'after-state'])(
    'at %s: sent once, by the next round',
    async (point) => {
      const client = await people.connected(worker, agency)
      const { body } = await of.schedule(worker, client)
      app.advance(61 * MINUTE)
      fault.point = point
      await of.sweepNow()
      fault.point = null
      expect((await of.scheduled(body.id))?.state).toBe(
        point === 'before-state' ? 'sending' : 'sent',
      )
      await Promise.all([app.sweep(), app.sweep()])
      await of.later(3 * MINUTE)
      await of.later(3 * MINUTE)
      expect(await of.messages(client)).toHaveLength(1)
      expect(await of.scheduled(body.id)).toMatchObject({ state: 'sent' })
      const copies = await storedRows(app, 'portal-inbox', { subject: { equals: body.id } })
      expect(copies).toHaveLength(1)
    },
  )

  test('between the message and saying so: it is not written again, whatever holds then', async () => {
    const client = await people.connected(worker, agency)
    const { body } = await of.schedule(worker, client)
    app.advance(61 * MINUTE)
    await of.sweepNow()
    await app.payload.db.updateOne({
      collection: 'scheduled-messages',
      data: { leaseUntil: of.inFuture(-MINUTE), state: 'sending' },
      where: { id: { equals: body.id } },
    })
    await worker.visitor.post(`/portal/clients/${client.id}/disconnect`)
    await of.sweepNow()
    expect(await of.messages(client)).toHaveLength(1)
    expect(await of.scheduled(body.id)).toMatchObject({ state: 'sent' })
    expect(await of.noticesOf(client)).toEqual([])
  })
})

test('canceled while it is on its way, at every statement: sent and refused, or canceled and never sent', async () => {
  const interleave = interleaveOf(app)
  const client = await people.connected(worker, agency)
  const seen = new Set<string>()
  for (let at = 1; at < 90; at += 1) {
    const { body } = await of.schedule(worker, client)
    app.advance(61 * MINUTE)
    let said = ''
    const { reached } = await interleave.at(
      at,
      () => sendDueMessages.run({ payload: app.payload }),
      async () => {
        said = outcome(await of.act(worker, body.id, '/cancel'))
      },
    )
    await app.settled()
    if (!reached || said === '') break
    seen.add(said)
    const sent = (await of.messages(client)).filter((row) => row.id === String(body.id))
    expect(sent, `${said} at ${at}`).toHaveLength(said === '200' ? 0 : 1)
  }
  expect([...seen].toSorted()).toEqual(['200', '409 ALREADY_SENT'])
}, 120_000)
