import { afterAll, beforeAll, expect, test } from 'vitest'

import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import { openWebhookServer, SECRET, type WebhookServer } from '../../support/webhookServer.js'

/** Without listeners: the server at which staff work. */
let desk: PortalApp
let server: WebhookServer
let write: (text: string) => Promise<string>
const running: PortalApp[] = []

/** One more server of the same installation, which tells the webhook. */
const startTeller = async (): Promise<PortalApp> => {
  const app = await startPortalApp('servers', {
    plugin: {
      webhooks: [
        {
          events: ['message.sent'],
          internal: true,
          name: 'crm',
          secret: SECRET,
          url: server.url,
        },
      ],
    },
  })
  running.push(app)
  return app
}

beforeAll(async () => {
  server = await openWebhookServer()
  desk = await startPortalApp('servers')
  running.push(desk)
  const people = peopleOf(desk)
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency })
  const client = await people.connected(worker, agency)
  write = async (text) => {
    const { body, status } = await worker.visitor.post(`/portal/clients/${client.id}/messages`, {
      text,
    })
    if (status !== 201) throw new Error(`a message: ${status}`)
    await desk.settled()
    return String(body.id)
  }
})
afterAll(async () => {
  for (const app of running) await app.stop()
  await server.close()
})

const subjects = (): unknown[] =>
  server.told.map(({ body }) => (body.data.subject as { id: string }).id)

test('without a listener nothing is written, and a new one hears nothing of before', async () => {
  await write('Before anybody listened')
  await desk.sweep()
  expect(await storedRows(desk, 'webhook-deliveries')).toEqual([])
  expect(await storedRows(desk, 'event-consumers')).toEqual([])
  const teller = await startTeller()
  await teller.sweep()
  expect(server.told).toEqual([])
})

test('two servers at once tell each event once, in order', async () => {
  const [, teller] = running
  const other = await startTeller()
  const messages = [await write('One'), await write('Two'), await write('Three')]
  await Promise.all([teller?.sweep(), other.sweep(), teller?.sweep(), other.sweep()])
  await other.sweep()
  expect(subjects()).toEqual(messages)
})

test('what happens while nobody tells is told by the next server that starts', async () => {
  server.told.length = 0
  for (const app of running.splice(1)) await app.stop()
  const messages = [await write('Nobody is there'), await write('Still nobody')]
  await desk.sweep()
  const back = await startTeller()
  await back.sweep()
  expect(subjects()).toEqual(messages)
})
