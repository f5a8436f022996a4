import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { sameID, toID } from '../../../src/core/ids.js'
import { attack } from '../../attacks/attack.js'
import { idText } from '../../support/auditTrail.js'
import { deletingIn, type Deleting } from '../../support/deleting.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Worker = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let root: Worker
let doorsTo: Deleting['doorsTo']

beforeAll(async () => {
  app = await startPortalApp('leaving', {
    host: (config) => ({
      ...config,
      collections: [
        ...(config.collections ?? []),
        {
          fields: [{ name: 'author', relationTo: 'users', required: true, type: 'relationship' }],
          slug: 'articles',
        },
      ],
    }),
  })
  people = peopleOf(app)
  root = await people.staff({ permissions: ['super-user'] })
  ;({ doorsTo } = deletingIn(app, root.visitor))
})
afterAll(() => app.stop())

const isOf = (who: Worker | null) => (value: unknown) =>
  who === null ? toID(value) === null : sameID(value, who.id)
const rowsAbout = (slug: string, client: string) =>
  storedRows(app, slug, { client: { equals: client } })

/** A worker with a conversation, two requests and an invitation of theirs, and others who may take over. */
const work = async ({ inTeam = true, owner = false } = {}) => {
  const agency = (await people.agency()).id
  const leaver = await people.staff({ agency, name: 'Ana Ruiz' })
  const colleague = await people.staff({ agency, name: 'Ben Cho' })
  if (owner)
    await app.payload.update({
      collection: 'agencies',
      data: { defaultOwner: colleague.id },
      id: agency,
    })
  const careTeam = inTeam ? [leaver.id, colleague.id] : [leaver.id]
  const client = await people.connected(leaver, agency, { careTeam })
  const told = await leaver.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Hello' })
  const asked = await client.visitor.post('/portal/messages', { text: 'Help', to: leaver.id })
  const send = () =>
    leaver.visitor.post(`/portal/clients/${client.id}/requests`, { type: 'location' })
  const [open, canceled] = [await send(), await send()]
  await leaver.visitor.post(`/portal/requests/${String(canceled.body.id)}/cancel`)
  return { agency, asked, canceled, client, colleague, leaver, open, told }
}
type Work = Awaited<ReturnType<typeof work>>

const expectHandedOver = async (
  { agency, asked, canceled, client, leaver, open, told }: Work,
  to: Worker | null,
): Promise<void> => {
  const messages = await rowsAbout('portal-messages', client.id)
  expect(messages.map(({ id }) => id).toSorted()).toEqual(
    [String(asked.body.id), String(told.body.id)].toSorted(),
  )
  for (const row of messages) {
    expect(isOf(to)(row.staff)).toBe(true)
    expect(row).toMatchObject({ staffName: 'Ana Ruiz', staffNameForClients: 'Ana Ruiz' })
  }
  const requests = await rowsAbout('portal-requests', client.id)
  const pending = requests.find(({ id }) => id === String(open.body.id))
  expect(pending?.requestedByName).toBe('Ana Ruiz')
  expect(isOf(to)(pending?.requestedBy)).toBe(true)
  const over = requests.find(({ id }) => id === String(canceled.body.id))
  expect(over).toMatchObject({ canceledByName: 'Ana Ruiz', requestedByName: 'Ana Ruiz' })
  expect([over?.canceledBy, over?.requestedBy].map((one) => toID(one) ?? null)).toEqual([
    null,
    null,
  ])
  const [connection] = await rowsAbout('portal-connections', client.id)
  expect(connection?.invitedByName).toBe('Ana Ruiz')
  expect(toID(connection?.invitedBy)).toBeNull()
  const unread = (await rowsAbout('portal-inbox', client.id)).filter(({ readAt }) => !readAt)
  expect(unread.map(({ kind }) => String(kind)).toSorted()).toEqual([
    'account-created',
    'client-message',
  ])
  for (const row of unread) {
    expect(isOf(to)(row.staff)).toBe(true)
    expect(toID(row.agency)).toBe(agency)
  }
  const [record] = await storedRows(app, 'clients', { id: { equals: client.id } })
  const team = (record?.careTeam as unknown[] | undefined) ?? []
  expect(team.some((one) => sameID(one, leaver.id))).toBe(false)
}

