import { createLocalReq } from 'payload'
import { portalActions } from 'payload-client-portal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { sameID, toID } from '../../../src/core/ids.js'
import { attack } from '../../attacks/attack.js'
import { idText } from '../../support/auditTrail.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Worker = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let ask: AskGraphQL

beforeAll(async () => {
  app = await startPortalApp('hand-over')
  people = peopleOf(app)
  ask = graphqlOf(app)
})
afterAll(() => app.stop())

const rowsAbout = (slug: string, client: string) =>
  storedRows(app, slug, { client: { equals: client } })
const withWhom = async (client: string) =>
  new Set((await rowsAbout('portal-messages', client)).map(({ staff }) => toID(staff)))

/** Ana wrote with a client who waits for an answer and for what was asked. */
const work = async () => {
  const agency = (await people.agency()).id
  const ana = await people.staff({ agency, name: 'Ana Ruiz' })
  const lena = await people.staff({ agency, name: 'Lena Ortiz' })
  const client = await people.connected(ana, agency)
  await ana.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Hello' })
  app.advance(1000)
  await client.visitor.post('/portal/messages', { text: 'Help', to: ana.id })
  app.advance(1000)
  await ana.visitor.post(`/portal/clients/${client.id}/requests`, { type: 'location' })
  return { agency, ana, client, lena }
}

const give = (by: Worker, client: { id: string }, body: Record<string, unknown> = {}) =>
  by.visitor.post(`/portal/clients/${client.id}/hand-over`, body)
type Conversation = {
  answering: {
    away: boolean
    id: null | number | string
    name: null | string
    standIn: null | string
  }[]
  readers: { name: string }[]
}
const conversation = async (by: Worker, client: { id: string }) =>
  (await by.visitor.call(`/portal/clients/${client.id}/conversation`))
    .body as unknown as Conversation

/** Every door to the one function. */
const doors: Record<string, (by: Worker, client: string, to: Worker) => Promise<unknown>> = {
  GraphQL: async (by, id, to) =>
    (
      await ask(
        by.visitor,
        'mutation ($id: ID!, $to: ID) { portalHandOver(id: $id, to: $to) { next } }',
        { variables: { id, to: to.id } },
      )
    ).data.portalHandOver,
  REST: async (by, id, to) => (await give(by, { id }, { to: to.id })).body,
  'server call': async (by, id, to) => {
    const user = await app.payload.findByID({
      collection: 'users',
      id: by.id,
      overrideAccess: true,
    })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, app.payload)
    return portalActions.handOverConversation(req, { id, to: to.id })
  },
}

