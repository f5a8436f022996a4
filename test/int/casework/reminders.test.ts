import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY, HOUR } from '../../../src/core/clock.js'
import { caseworkOf, startedCase } from '../../support/casework.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Client = Awaited<ReturnType<People['connected']>>

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('casework-reminders')
  people = peopleOf(app)
  agency = (await people.agency({ timeZone: 'America/Los_Angeles' })).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const SUBJECT = { en: 'A task waits for you', es: 'Una tarea le espera' }
const remindersTo = ({ email }: Pick<Client, 'email'>, locale: 'en' | 'es' = 'en') =>
  app.mailbox.to(email).filter(({ subject }) => subject?.includes(SUBJECT[locale]))
const later = async (milliseconds: number): Promise<void> => {
  app.advance(milliseconds)
  await app.sweep()
  await app.settled()
}

/** A case whose tasks are the client's own and due in ten days. */
const caseOf = async ({ id }: Client, tasks = 1): Promise<string> => {
  const due = { days: 10, kind: 'after-start' }
  const steps = Array.from({ length: tasks }, (_, number) => ({
    key: `step${number}`,
    task: { clientTask: 'yes', due, name: 'Your rent by the river' },
  }))
  const { workflow } = caseworkOf(app)
  const made = await workflow(steps)
  const started = await startedCase(app, {
    client: id,
    worker: worker.visitor,
    workflow: made.id,
  })
  expect(started.status, started.message).toBe(201)
  await app.settled()
  return String(started.body.id)
}
const taskOf = async (id: string): Promise<string> => {
  const { body } = await worker.visitor.call(`/case-tasks?where[case][equals]=${id}&depth=0`)
  return String((body as unknown as { docs: { id: string }[] }).docs[0]?.id)
}
const state = async (id: string, to: string): Promise<void> => {
  const set = await worker.visitor.post(`/portal/cases/${id}/state`, { reason: 'So', state: to })
  expect(set.status, set.message).toBe(200)
}

describe('a client is reminded of tasks', () => {
  test('before and after the day, each once, in one mail that says nothing of what and leads to sign-in', async () => {
    const client = await people.connected(worker, agency)
    await caseOf(client, 3)
    const count = () => remindersTo(client).length
    await later(5 * DAY)
    expect(count(), 'five days before').toBe(0)
    await later(3 * DAY)
    expect(count(), 'two days before').toBe(1)
    await Promise.all([app.sweep(), app.sweep()])
    await app.settled()
    expect(count(), 'looked at again').toBe(1)
    await later(2 * DAY)
    expect(count(), 'the day').toBe(2)
    await later(2 * DAY)
    expect(count(), 'two days after').toBe(3)
    await later(6 * DAY)
    expect(count(), 'eight days after').toBe(4)
    await later(30 * DAY)
    expect(count(), 'and then no more').toBe(4)
    const [mail] = remindersTo(client)
    const whole = `${mail?.subject}${mail?.text}${mail?.html}`
    expect(whole).not.toMatch(/rent|river|Prevention|Mike/)
    expect(mail?.text).toMatch(/\/portal\/sign-in\s/)
  }, 60_000)

  test('in their own language', async () => {
    const client = await people.connected(worker, agency, { preferredLanguage: 'es' })
    await caseOf(client)
    await later(8 * DAY)
    expect(remindersTo(client, 'es')).toHaveLength(1)
    expect(remindersTo(client, 'es')[0]?.text).toContain('todavía le espera')
  })

  test('not of what is sent, nor in a case that rests; once it goes on, again', async () => {
    const [sends, rests] = [
      await people.connected(worker, agency),
      await people.connected(worker, agency),
    ]
    const task = await taskOf(await caseOf(sends))
    const resting = await caseOf(rests)
    const sent = await sends.visitor.post(`/portal/case-tasks/${task}/submit`, {})
    expect(sent.status, sent.message).toBe(200)
    await state(resting, 'on-hold')
    await later(8 * DAY)
    expect([remindersTo(sends), remindersTo(rests)]).toEqual([[], []])
    await state(resting, 'open')
    await later(4 * DAY)
    expect(remindersTo(rests)).toHaveLength(1)
    await state(resting, 'closed')
    await later(8 * DAY)
    expect(remindersTo(rests)).toHaveLength(1)
  })

  test('not by mail where they want none, never when disconnected, and not in their quiet hours', async () => {
    const [wants, leaves, sleeps] = [
      await people.connected(worker, agency),
      await people.connected(worker, agency),
      await people.connected(worker, agency),
    ]
    for (const client of [wants, leaves, sleeps]) await caseOf(client)
    const chosen = await wants.visitor.post('/portal/notices', { reminders: [] })
    expect(chosen.status, chosen.message).toBe(200)
    const clock = (milliseconds: number) =>
      new Intl.DateTimeFormat('en-GB', {
        hour: '2-digit',
        minute: '2-digit',
        timeZone: 'America/Los_Angeles',
      }).format(new Date(app.now().getTime() + milliseconds))
    const quiet = await sleeps.visitor.post('/portal/notices', {
      quietFrom: clock(-HOUR),
      quietUntil: clock(HOUR),
    })
    expect(quiet.status, quiet.message).toBe(200)
    const left = await worker.visitor.post(`/portal/clients/${leaves.id}/disconnect`)
    expect(left.status, left.message).toBe(200)
    await later(8 * DAY)
    expect([wants, leaves, sleeps].map((client) => remindersTo(client).length)).toEqual([0, 0, 0])
    await later(HOUR + HOUR / 2)
    expect([wants, leaves, sleeps].map((client) => remindersTo(client).length)).toEqual([0, 0, 1])
  })
})
