import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { sameID, toID } from '../../../src/core/ids.js'
import { attack } from '../../attacks/attack.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Worker = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let root: Worker
let ask: AskGraphQL

beforeAll(async () => {
  app = await startPortalApp('contact-off')
  people = peopleOf(app)
  ask = graphqlOf(app)
  root = await people.staff({ permissions: ['super-user'] })
})
afterAll(() => app.stop())

const rowsAbout = (slug: string, client: string) =>
  storedRows(app, slug, { client: { equals: client } })

/** A worker with two clients: one waits for an answer, one had it. */
const work = async ({ inTeam = true } = {}) => {
  const agency = (await people.agency()).id
  const ana = await people.staff({ agency, name: 'Ana Ruiz' })
  const ben = await people.staff({ agency, name: 'Ben Cho' })
  const careTeam = inTeam ? [ana.id, ben.id] : [ana.id]
  const waiting = await people.connected(ana, agency, { careTeam })
  const answered = await people.connected(ana, agency, { careTeam })
  for (const { id, visitor } of [waiting, answered]) {
    await ana.visitor.post(`/portal/clients/${id}/messages`, { text: 'Hello' })
    app.advance(1000)
    await visitor.post('/portal/messages', { text: 'Help', to: ana.id })
    app.advance(1000)
  }
  await ana.visitor.post(`/portal/clients/${answered.id}/messages`, { text: 'It is done' })
  for (const { id } of await rowsAbout('portal-inbox', answered.id))
    await ana.visitor.call(`/portal-inbox/${id}`, {
      body: { readAt: app.now().toISOString() },
      method: 'PATCH',
    })
  return { agency, ana, answered, ben, waiting }
}

const OFF = { allowClientInitiatedContact: false }
/** Every door through which a staff user takes no messages from now on. */
const doors: Record<string, (who: Worker) => Promise<unknown>> = {
  'GraphQL, by themselves': (who) =>
    ask(
      who.visitor,
      `mutation { updateUser(id: ${JSON.stringify(who.id)}, data: { allowClientInitiatedContact: false }) { id } }`,
    ),
  'REST, by a super user': (who) =>
    root.visitor.call(`/users/${who.id}`, { body: OFF, method: 'PATCH' }),
  'REST, by themselves': (who) =>
    who.visitor.call(`/users/${who.id}`, { body: OFF, method: 'PATCH' }),
  'REST, many at once': (who) =>
    root.visitor.call(`/users?where[id][equals]=${who.id}`, { body: OFF, method: 'PATCH' }),
  server: (who) => app.payload.update({ collection: 'users', data: OFF, id: who.id }),
}

describe('who takes no messages any more leaves none where nobody looks', () => {
  test.each(Object.keys(doors))('%s', async (door) => {
    const { ana, answered, ben, waiting } = await work()
    await doors[door]?.(ana)
    const messages = await rowsAbout('portal-messages', waiting.id)
    expect(messages).toHaveLength(2)
    for (const row of messages) {
      expect(sameID(row.staff, ben.id)).toBe(true)
      expect(row).toMatchObject({ staffName: 'Ana Ruiz', staffNameForClients: 'Ana Ruiz' })
    }
    const notices = (await rowsAbout('portal-inbox', waiting.id)).filter(
      ({ kind }) => kind === 'client-message',
    )
    expect(notices.map(({ readAt, staff }) => [sameID(staff, ben.id), readAt ?? null])).toEqual([
      [true, null],
    ])
    // Nobody waits here: it stays until the client writes again.
    for (const { staff } of await rowsAbout('portal-messages', answered.id))
      expect(sameID(staff, ana.id)).toBe(true)
    const next = await answered.visitor.post('/portal/messages', { text: 'One more', to: ana.id })
    expect(sameID(next.body.staff, ben.id)).toBe(true)
  })

  test(attack('LEAVE-09'), async () => {
    const { agency, ana, ben, waiting } = await work({ inTeam: false })
    await app.payload.update({ collection: 'users', data: OFF, id: ana.id })
    for (const { staff } of await rowsAbout('portal-messages', waiting.id))
      expect(toID(staff)).toBeNull()
    const unread = (await rowsAbout('portal-inbox', waiting.id)).filter(
      ({ kind, readAt }) => kind === 'client-message' && !readAt,
    )
    expect(unread.map((row) => [toID(row.staff), toID(row.agency)])).toEqual([[null, agency]])
    const seen = await ben.visitor.call(`/portal-inbox?where[client][equals]=${waiting.id}`)
    expect(seen.text).toContain('client-message')
  })

  test('what they read and did not answer goes as well; their other notices stay', async () => {
    const { ana, ben, waiting } = await work()
    for (const { id } of await rowsAbout('portal-inbox', waiting.id))
      await ana.visitor.call(`/portal-inbox/${id}`, {
        body: { readAt: app.now().toISOString() },
        method: 'PATCH',
      })
    const before = (await rowsAbout('portal-inbox', waiting.id)).length
    await app.payload.update({ collection: 'users', data: OFF, id: ana.id })
    for (const { staff } of await rowsAbout('portal-messages', waiting.id))
      expect(sameID(staff, ben.id)).toBe(true)
    const after = await rowsAbout('portal-inbox', waiting.id)
    expect(after).toHaveLength(before)
    expect(
      after.some(({ kind, staff }) => kind === 'account-created' && sameID(staff, ana.id)),
    ).toBe(true)
  })

  test('the client is led on, and told who answers', async () => {
    const { ana, ben, waiting } = await work()
    await app.payload.update({ collection: 'users', data: OFF, id: ana.id })
    const old = await waiting.visitor.page(`/messages/${ana.id}`)
    expect([old.status, old.location]).toEqual([303, `/portal/messages/${ben.id}`])
    const { html } = await waiting.visitor.page(`/messages/${ben.id}`)
    expect(html).toContain('You wrote with Ana Ruiz before. Now Ben Cho answers you here.')
  })

  test('a change that was refused hands over nothing, then or later', async () => {
    const { agency, ana, ben, waiting } = await work()
    const elsewhere = (await people.agency()).id
    const refused = await root.visitor.call(`/users/${ana.id}`, {
      body: { agency: elsewhere, email: 'nobody' },
      method: 'PATCH',
    })
    expect(refused.status).toBe(400)
    for (const { staff } of await rowsAbout('portal-messages', waiting.id))
      expect(sameID(staff, ana.id)).toBe(true)
    await app.payload.update({ collection: 'users', data: OFF, id: ana.id })
    const [record] = await storedRows(app, 'clients', { id: { equals: waiting.id } })
    const team = (record?.careTeam as unknown[] | undefined) ?? []
    // She still belongs to the agency, and to the care team.
    expect(team.map((one) => String(toID(one)))).toEqual([ana.id, ben.id].map(String))
    expect(toID(record?.agency)).toBe(agency)
  })
})
