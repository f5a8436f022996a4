import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Worker = Awaited<ReturnType<People['staff']>>
type Client = Awaited<ReturnType<People['connected']>>

let app: PortalApp
let people: People
let agency: string
let worker: Worker
let colleague: Worker
let client: Client

beforeAll(async () => {
  app = await startPortalApp('inbox')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  colleague = await people.staff({ agency })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

const unread = async ({ visitor }: Worker, about = client.id) =>
  docsOf(
    await visitor.call(
      `/portal-inbox?where[client][equals]=${about}&where[readAt][exists]=false&depth=0`,
    ),
  ).map(({ id }) => id)

const write = (text: string) => client.visitor.post('/portal/messages', { text, to: worker.id })
const mark = (by: Worker, body: Record<string, unknown>) =>
  by.visitor.post('/portal/inbox/read', body)

test('opening a conversation reads all that waits about the client, and one item can be unread again', async () => {
  await write('One')
  await write('Two')
  const [first] = await unread(worker)
  expect((await unread(worker)).length).toBeGreaterThan(1)
  expect((await mark(worker, { client: client.id })).status).toBe(200)
  expect(await unread(worker)).toEqual([])
  expect((await mark(worker, { ids: [first], unread: true })).status).toBe(200)
  expect(await unread(worker)).toEqual([first])
})

test('nothing named is nothing marked', async () => {
  await write('Three')
  const before = await unread(worker)
  expect((await mark(worker, {})).status).toBe(200)
  expect((await mark(worker, { ids: [] })).status).toBe(200)
  expect(await unread(worker)).toEqual(before)
})

test(attack('LEAVE-11'), async () => {
  await write('Four')
  const before = await unread(worker)
  expect((await mark(colleague, { ids: before })).status).toBe(200)
  expect((await mark(colleague, { client: client.id })).status).toBe(200)
  expect(await unread(worker)).toEqual(before)
  expect((await app.visitor().post('/portal/inbox/read', { ids: before })).status).toBe(401)
})

test("what is nobody's waits for who answers, and is not read by being opened", async () => {
  const leaver = await people.staff({ agency })
  const theirs = await people.connected(leaver, agency)
  await theirs.visitor.post('/portal/messages', { text: 'Help', to: leaver.id })
  await app.payload.delete({ collection: 'users', id: leaver.id })
  const waiting = await unread(colleague, theirs.id)
  expect(waiting.length).toBeGreaterThan(0)
  await mark(colleague, { client: theirs.id })
  expect(await unread(colleague, theirs.id)).toEqual(waiting)
  await mark(colleague, { ids: waiting })
  expect(await unread(colleague, theirs.id)).toEqual([])
})

const BODY = { root: { children: [{ text: 'Come on Thursday', type: 'text' }], type: 'root' } }
const reply = (by: Worker, about: string) => by.visitor.call(`/portal/clients/${about}/kept-reply`)
const keep = (by: Worker, body?: unknown) =>
  by.visitor.post(`/portal/clients/${client.id}/keep-reply`, body === undefined ? {} : { body })

test('an unfinished answer is kept until it is sent or emptied', async () => {
  expect((await reply(worker, client.id)).body).toMatchObject({ body: null, savedAt: null })
  expect((await keep(worker, BODY)).status).toBe(200)
  expect((await reply(worker, client.id)).body).toMatchObject({ body: BODY })
  expect((await keep(worker)).status).toBe(200)
  expect((await reply(worker, client.id)).body).toMatchObject({ body: null, savedAt: null })
})

test(attack('DATA-54'), async () => {
  await keep(worker, BODY)
  expect((await reply(colleague, client.id)).body).toMatchObject({ body: null, savedAt: null })
  await keep(colleague)
  expect((await reply(worker, client.id)).body).toMatchObject({ body: BODY })
})

test('of a client whom one does not see nothing is kept or told', async () => {
  const stranger = await people.staff({ agency: (await people.agency()).id, permissions: [] })
  expect((await reply(stranger, client.id)).status).toBe(403)
  const nobody = app.visitor()
  expect((await nobody.call(`/portal/clients/${client.id}/kept-reply`)).status).toBe(401)
})
