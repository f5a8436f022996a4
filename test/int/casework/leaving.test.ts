import { afterAll, beforeAll, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { caseworkOf, startedCase, tasksByKey } from '../../support/casework.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
beforeAll(async () => {
  app = await startPortalApp('casework-leaving')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const caseOf = async (id: unknown) => (await storedRows(app, 'cases', { id: { equals: id } }))[0]

test(attack('CASE-08'), async () => {
  const leaver = await people.staff({ agency, name: 'Rosa Leaving' })
  const client = await people.client(agency, { careTeam: [leaver.id, worker.id] })
  const of = { client: client.id, worker: leaver.visitor }
  const running = String((await startedCase(app, of)).body.id)
  const over = String((await startedCase(app, of)).body.id)
  await leaver.visitor.post(`/portal/cases/${over}/state`, { reason: 'Housed', state: 'closed' })
  await app.payload.delete({ collection: 'users', id: leaver.id, overrideAccess: true })
  expect(await caseOf(running)).toMatchObject({
    openedByName: 'Rosa Leaving',
    owner: worker.id,
    ownerName: 'Rosa Leaving',
  })
  expect((await tasksByKey(app, running)).first).toMatchObject({ assignee: worker.id })
  expect(await caseOf(over)).toMatchObject({ closedByName: 'Rosa Leaving', owner: null })
})

test('with a client their cases and tasks are erased', async () => {
  const chief = await people.staff({ agency, permissions: ['super-user'] })
  const client = await people.client(agency)
  const id = (await startedCase(app, { client: client.id, worker: chief.visitor })).body.id
  const gone = await chief.visitor.post(`/portal/clients/${client.id}/delete`, {
    attestation: true,
    confirm: String(client.uniqueIdentifier),
    reason: 'client-request',
  })
  expect(gone.body, gone.message).toEqual({ state: 'erased' })
  expect(await caseOf(id)).toBeUndefined()
  expect(await tasksByKey(app, id)).toEqual({})
})

test('a client is reminded before and after the day, once each, and not while the case rests', async () => {
  const client = await people.connected(worker, agency)
  const task = (await caseworkOf(app).template({ clientTask: 'yes', name: 'Bring a card' })).id
  const made = await startedCase(app, { client: client.id, worker: worker.visitor })
  const dueDate = new Date(app.now().getTime() + 10 * DAY).toISOString().slice(0, 10)
  const added = await worker.visitor.post(`/portal/cases/${String(made.body.id)}/tasks`, {
    dueDate,
    task,
  })
  expect(added.status, added.message).toBe(201)
  const reminders = () =>
    app.mailbox.to(client.email).filter(({ subject }) => subject?.includes('A task waits for you'))
  const later = async (days: number): Promise<number> => {
    app.advance(days * DAY)
    await app.sweep()
    await app.settled()
    return reminders().length
  }
  const before = await later(9)
  expect(before).toBe(1)
  await worker.visitor.post(`/portal/cases/${String(made.body.id)}/state`, { state: 'on-hold' })
  expect(await later(30)).toBe(1)
})
