import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { eventually } from '../../support/eventually.js'
import { listen as listenTo } from '../../support/listen.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let elsewhere: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('events')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  elsewhere = await people.staff({ agency: (await people.agency()).id })
})
afterEach(() => vi.useRealTimers())
afterAll(() => app.stop())

const open: AbortController[] = []
const listen = async (visitor: Visitor, query = '') => {
  const stream = await listenTo(app, visitor, query)
  open.push(stream.controller)
  return stream
}
afterEach(() => {
  for (const controller of open.splice(0)) controller.abort()
})
const request = (id: string, body: Record<string, unknown> = {}) =>
  worker.visitor.post(`/portal/clients/${id}/requests`, { type: 'location', ...body })

test('the client hears that something changed, and not what', async () => {
  const client = await people.connected(worker, agency)
  const other = await people.connected(worker, agency)
  const stream = await listen(client.visitor)
  const deaf = await listen(other.visitor)
  expect(stream.response.headers.get('content-type')).toContain('text/event-stream')
  expect(stream.response.headers.get('cache-control')).toContain('no-cache')
  await request(client.id, { private: true })
  await worker.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Secret words' })
  await eventually(() => expect(stream.heard()).toEqual([{ type: 'request' }, { type: 'message' }]))
  expect(stream.state.text).not.toContain('Secret')
  expect(deaf.heard()).toEqual([])
})

test('staff hear of their clients; other agencies only of what is shared', async () => {
  const client = await people.connected(worker, agency)
  const own = await listen(worker.visitor)
  const foreign = await listen(elsewhere.visitor)
  await request(client.id)
  await request(client.id, { private: true })
  await client.visitor.post('/portal/messages', { text: 'Hello', to: worker.id })
  await eventually(() =>
    expect(own.heard().map(({ type }) => type)).toEqual(['request', 'request', 'message']),
  )
  expect(own.heard()[0]?.client).toBe(client.id)
  // They are told in order: what came before this one has been told or never will be
  await request(client.id)
  await eventually(() =>
    expect(foreign.heard().map(({ type }) => type)).toEqual(['request', 'request']),
  )
})

test('it is for people who are signed in, and staff with client management', async () => {
  expect((await listen(app.visitor())).response.status).toBe(401)
  const helper = await people.staff({ agency, permissions: ['view-identifiers'] })
  expect((await listen(helper.visitor)).response.status).toBe(403)
})

test('where both are signed in, the query says for whom', async () => {
  const client = await people.connected(worker, agency)
  const other = await people.connected(worker, agency)
  const both = app.visitor()
  for (const [name, value] of [...worker.visitor.cookies, ...client.visitor.cookies]) {
    both.cookies.set(name, value)
  }
  const asClient = await listen(both, '?as=client')
  const asStaff = await listen(both, '?as=staff')
  const unsaid = await listen(both)
  await request(other.id)
  await eventually(() => expect(asStaff.heard()).toHaveLength(1))
  await eventually(() => expect(unsaid.heard()).toHaveLength(1))
  expect(asClient.heard()).toEqual([])
})

test('it ends with the session, at the next heartbeat', async () => {
  const client = await people.connected(worker, agency)
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const stream = await listen(client.visitor)
  await vi.advanceTimersByTimeAsync(20_000)
  await eventually(() => expect(stream.state.text).toContain(': still here'))
  expect(stream.state.ended).toBe(false)
  await client.visitor.post('/portal/logout')
  await vi.advanceTimersByTimeAsync(20_000)
  await eventually(() => expect(stream.state.ended).toBe(true))
})

test('and for staff with their sign-in or their right', async () => {
  const leaving = await people.staff({ agency })
  const demoted = await people.staff({ agency })
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const streams = [await listen(leaving.visitor), await listen(demoted.visitor)]
  const staying = await listen(worker.visitor)
  await leaving.visitor.post('/users/logout')
  await app.payload.update({
    collection: 'users',
    data: { portalPermissions: ['view-identifiers'] },
    id: demoted.id,
  })
  await vi.advanceTimersByTimeAsync(20_000)
  for (const stream of streams) await eventually(() => expect(stream.state.ended).toBe(true))
  expect(staying.state.ended).toBe(false)
})

test('it ends when the browser goes away', async () => {
  const client = await people.connected(worker, agency)
  const stream = await listen(client.visitor)
  stream.controller.abort()
  await request(client.id)
  await eventually(() => expect(stream.state.ended).toBe(true))
  expect(stream.heard()).toEqual([])
})

test(attack('LIMIT-09'), async () => {
  const client = await people.connected(worker, agency)
  const other = await people.connected(worker, agency)
  for (let tab = 0; tab < 20; tab += 1) {
    expect((await listen(client.visitor)).response.status).toBe(200)
  }
  const refused = await listen(client.visitor)
  expect(refused.response.status).toBe(429)
  expect(Number(refused.response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await listen(other.visitor)).response.status).toBe(200)
  open.shift()?.abort()
  await eventually(async () => expect((await listen(client.visitor)).response.status).toBe(200))
})