describe('a worker who leaves can be deleted', () => {
  test('over every door; the care team takes over, their name stays on what they did', async () => {
    for (const [door, open] of Object.entries(doorsTo('users'))) {
      const done = await work()
      const { how, message } = await open(done.leaver.id)
      expect(`${how} ${message ?? ''}`.trim(), door).toBe('200')
      await expectHandedOver(done, done.colleague)
    }
  })

  test("the agency's default owner takes over where nobody of the care team can", async () => {
    const done = await work({ inTeam: false, owner: true })
    await app.payload.delete({ collection: 'users', id: done.leaver.id })
    await expectHandedOver(done, done.colleague)
  })

  test(attack('LEAVE-02'), async () => {
    const done = await work({ inTeam: false })
    const elsewhere = await people.staff({ agency: (await people.agency()).id })
    await app.payload.update({
      collection: 'clients',
      data: { careTeam: [done.leaver.id, elsewhere.id] },
      id: done.client.id,
    })
    await app.payload.delete({ collection: 'users', id: done.leaver.id })
    await expectHandedOver(done, null)
  })

  test('the client goes on where it was, and is told who answers', async () => {
    const { client, colleague, leaver } = await work()
    await app.payload.delete({ collection: 'users', id: leaver.id })
    const old = await client.visitor.page(`/messages/${leaver.id}`)
    expect([old.status, old.location]).toEqual([303, `/portal/messages/${colleague.id}`])
    const { html } = await client.visitor.page(`/messages/${colleague.id}`)
    expect(html).toMatch(/<h1[^>]*>Ben Cho/)
    expect(html).toContain('You wrote with Ana Ruiz before. Now Ben Cho answers you here.')
    expect(html).toMatch(/Ana Ruiz[^<]*\d/)
    // A form that was open when she left
    const sent = await client.visitor.post('/portal/messages', {
      text: 'Still here?',
      to: leaver.id,
    })
    expect(sent.status, sent.message).toBe(201)
    expect(sameID(sent.body.staff, colleague.id)).toBe(true)
  })

  test("what is nobody's can be read, written to, and is taken up by whoever answers", async () => {
    const { client, colleague, leaver } = await work({ inTeam: false })
    await app.payload.delete({ collection: 'users', id: leaver.id })
    const page = await client.visitor.page('/messages/team')
    expect(page.status).toBe(200)
    expect(page.html).toContain('name="text"')
    const sent = await client.visitor.post('/portal/messages', { text: 'Anybody?', to: 'team' })
    expect(sent.status, sent.message).toBe(201)
    expect(toID(sent.body.staff)).toBeNull()
    await colleague.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Yes, me' })
    for (const { staff } of await rowsAbout('portal-messages', client.id))
      expect(sameID(staff, colleague.id)).toBe(true)
    const waiting = (await rowsAbout('portal-inbox', client.id)).filter(
      ({ kind, readAt }) => kind === 'client-message' && !readAt,
    )
    expect(waiting).toEqual([])
  })

  test(attack('LEAVE-03'), async () => {
    const { client, leaver } = await work()
    await app.payload.update({
      collection: 'users',
      data: { displayInCustomerPortal: false },
      id: leaver.id,
    })
    await app.payload.delete({ collection: 'users', id: leaver.id })
    for (const slug of ['portal-messages', 'portal-requests']) {
      const { text } = await client.visitor.call(`/${slug}?depth=1`)
      expect(text).not.toContain('Ana Ruiz')
    }
    const [row] = await rowsAbout('portal-messages', client.id)
    expect(row).toMatchObject({ staffName: 'Ana Ruiz', staffNameForClients: '' })
  })

  test('the trail says so once', async () => {
    const { agency, leaver } = await work()
    await app.payload.delete({ collection: 'users', id: leaver.id })
    const events = await storedRows(app, 'portal-audit-events', {
      and: [
        { action: { equals: 'staff.handed-over' } },
        { subject: { equals: idText(leaver.id) } },
      ],
    })
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      agencyID: agency,
      detail: { leaves: 'installation', messages: 2, notices: 2, requests: 1 },
    })
  })

  test("is kept where a host's row needs them: 409", async () => {
    const { leaver } = await work()
    await app.payload.create({ collection: 'articles', data: { author: leaver.id } })
    for (const [door, open] of Object.entries(doorsTo('users'))) {
      const { how, message } = await open(leaver.id)
      expect(how, door).toMatch(/^(?:409 IN_USE|kept)$/)
      expect(message, door).toMatch(/^1 article uses this user/)
    }
  })

  test('what a crash cut off, the sweep finishes', async () => {
    const done = await work()
    const [staff] = await storedRows(app, 'users', { id: { equals: done.leaver.id } })
    await app.payload.db.create({
      collection: 'portal-departures',
      data: {
        agency: done.agency,
        expiresAt: app.now().toISOString(),
        id: 'cut-off',
        leaves: 'agency',
        messages: 0,
        name: 'Ana Ruiz',
        nameForClients: 'Ana Ruiz',
        notices: 0,
        requests: 0,
        staff: String(staff?.id),
        state: 'asked',
      },
      req: {},
    })
    await app.payload.db.updateOne({
      collection: 'users',
      data: { agency: (await people.agency()).id },
      id: done.leaver.id,
      req: {},
    })
    app.advance(120_000)
    await app.sweep()
    for (const { staff: now } of await rowsAbout('portal-messages', done.client.id))
      expect(sameID(now, done.colleague.id)).toBe(true)
    const [departure] = await storedRows(app, 'portal-departures', { id: { equals: 'cut-off' } })
    expect(departure?.state).toBe('done')
  })
})

