import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { detailOf, eventsOf } from '../../support/auditTrail.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import {
  openWebhookServer,
  SECRET,
  verifyTold,
  type WebhookServer,
} from '../../support/webhookServer.js'

type Staff = Awaited<ReturnType<People['staff']>>
const SLUG = 'webhook-deliveries'

let app: PortalApp
let people: People
let server: WebhookServer
let agency: string
let root: Staff
let own: Staff

beforeAll(async () => {
  server = await openWebhookServer()
  app = await startPortalApp('webhook-log', {
    plugin: {
      webhooks: [
        {
          events: ['client.created'],
          internal: true,
          name: 'crm',
          secret: SECRET,
          url: server.url,
        },
      ],
    },
  })
  people = peopleOf(app)
  agency = (await people.agency()).id
  root = await people.staff({ permissions: ['super-user'] })
  own = await people.staff({ agency, permissions: ['super-user', 'client-management'] })
})
beforeEach(() => {
  server.told.length = 0
  server.state.replies = []
})
afterAll(async () => {
  await app.stop()
  await server.close()
})

const testNow = (by: Staff, name = 'crm') => by.visitor.post(`/portal/webhooks/${name}/test`)

test('a test arrives signed, says that it is one, is about nobody and stands in the log', async () => {
  const events = await eventsOf(app, async () => {
    expect((await testNow(root)).body).toMatchObject({
      problem: null,
      state: 'delivered',
      status: 204,
    })
  })
  const [told] = server.told
  if (!told) throw new Error('nothing came')
  expect(verifyTold(told)).toMatchObject({
    data: { agency: null, client: null, subject: null },
    type: 'webhook.test',
  })
  expect(events.map(({ action }) => action)).toEqual(['webhook.tested'])
  const { docs } = (await root.visitor.call(`/${SLUG}`)).body as unknown as { docs: object[] }
  expect(docs).toMatchObject([{ consumer: 'crm', state: 'delivered', type: 'webhook.test' }])
})

test('a test that fails says why at once, and waits for another try', async () => {
  server.state.replies = [{ status: 500 }]
  const failed = await testNow(root)
  expect(failed.body).toMatchObject({ problem: 'refused', state: 'waiting', status: 500 })
})

test('what was given up is sent again under its id, and the trail says who did it', async () => {
  server.state.replies = [{ status: 410 }]
  await own.visitor.post('/clients', { firstName: 'Rosa', lastName: 'Luz' })
  // Told after the commit, which on some databases is after the answer
  await app.sweep()
  await app.settled()
  const [failed] = await storedRows(app, SLUG, { state: { equals: 'failed' } })
  const path = `/portal/${SLUG}/${failed?.id}/retry`
  const [event] = await eventsOf(app, async () => {
    expect((await root.visitor.post(path)).body).toMatchObject({ state: 'delivered' })
  })
  expect(event).toMatchObject({ action: 'webhook.retried', subject: failed?.id })
  expect(detailOf(event)).toEqual({ webhook: 'crm' })
  expect(server.told.map(({ id }) => id)).toEqual([failed?.messageID, failed?.messageID])
  expect(await root.visitor.post(path)).toMatchObject({
    code: 'NOTHING_TO_SEND_AGAIN',
    status: 409,
  })
})

test('a webhook that nobody set up is not there, nor is a delivery', async () => {
  expect((await testNow(root, 'nobody')).status).toBe(404)
  const nowhere = await root.visitor.post(`/portal/${SLUG}/${randomUUID()}/retry`)
  expect(nowhere.status).toBe(404)
})

test(attack('HOOK-08'), async () => {
  await testNow(root)
  const [row] = await storedRows(app, SLUG)
  server.told.length = 0
  const worker = await people.staff({ agency })
  const client = await people.connected(worker, agency)
  await app.settled()
  for (const { visitor } of [own, worker, client]) {
    expect((await visitor.post('/portal/webhooks/crm/test')).status).not.toBe(200)
    expect((await visitor.post(`/portal/${SLUG}/${row?.id}/retry`)).status).not.toBe(200)
    expect((await visitor.call(`/${SLUG}/${row?.id}`)).status).not.toBe(200)
    expect((await visitor.post(`/${SLUG}`, { ...row, id: undefined })).status).toBe(403)
  }
  const change = { body: { state: 'waiting' }, method: 'PATCH' }
  expect((await root.visitor.call(`/${SLUG}/${row?.id}`, change)).status).toBe(403)
  expect(server.told).toEqual([])
})
