import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { getContext } from '../../../src/config/context.js'
import type { LiveEvent } from '../../../src/contract/ports.js'
import { sameID } from '../../../src/core/ids.js'
import { attack, thorough } from '../../attacks/attack.js'
import { eventsOf } from '../../support/auditTrail.js'
import { everyDoor, tellers } from '../../support/doors.js'
import { eventually } from '../../support/eventually.js'
import { identifierOf } from '../../support/fullClient.js'
import { listen } from '../../support/listen.js'
import { downloadOf } from '../../support/myData.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

const NOTES = 'client-notes'
const MODES = thorough(['network', 'roi', 'agency'] as const)
type Mode = (typeof MODES)[number]

const sceneOf = async (sharing: Mode) => {
  const app = await startPortalApp(`notes-${sharing}`, { plugin: { sharing } })
  const people = peopleOf(app)
  const [own, other] = [(await people.agency()).id, (await people.agency()).id]
  const worker = await people.staff({ agency: own })
  const colleague = await people.staff({ agency: own, name: 'Lena Novak', permissions: [] })
  const partner = await people.staff({ agency: other })
  const partnerChief = await people.staff({ agency: other, permissions: ['super-user'] })
  const root = await people.staff({ permissions: ['super-user'] })
  const client = await people.connected(worker, own)
  // With a release whatever may be shared is shared
  await people.create('releases-of-information', {
    agency: own,
    client: client.id,
    documentationType: 'attached-pdf',
    permission: 'yes',
    startDate: '2020-01-01T12:00:00.000Z',
  })
  const body = `${randomUUID()} sleeps in the blue car`
  const answer = await worker.visitor.post(`/${NOTES}`, { body, client: client.id, pinned: true })
  const id = (answer.body.doc as unknown as { id: string }).id
  return {
    app,
    client,
    colleague,
    note: { body, client: client.id, id },
    other,
    own,
    partner,
    partnerChief,
    people,
    root,
    stored: async () => (await storedRows(app, NOTES, { id: { equals: id } }))[0],
    worker,
  }
}
type Scene = Awaited<ReturnType<typeof sceneOf>>
const scenes = {} as Record<Mode, Scene>
let one: Scene

beforeAll(async () => {
  for (const mode of MODES) scenes[mode] = await sceneOf(mode)
  one = scenes.network
})
afterAll(async () => {
  for (const { app } of Object.values(scenes)) await app.stop()
})

test('the own agency reads them by the doors that are tried: each of them would tell', async () => {
  const { app, colleague, note } = one
  const told = tellers(await everyDoor(app, colleague.visitor, note), note)
  expect(told).toEqual(expect.arrayContaining([expect.stringMatching(/^REST \/client-notes\?/)]))
  for (const query of ['ClientNotes', 'ClientNote(', 'countClientNotes'])
    expect(
      told.some((door) => door.includes(query)),
      query,
    ).toBe(true)
})

test(attack('NOTES-01'), async () => {
  const { app, client, note } = one
  expect(tellers(await everyDoor(app, client.visitor, note), note)).toEqual([])
  const { data, page } = await downloadOf(app, client.visitor)
  const archive = [
    { door: 'data.json', text: JSON.stringify(data) },
    { door: 'index.html', text: page },
  ]
  expect(tellers(archive, note)).toEqual([])
})

test(attack('NOTES-05'), async () => {
  const { app, client, own, worker } = one
  const heard: LiveEvent[] = []
  const leave = getContext(app.payload).ports.bus.subscribe((event) => heard.push(event))
  const theirs = await listen(app, client.visitor)
  const made = await worker.visitor.post(`/${NOTES}`, {
    body: 'Called twice',
    client: client.id,
  })
  const { id } = made.body.doc as unknown as { id: string }
  await worker.visitor.call(`/${NOTES}/${id}`, { body: { pinned: true }, method: 'PATCH' })
  // Told in order: what came before this one has been told or never will be
  await worker.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Hello' })
  await app.settled()
  leave()
  expect(made.status).toBe(201)
  // To staff of the agency alone, and not what was written, nor where
  const event = { agency: own, client: client.id, private: true, staffOnly: true, type: 'record' }
  expect(heard.filter(({ type }) => type === 'record')).toEqual([event, event])
  await eventually(() => expect(theirs.heard()).toHaveLength(1))
  theirs.controller.abort()
  expect(theirs.heard()).toEqual([{ type: 'message' }])
})

describe.each(MODES)("sharing '%s'", (mode) => {
  test(attack('NOTES-02', mode), async () => {
    const { app, note, partner, partnerChief } = scenes[mode]
    for (const { visitor } of [partner, partnerChief])
      expect(tellers(await everyDoor(app, visitor, note), note)).toEqual([])
  })
})

