import { afterAll, beforeAll, expect, test } from 'vitest'

import type { HostEventHandlers } from '../../../src/config/hostEventOptions.js'
import type { ActionName } from '../../../src/contract/actions.js'
import {
  HOST_EVENT_NAMES,
  HOST_EVENTS,
  TEST_EVENT,
  type HostEvent,
  type HostEventRow,
} from '../../../src/contract/hostEvents.js'
import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { DAY } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { lifeOf } from '../../support/clientLife.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Step } from '../../support/step.js'
import { takeText } from '../../support/takeText.js'
import { openWebhookServer, SECRET, type WebhookServer } from '../../support/webhookServer.js'
import type { Answer, Visitor } from '../../support/visitor.js'

/** Said wherever a client or staff may write something. */
const SAID = 'Tell nobody of my blue bicycle'

let app: PortalApp
let server: WebhookServer
const heard: HostEvent[] = []
/** Which handler heard which type. */
const named = new Set<string>()

/** A handler for each event of the table. */
const on = Object.fromEntries(
  HOST_EVENT_NAMES.map((name) => [
    name,
    ({ event }: { event: HostEvent }) => {
      heard.push(event)
      named.add(`${name} ${event.type}`)
    },
  ]),
) as HostEventHandlers

type By = { visitor: Visitor }
const call = (by: By, path: string, body: Record<string, unknown>, method = 'POST') =>
  by.visitor.call(path, { body, method })

/** A step that has to be done for what is looked at below. */
const done = async (what: string, step: Promise<Answer>): Promise<Answer> => {
  const answer = await step
  if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${answer.message}`)
  return answer
}

beforeAll(async () => {
  server = await openWebhookServer()
  app = await startPortalApp('every-event', {
    plugin: {
      on,
      sendSMS: takeText,
      webhooks: [{ internal: true, name: 'crm', secret: SECRET, url: server.url }],
    },
  })
  const people = peopleOf(app)
  const agency = (await people.agency({ textCodes: true })).id
  const worker = await people.staff({
    agency,
    permissions: ['client-management', 'view-identifiers'],
  })
  const root = await people.staff({ permissions: ['super-user'] })
  // Everything arrives here: there is nothing to send again
  const { retryDelivery: _, ...life } = lifeOf({ agency, app, people, root, said: SAID, worker })
  for (const [name, step] of Object.entries(life) as [ActionName, Step][]) {
    await done(name, step.run())
    await app.settled()
  }
  // What no action of the table does
  const made = await done('make', call(worker, '/clients', { firstName: 'Rosa', lastName: SAID }))
  const id = String((made.body.doc as { id?: string } | undefined)?.id)
  const other = (await people.agency()).id
  await done('change', call(worker, `/clients/${id}`, { middleName: SAID }, 'PATCH'))
  await done('refer', call(worker, '/referrals', { client: id, note: SAID, toAgency: other }))
  const order = { attestation: true, email: 'rosa@client.example' }
  await done('invite', call(worker, `/portal/clients/${id}/invite`, order))
  const client = await people.connected(worker, agency)
  const assessment = await people.create('assessments', {
    enabledOnPortal: true,
    questions: [{ label: { en: 'Where?' }, name: 'where', type: 'text' }],
    title: 'Needs',
  })
  const asked = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
    assessment: assessment.id,
    type: 'assessment',
  })
  const fulfill = `/portal/requests/${asked.body.id}/fulfill`
  await done('answer', call(client, fulfill, { answers: { where: SAID } }))
  app.advance(60 * DAY)
  await worker.visitor.call(`/portal/clients/${id}/status`)
  await app.settled()
  await app.sweep()
  await app.settled()
  await app.sweep()
  await app.settled()
}, 120_000)
afterAll(async () => {
  await app.stop()
  await server.close()
})

test('each event of the table is told once to its handler and once to the webhook', () => {
  const types = HOST_EVENT_NAMES.map((name) => HOST_EVENTS[name].type)
  const missing = types.filter((type) => !heard.some((event) => event.type === type))
  expect(missing, 'a step in which it happens is missing above').toEqual([])
  expect([...named].toSorted()).toEqual(
    HOST_EVENT_NAMES.map((name) => `${name} ${HOST_EVENTS[name].type}`).toSorted(),
  )
  const ids = heard.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const told = server.told.filter(({ body }) => body.type !== TEST_EVENT)
  expect(told.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
})

test('a webhook says word for word what a handler is given, under the same id, and signed', () => {
  for (const event of heard) {
    const told = server.told.find(({ id }) => id === event.id)
    expect({ ...told?.body, id: told?.id }).toEqual(event)
    expect(told?.headers['webhook-signature']).toMatch(/^v1,/)
  }
})

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const CODES = new Set<unknown>([
  ...HOST_EVENT_NAMES.flatMap((name) => {
    const { codes = {} }: HostEventRow = HOST_EVENTS[name]
    return Object.values(codes).flat()
  }),
  'staff',
  'client',
  'system',
  'anonymous',
  ...Object.values(DEFAULT_SLUGS),
])

/** Whether a value could be anything but an id, a number or a code. */
const says = (value: unknown): unknown[] => {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(says)
  const harmless = value === null || typeof value === 'number' || CODES.has(value)
  return harmless || (typeof value === 'string' && UUID.test(value)) ? [] : [value]
}

test(attack('HOOK-05'), () => {
  expect(heard.length).toBeGreaterThan(30)
  for (const { body, headers, path, raw } of server.told) {
    expect(says(body.data), body.type).toEqual([])
    expect(Object.keys(body).toSorted()).toEqual(['data', 'timestamp', 'type'])
    for (const secret of [SAID, 'Rosa', '@client.example', '219-09-9999', 'Tester'])
      expect(`${path}${raw}${JSON.stringify(headers)}`).not.toContain(secret)
  }
})