describe('a conversation is handed over by hand', () => {
  test.each(Object.keys(doors))('over %s: all of it, with what waits', async (door) => {
    const { ana, client, lena } = await work()
    expect(await doors[door]?.(ana, client.id, lena)).toEqual({ next: 'handed-over' })
    expect([...(await withWhom(client.id))].map(String)).toEqual([lena.id].map(String))
    const unread = docsOf(
      await lena.visitor.call('/portal-inbox?where[readAt][exists]=false&depth=0'),
    ).map(({ kind }) => String(kind))
    expect(unread.toSorted()).toEqual(['account-created', 'client-message', 'conversation-given'])
    const [request] = await rowsAbout('portal-requests', client.id)
    expect(sameID(request?.requestedBy, lena.id)).toBe(true)
    expect(request?.requestedByName).toBe('Ana Ruiz')
    expect((await conversation(ana, client)).answering).toMatchObject([
      { away: false, id: lena.id, name: 'Lena Ortiz' },
    ])
    const events = await storedRows(app, 'portal-audit-events', {
      and: [
        { action: { equals: 'conversation.handed-over' } },
        { clientID: { equals: client.id } },
      ],
    })
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      detail: { messages: 2, notices: 2, requests: 1 },
      outcome: 'done',
    })
  })

  test('the client is told, writes on, and it can be handed back', async () => {
    const { ana, client, lena } = await work()
    await give(ana, client, { to: lena.id })
    const old = await client.visitor.page(`/messages/${ana.id}`)
    expect(old.html).toContain('Your messages are now with Lena Ortiz.')
    expect(old.html).toContain(`/portal/messages/${lena.id}`)
    const { html } = await client.visitor.page(`/messages/${lena.id}`)
    expect(html).toContain('You wrote with Ana Ruiz before. Now Lena Ortiz answers you here.')
    const sent = await client.visitor.post('/portal/messages', { text: 'And now?', to: ana.id })
    expect(sameID(sent.body.staff, ana.id) || sameID(sent.body.staff, lena.id)).toBe(true)
    await lena.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Lena here' })
    expect((await give(lena, client, { from: lena.id, to: ana.id })).status).toBe(200)
    expect([...(await withWhom(client.id))].map(String)).toEqual([ana.id].map(String))
    const notices = await rowsAbout('portal-inbox', client.id)
    expect(
      notices
        .filter(({ kind, readAt }) => kind === 'conversation-given' && !readAt)
        .map(({ staff }) => toID(staff)),
    ).toEqual([ana.id])
    const back = await client.visitor.page(`/messages/${ana.id}`)
    expect(back.html).toContain('You wrote with Lena Ortiz before. Now Ana Ruiz answers you here.')
    expect(back.html).not.toContain('You wrote with Ana Ruiz before')
  })

  test("what is nobody's is taken, unread as it was", async () => {
    const { ana, client, lena } = await work()
    await app.payload.delete({ collection: 'users', id: ana.id })
    expect([...(await withWhom(client.id))]).toEqual([null])
    expect((await conversation(lena, client)).answering).toMatchObject([{ id: null, name: null }])
    expect((await give(lena, client)).status).toBe(200)
    expect([...(await withWhom(client.id))].map(String)).toEqual([lena.id].map(String))
    const mine = docsOf(
      await lena.visitor.call(
        `/portal-inbox?where[client][equals]=${client.id}&where[readAt][exists]=false&depth=0`,
      ),
    )
    expect(
      mine.some(({ kind, staff }) => kind === 'client-message' && sameID(staff, lena.id)),
    ).toBe(true)
  })

  test('not to somebody who cannot answer, nor where there is nothing', async () => {
    const { agency, ana, client, lena } = await work()
    const helper = await people.staff({ agency, permissions: [] })
    expect(outcome(await give(ana, client, { to: helper.id }))).toBe('409 CANNOT_TAKE_OVER')
    await app.payload.update({
      collection: 'users',
      data: { absentUntil: new Date(app.now().getTime() + DAY).toISOString() },
      id: lena.id,
    })
    expect(outcome(await give(ana, client, { to: lena.id }))).toBe('409 CANNOT_TAKE_OVER')
    expect(outcome(await give(ana, client))).toBe('409 NOTHING_TO_HAND_OVER')
    expect(outcome(await give(ana, client, { from: 'nobody', to: ana.id }))).toBe(
      '409 NOTHING_TO_HAND_OVER',
    )
    const quiet = await people.client(agency)
    expect(outcome(await give(ana, quiet))).toBe('409 NOTHING_TO_HAND_OVER')
    expect(outcome(await give(helper, client))).toBe('403 PERMISSION_REQUIRED')
  })

  test('what a crash cut off, the sweep finishes', async () => {
    const { agency, ana, client, lena } = await work()
    await app.payload.db.create({
      collection: 'portal-departures',
      data: {
        agency,
        client: client.id,
        expiresAt: app.now().toISOString(),
        id: 'given-half',
        leaves: 'conversation',
        messages: 0,
        name: 'Ana Ruiz',
        nameForClients: 'Ana Ruiz',
        notices: 0,
        requests: 0,
        staff: idText(ana.id),
        state: 'asked',
        to: idText(lena.id),
      },
      req: {},
    })
    app.advance(120_000)
    await app.sweep()
    expect([...(await withWhom(client.id))].map(String)).toEqual([lena.id].map(String))
  })

  test(attack('LEAVE-14'), async () => {
    const { ana, client } = await work()
    const elsewhere = (await people.agency()).id
    const [spy, mate] = [
      await people.staff({ agency: elsewhere }),
      await people.staff({ agency: elsewhere }),
    ]
    for (const body of [{}, { to: mate.id }, { from: ana.id, to: mate.id }])
      expect(outcome(await give(spy, client, body))).toBe('409 NOTHING_TO_HAND_OVER')
    expect([...(await withWhom(client.id))].map(String)).toEqual([ana.id].map(String))
    expect((await conversation(spy, client)).answering).toEqual([])
  })

  test(attack('LEAVE-15'), async () => {
    const { ana, client } = await work()
    const stranger = await people.staff({ agency: (await people.agency()).id })
    for (const to of [stranger.id, 'nobody'])
      expect(outcome(await give(ana, client, { to }))).toBe('400 INVALID_INPUT')
    expect([...(await withWhom(client.id))].map(String)).toEqual([ana.id].map(String))
  })
})

test('who reads along, and who stands in, is said', async () => {
  const { agency, ana, client, lena } = await work()
  const helper = await people.staff({ agency, name: 'Hal Per', permissions: [] })
  const partner = await people.staff({ agency: (await people.agency()).id, name: 'Priya Shah' })
  await app.payload.update({
    collection: 'clients',
    data: { careTeam: [ana.id, lena.id, helper.id, partner.id] },
    id: client.id,
  })
  await app.payload.update({
    collection: 'users',
    data: { absentUntil: new Date(app.now().getTime() + DAY).toISOString(), standIn: lena.id },
    id: ana.id,
  })
  const told = await conversation(lena, client)
  expect(told.readers.map(({ name }) => name)).toEqual(['Lena Ortiz'])
  expect(told.answering).toMatchObject([{ away: true, name: 'Ana Ruiz', standIn: 'Lena Ortiz' }])
})

describe('colleagues', () => {
  const colleaguesOf = async (by: Worker, query = '') =>
    (await by.visitor.call(`/portal/colleagues${query}`)).body.colleagues as unknown as {
      name: string
    }[]

  test('are those who can take over', async () => {
    const { agency, ana, lena } = await work()
    await people.staff({ agency, permissions: [] })
    await app.payload.update({
      collection: 'users',
      data: { allowClientInitiatedContact: false },
      id: lena.id,
    })
    await people.staff({ agency, name: 'Ben Cho' })
    expect((await colleaguesOf(ana)).map(({ name }) => name)).toEqual(['Ana Ruiz', 'Ben Cho'])
  })

  test(attack('LEAVE-16'), async () => {
    const { agency, ana } = await work()
    const other = (await people.agency()).id
    await people.staff({ agency: other, name: 'Hidden Person' })
    const root = await people.staff({ permissions: ['super-user'] })
    const asked = await colleaguesOf(ana, `?agency=${other}`)
    expect(asked.map(({ name }) => name)).not.toContain('Hidden Person')
    expect((await colleaguesOf(root, `?agency=${agency}`)).map(({ name }) => name)).toContain(
      'Ana Ruiz',
    )
  })
})