describe('a worker who moves to another agency', () => {
  test(attack('LEAVE-04'), async () => {
    const { agency, client, colleague, leaver } = await work()
    const other = (await people.agency()).id
    const boss = await people.staff({ agency: other })
    const moved = await root.visitor.call(`/users/${leaver.id}`, {
      body: { agency: other },
      method: 'PATCH',
    })
    expect(moved.status, moved.message).toBe(200)
    for (const { staff } of await rowsAbout('portal-messages', client.id))
      expect(sameID(staff, colleague.id)).toBe(true)
    const notices = await rowsAbout('portal-inbox', client.id)
    expect(notices).toHaveLength(2)
    for (const { staff } of notices) expect(sameID(staff, colleague.id)).toBe(true)
    const [record] = await storedRows(app, 'clients', { id: { equals: client.id } })
    const team = (record?.careTeam as unknown[] | undefined) ?? []
    expect(team.map((one) => toID(one))).toEqual([colleague.id])
    for (const visitor of [leaver.visitor, boss.visitor]) {
      for (const slug of ['portal-messages', 'portal-inbox'])
        expect(docsOf(await visitor.call(`/${slug}?where[client][equals]=${client.id}`))).toEqual(
          [],
        )
    }
    const written = await client.visitor.post('/portal/messages', { text: 'Hi', to: leaver.id })
    expect(sameID(written.body.staff, colleague.id)).toBe(true)
    expect(toID(written.body.agency)).toBe(agency)
  })
})

test('who takes no messages any more: what is written into the conversation reaches another', async () => {
  const { client, colleague, leaver } = await work()
  await app.payload.update({
    collection: 'users',
    data: { allowClientInitiatedContact: false },
    id: leaver.id,
  })
  await leaver.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'One thing more' })
  const { html } = await client.visitor.page(`/messages/${leaver.id}`)
  expect(html).toContain('Ana Ruiz does not take messages now.')
  const sent = await client.visitor.post('/portal/messages', { text: 'Hello?', to: leaver.id })
  expect(sent.status, sent.message).toBe(201)
  expect(sameID(sent.body.staff, colleague.id)).toBe(true)
})