test(attack('NOTES-03'), async () => {
  const { client, note, other, partner, partnerChief, stored } = one
  const before = await stored()
  for (const { visitor } of [client, partner, partnerChief]) {
    const path = `/${NOTES}/${note.id}`
    for (const answer of [
      await visitor.call(path, { body: { body: 'gone', pinned: false }, method: 'PATCH' }),
      await visitor.call(path, { method: 'DELETE' }),
    ])
      expect([403, 404]).toContain(answer.status)
    await visitor.call(`/${NOTES}?where[id][exists]=true`, {
      body: { pinned: false },
      method: 'PATCH',
    })
  }
  expect(await stored()).toEqual(before)
  const mine = { body: 'My own', client: client.id }
  expect((await client.visitor.post(`/${NOTES}`, mine)).status).toBe(403)
  const theirs = await partner.visitor.post(`/${NOTES}`, { ...mine, agency: one.own })
  const [written] = await storedRows(one.app, NOTES, {
    id: { equals: (theirs.body.doc as unknown as { id: string }).id },
  })
  expect(written).toMatchObject({ agency: other })
})

test(attack('NOTES-04'), async () => {
  const { client, colleague, note, stored, worker } = one
  const made = await worker.visitor.post(`/${NOTES}`, {
    author: colleague.id,
    authorName: 'Somebody',
    body: 'Not hers',
    client: client.id,
  })
  const { id } = made.body.doc as unknown as { id: string }
  const [row] = await storedRows(one.app, NOTES, { id: { equals: id } })
  expect([sameID(row?.author, worker.id), row?.authorName ?? null]).toEqual([true, null])
  const changed = await colleague.visitor.call(`/${NOTES}/${note.id}`, {
    body: { author: colleague.id, body: `${note.body}, sometimes`, pinned: false },
    method: 'PATCH',
  })
  expect(changed.status).toBe(200)
  const now = await stored()
  expect([sameID(now?.author, worker.id), now?.pinned]).toEqual([true, false])
})

test('what a super user of the installation reads of them is written down', async () => {
  const { app, client, note, root } = one
  const events = await eventsOf(app, () => root.visitor.call(`/${NOTES}/${note.id}`))
  expect(events).toMatchObject([
    { action: 'records.private-read', client: client.id, subject: note.id },
  ])
})

test('words of a note are found without their accents; pinned ones stand first', async () => {
  const { client, worker } = one
  const write = (body: string, pinned = false) =>
    worker.visitor.post(`/${NOTES}`, { body, client: client.id, pinned })
  await write('Vive cerca del Café Colón', true)
  await write('Ordinary')
  await write('Newest and pinned', true)
  const asked = (query: string) => worker.visitor.call(`/${NOTES}?${query}`)
  const bodies = (answer: Awaited<ReturnType<typeof asked>>) =>
    docsOf(answer).map(({ body }) => body)
  expect(bodies(await asked('where[searchText][like]=cafe%20colon'))).toEqual([
    'Vive cerca del Café Colón',
  ])
  const all = bodies(await asked('limit=100&sort=-pinned,-createdAt'))
  const [pinned, rest] = [all.indexOf('Newest and pinned'), all.indexOf('Ordinary')]
  expect([pinned, all.indexOf('Vive cerca del Café Colón') < rest]).toEqual([0, true])
})

test('a sealed client hides them; erasing the client erases them', async () => {
  const { app, client, colleague, note, people, own, stored } = one
  const chief = await people.staff({ agency: own, permissions: ['super-user'] })
  const seal = await chief.visitor.post(`/portal/clients/${client.id}/seal`, {
    attestation: true,
    reason: 'safety',
  })
  expect(seal.status).toBe(200)
  expect(tellers(await everyDoor(app, colleague.visitor, note), note)).toEqual([])
  expect(docsOf(await chief.visitor.call(`/${NOTES}?where[id][equals]=${note.id}`))).toHaveLength(1)
  const gone = await chief.visitor.post(`/portal/clients/${client.id}/delete`, {
    attestation: true,
    confirm: await identifierOf(app, client.id),
    reason: 'client-request',
  })
  expect(gone.status).toBe(200)
  await app.settled()
  expect(await stored()).toBeUndefined()
})

test('who has left stays known by name', async () => {
  const { app, own, people, root } = scenes[MODES.at(-1) ?? 'network']
  const leaver = await people.staff({ agency: own, name: 'Kim Lee' })
  const client = await people.client(own)
  const made = await leaver.visitor.post(`/${NOTES}`, { body: 'Bye', client: client.id })
  const { id } = made.body.doc as unknown as { id: string }
  const gone = await root.visitor.call(`/users/${leaver.id}`, { method: 'DELETE' })
  expect(gone.status).toBe(200)
  await app.settled()
  const [row] = await storedRows(app, NOTES, { id: { equals: id } })
  expect([row?.author ?? null, row?.authorName]).toEqual([null, 'Kim Lee'])
})
