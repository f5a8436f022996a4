import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { HOUR, MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { eventually } from '../../support/eventually.js'
import { graphqlOf } from '../../support/graphql.js'
import { laterMessages } from '../../support/laterMessages.js'
import { listen } from '../../support/listen.js'
import { askForData } from '../../support/myData.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Worker = Awaited<ReturnType<People['staff']>>
type Client = Awaited<ReturnType<People['connected']>>

let app: PortalApp
let people: People
let agency = ''
let worker: Worker
let colleague: Worker
let of: ReturnType<typeof laterMessages>

beforeAll(async () => {
  app = await startPortalApp('later-kept')
  people = peopleOf(app)
  of = laterMessages(app)
  agency = (await people.agency({ timeZone: 'America/Los_Angeles' })).id
  worker = await people.staff({ agency })
  colleague = await people.staff({ agency, name: 'Lena Park' })
})
afterAll(() => app.stop())

describe('what cannot be sent any more is kept, and somebody is told', () => {
  const why = async (client: Client, id: unknown) => {
    await of.later(0)
    const row = await of.scheduled(id)
    const [notice] = await of.noticesOf(client)
    return { notice, reason: row?.reason, state: row?.state, text: row?.text }
  }

  test(attack('MSG-01'), async () => {
    const client = await people.connected(worker, agency)
    const { body } = await of.schedule(worker, client)
    await worker.visitor.post(`/portal/clients/${client.id}/disconnect`)
    // Told at once, not only when its time has come
    expect(await why(client, body.id)).toMatchObject({
      notice: { readAt: null },
      reason: 'not-connected',
      state: 'not-sent',
      text: 'See you tomorrow',
    })
    const other = await people.connected(worker, agency)
    const second = await of.schedule(worker, other)
    await worker.visitor.post(`/portal/clients/${other.id}/disconnect`)
    // Connected anew, perhaps with somebody else's hands at the phone
    const email = `again-${other.id}@client.example`
    await worker.visitor.post(`/portal/clients/${other.id}/invite`, { attestation: true, email })
    const token = /token=([\w-]+)/.exec((await people.lastMail(email))?.text ?? '')?.[1]
    await app
      .visitor()
      .post('/portal/register', { password: 'lantern orchard pebble wagon', token })
    await of.later(61 * MINUTE)
    expect(await why(other, second.body.id)).toMatchObject({ reason: 'not-connected' })
    expect(await of.messages(other)).toEqual([])
  })

  test(attack('MSG-02'), async () => {
    const leaver = await people.staff({ agency, name: 'Max Gone' })
    const mover = await people.staff({ agency })
    const demoted = await people.staff({ agency })
    const client = await people.connected(worker, agency)
    const [gone, moved, powerless] = [
      await of.schedule(leaver, client),
      await of.schedule(mover, client),
      await of.schedule(demoted, client),
    ].map(({ body }) => body.id)
    const elsewhere = (await people.agency()).id
    await app.payload.delete({ collection: 'users', id: leaver.id })
    await app.payload.update({ collection: 'users', data: { agency: elsewhere }, id: mover.id })
    await app.payload.update({
      collection: 'users',
      data: { portalPermissions: [] },
      id: demoted.id,
    })
    await of.later(61 * MINUTE)
    expect(await of.scheduled(gone)).toMatchObject({
      reason: 'sender-left',
      staffName: 'Max Gone',
      state: 'not-sent',
    })
    expect(await of.scheduled(moved)).toMatchObject({ reason: 'sender-left', state: 'not-sent' })
    expect(await of.scheduled(powerless)).toMatchObject({
      reason: 'not-allowed',
      state: 'not-sent',
    })
    expect(await of.messages(client)).toEqual([])
    const told = await of.noticesOf(client)
    // Whoever may not read it any more is told nothing: it goes to the care team
    expect(told.map(({ staff }) => staff)).toEqual([worker.id, worker.id, worker.id])
  })

  test('whoever wrote it writes it anew, or puts it away', async () => {
    const client = await people.connected(worker, agency)
    const { body } = await of.schedule(worker, client)
    await app.payload.update({
      collection: 'agencies',
      data: { portalEnabled: false },
      id: agency,
    })
    await of.later(61 * MINUTE)
    expect(await of.scheduled(body.id)).toMatchObject({ reason: 'not-allowed', state: 'not-sent' })
    await app.payload.update({ collection: 'agencies', data: { portalEnabled: true }, id: agency })
    const again = await of.act(worker, body.id, '', {
      sendAt: of.inFuture(HOUR),
      text: 'Once more',
    })
    expect(outcome(again)).toBe('200')
    await of.later(61 * MINUTE)
    expect((await of.messages(client)).map(({ text }) => text)).toEqual(['Once more'])
    expect(await of.scheduled(body.id)).toMatchObject({ reason: null, state: 'sent' })
  })
})

describe('until then nobody knows of it but the agency', () => {
  test(attack('MSG-03'), async () => {
    const client = await people.connected(worker, agency)
    const secret = 'Your hearing was moved'
    const stream = await listen(app, client.visitor)
    const staff = await listen(app, colleague.visitor, '?as=staff')
    const { body } = await of.schedule(worker, client, {
      sendAt: of.inFuture(20 * MINUTE),
      text: secret,
    })
    await of.act(worker, body.id, '', { sendAt: of.inFuture(10 * MINUTE), text: secret })
    await eventually(() => expect(staff.heard().length).toBeGreaterThan(1))
    const ask = graphqlOf(app)
    const rest = ['scheduled-messages', `scheduled-messages/${String(body.id)}`].map((path) =>
      client.visitor.call(`/${path}`),
    )
    for (const answer of await Promise.all(rest)) expect([403, 404]).toContain(answer.status)
    const graph = await ask(client.visitor, '{ ScheduledMessages { docs { text } } }')
    expect(graph.text).not.toContain(secret)
    expect(graph.errors.length).toBeGreaterThan(0)
    const seen = [
      await client.visitor.call('/portal/me'),
      await client.visitor.call('/portal-messages'),
      await client.visitor.call('/portal-messages/count'),
    ]
    expect(JSON.stringify(seen.map((answer) => answer.body))).not.toContain(secret)
    expect(seen[2]?.body.totalDocs).toBe(0)
    expect(seen[0]?.body.counts).toMatchObject({ unreadMessages: 0 })
    const data = Buffer.from(await (await askForData(app, client.visitor)).arrayBuffer())
    expect(data.toString('latin1')).not.toContain('hearing')
    expect(JSON.stringify(stream.heard())).not.toContain('message')
    stream.controller.abort()
    staff.controller.abort()
    const action = await client.visitor.post(`/portal/scheduled-messages/${String(body.id)}/send`)
    expect(action.status).toBe(401)
    await of.later(11 * MINUTE)
    const now = docsOf(await client.visitor.call('/portal-messages'))
    expect(now.map(({ text }) => text)).toEqual([secret])
  })

  test(attack('MSG-04'), async () => {
    const elsewhere = (await people.agency()).id
    const stranger = await people.staff({ agency: elsewhere })
    const powerless = await people.staff({ agency, permissions: [] })
    const client = await people.connected(worker, agency)
    const { body } = await of.schedule(worker, client)
    const change = { sendAt: of.inFuture(2 * HOUR), text: 'Not my words' }
    for (const [what, sent] of [
      ['', change],
      ['/send', {}],
      ['/cancel', {}],
    ] as const) {
      expect(outcome(await of.act(stranger, body.id, what, sent)), what).toBe('404 NOT_FOUND')
      expect((await of.act(powerless, body.id, what, sent)).status, what).toBe(404)
      expect(
        (await app.visitor().post(`/portal/scheduled-messages/${String(body.id)}${what}`, sent))
          .status,
      ).toBe(401)
    }
    // Nobody puts words into a colleague's mouth, a super user included
    const chief = await people.staff({ agency, permissions: ['super-user'] })
    for (const by of [colleague, chief]) {
      expect(outcome(await of.act(by, body.id, '', change))).toBe('403 FORBIDDEN')
      expect(outcome(await of.act(by, body.id, '/send'))).toBe('403 FORBIDDEN')
    }
    expect(docsOf(await stranger.visitor.call('/scheduled-messages'))).toEqual([])
    expect((await powerless.visitor.call('/scheduled-messages')).status).toBe(403)
    const own = docsOf(
      await colleague.visitor.call(`/scheduled-messages?where[client][equals]=${client.id}`),
    )
    expect(own.map(({ text }) => text)).toEqual(['See you tomorrow'])
    for (const method of ['PATCH', 'DELETE'])
      expect(
        (
          await worker.visitor.call(`/scheduled-messages/${String(body.id)}`, {
            body: { text: 'x' },
            method,
          })
        ).status,
      ).toBe(403)
  })
})
