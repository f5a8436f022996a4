import { afterAll, beforeAll, expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import { getContext } from '../../../src/config/context.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { CLIENT_BOUND } from '../../../src/contract/collectionLists.js'
import type { LiveEvent } from '../../../src/contract/ports.js'
import { appointmentsOf } from '../../support/appointments.js'
import { startedCase } from '../../support/casework.js'
import { eventually } from '../../support/eventually.js'
import { listen } from '../../support/listen.js'
import { massSendsOf } from '../../support/massSends.js'
import { peopleOf, type People } from '../../support/people.js'
import { plansOf } from '../../support/plans.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Answer } from '../../support/visitor.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let colleague: Awaited<ReturnType<People['staff']>>
let elsewhere: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
/** Clients of whom nothing is told any more when a test begins, one for each. */
const quiet: string[] = []

beforeAll(async () => {
  app = await startPortalApp('open-record')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  colleague = await people.staff({ agency })
  elsewhere = await people.staff({ agency: (await people.agency()).id })
  for (let made = 0; made < 3; made += 1) quiet.push((await people.client(agency)).id)
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

type Stream = Awaited<ReturnType<typeof listen>>

/** What was done before may still be told meanwhile, of others. */
const about = (stream: Stream, id: string) =>
  stream.heard().filter(({ client: whom }) => whom === id)

const post = (path: string, body: Record<string, unknown> = {}) =>
  worker.visitor.post(`/portal/clients/${client.id}/${path}`, body)

/**
 * Collections of which nobody makes a row by hand: what makes one. Those that staff make by hand are
 * held in test/int/audit/everyRecord.test.ts.
 */
const MAKE: Partial<Record<CollectionKey, () => Promise<Answer>>> = {
  appointments: () => {
    const of = appointmentsOf(app)
    return of.schedule(worker, client, `${of.ahead(9).slice(0, 10)}T09:00`)
  },
  housingPlans: () => post('plans'),
  housingPlanVersions: async () => {
    const id = await plansOf(app).shared(worker, client)
    return plansOf(app).change(worker, id, () => ({ name: 'Another' }))
  },
  cases: () => startedCase(app, { client: client.id, worker: worker.visitor }),
  caseTasks: () => startedCase(app, { client: client.id, worker: worker.visitor }),
  contactChanges: () =>
    worker.visitor.call(`/clients/${client.id}`, {
      body: { phone: '909 555 0171' },
      method: 'PATCH',
    }),
  massSendRecipients: () => massSendsOf(app).send(worker, { clients: [client.id] }),
  portalConnections: async () => {
    const { id } = await people.client(agency)
    const email = `${crypto.randomUUID()}@client.example`
    return worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
  },
  portalInbox: () => client.visitor.post('/portal/messages', { text: 'Hello', to: worker.id }),
  portalMessages: () => post('messages', { text: 'Hello' }),
  portalRequests: () => post('requests', { type: 'location' }),
  scheduledMessages: () =>
    post('scheduled-messages', {
      sendAt: new Date(app.now().getTime() + 3_600_000).toISOString(),
      text: 'Hello',
    }),
}

const BY_ACTION = CLIENT_BOUND.filter((key) => ACCESS_MATRIX[key].create === 'never')

test.each(BY_ACTION)('a new row of %s is heard of by whoever has the record open', async (key) => {
  const make = MAKE[key]
  if (!make) throw new Error(`say here what makes a row of ${key}`)
  const heard: LiveEvent[] = []
  const leave = getContext(app.payload).ports.bus.subscribe((event) => heard.push(event))
  const answer = await make()
  expect(answer.status, answer.message).toBeLessThan(300)
  await eventually(() => expect(heard.length).toBeGreaterThan(0))
  leave()
})

test('what a colleague writes is in the counts of the tabs of whoever heard of it', async () => {
  const [id = ''] = quiet
  const stream = await listen(app, colleague.visitor)
  const counts = async (): Promise<unknown> =>
    (await colleague.visitor.call(`/portal/clients/${id}/head`)).body.counts
  const before = await counts()
  await worker.visitor.post('/client-notes', { body: 'Called twice', client: id })
  await worker.visitor.post('/services', { client: id, recordType: '200' })
  await worker.visitor.post('/referrals', { client: id, toAgency: agency })
  await worker.visitor.post('/client-locations', { address: 'Pier 9', client: id })
  await eventually(() =>
    expect(about(stream, id).map(({ client: whom, type }) => [whom, type])).toEqual(
      ['services', 'notes', 'referrals', 'location'].map(() => [id, 'record']),
    ),
  )
  stream.controller.abort()
  const more = (before as { count: number; tab: string }[]).map(({ count, tab }) =>
    ['location', 'notes', 'referrals', 'services'].includes(tab)
      ? { count: count + 1, tab }
      : { count, tab },
  )
  expect(await counts()).toEqual(more)
})

test('another agency hears of what it may read alone', async () => {
  const [, id = ''] = quiet
  const own = await listen(app, colleague.visitor)
  const foreign = await listen(app, elsewhere.visitor)
  await worker.visitor.post('/client-notes', { body: 'Called twice', client: id })
  await worker.visitor.post('/client-locations', { address: 'Pier 8', client: id, private: true })
  await worker.visitor.post('/client-locations', { address: 'Pier 9', client: id })
  await eventually(() => expect(about(own, id)).toHaveLength(3))
  await eventually(() => expect(about(foreign, id)).toHaveLength(1))
  for (const { controller } of [own, foreign]) controller.abort()
})

test('what the code of the host writes is heard as well, after a transaction that it is in', async () => {
  const [, , id = ''] = quiet
  const stream = await listen(app, colleague.visitor)
  await people.create('client-locations', { address: 'Pier 9', agency, client: id })
  await eventually(() => expect(about(stream, id)).toEqual([{ client: id, type: 'record' }]))
  stream.controller.abort()
})
