import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import type { PlanGoal } from '../../../src/core/status/plan.js'
import { attack } from '../../attacks/attack.js'
import { caseworkOf, startedCase } from '../../support/casework.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { actionOf, plansOf } from '../../support/plans.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let plans: ReturnType<typeof plansOf>
let agency = ''
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('plan-reminders')
  people = peopleOf(app)
  plans = plansOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const dayAfter = (days: number): string =>
  new Date(app.now().getTime() + days * DAY).toISOString().slice(0, 10)

/** A shared plan in which both sides, and somebody of the staff by name, have something to do. */
const planWith = async (
  client: { id: string },
  { dueDate, staff }: { dueDate: string; staff: unknown },
): Promise<string> => {
  const id = await plans.create(worker, client)
  const actions = [
    { dueDate, text: 'Bring your lease.', who: 'client' },
    { dueDate, staff, text: 'Call the owner.', who: 'officer' },
    { dueDate, text: 'Look for a room.', who: 'officer' },
  ]
  const goals = [{ actions, title: 'Keep the home' }] as unknown as PlanGoal[]
  expect(outcome(await plans.change(worker, id, () => ({ goals })))).toBe('200')
  expect(outcome(await plans.act(worker, id, 'share'))).toBe('200')
  return id
}

const later = async (days: number): Promise<void> => {
  app.advance(days * DAY)
  await app.sweep()
  await app.settled()
}
const remindersTo = ({ email }: { email: string }): (string | undefined)[] =>
  app.mailbox
    .to(email)
    .map(({ subject }) => subject)
    .filter((subject) => subject?.includes('waits for you'))
const noticesOf = async (staff: { id: string }, plan: string): Promise<number> =>
  (
    await storedRows(app, 'portal-inbox', {
      and: [
        { kind: { equals: 'plan-action-due' } },
        { staff: { equals: staff.id } },
        { subject: { equals: plan } },
      ],
    })
  ).length
const doersOf = async (id: string): Promise<unknown[]> =>
  Object.values((await storedRows(app, 'housing-plans', { id: { equals: id } }))[0]?.doers ?? {})

describe('what is due in a plan', () => {
  test('is told to whoever does it, before the day and after it, and no more once it is done', async () => {
    const colleague = await people.staff({ agency })
    const client = await people.connected(worker, agency)
    const id = await planWith(client, { dueDate: dayAfter(10), staff: colleague.id })
    await later(1)
    expect(remindersTo(client)).toEqual([])
    await later(8)
    expect(remindersTo(client)).toHaveLength(1)
    expect(await noticesOf(colleague, id)).toBe(1)
    expect(await noticesOf(worker, id)).toBe(1)
    // The same day once
    await app.sweep()
    await app.settled()
    expect(remindersTo(client)).toHaveLength(1)
    const plan = await plans.row(id)
    for (const { key } of plan.goals.flatMap(({ actions }) => actions).slice(0, 2))
      await plans.act(worker, id, 'tick', { action: key, done: true })
    await later(30)
    expect(remindersTo(client)).toHaveLength(1)
    expect(await noticesOf(colleague, id)).toBe(1)
    expect(await noticesOf(worker, id)).toBe(2)
    const ended = await noticesOf(worker, id)
    await plans.act(worker, id, 'end')
    await later(30)
    expect(await noticesOf(worker, id)).toBe(ended)
  })

  test('is told in one mail a day with the tasks of cases', async () => {
    const client = await people.connected(worker, agency)
    const dueDate = dayAfter(10)
    await planWith(client, { dueDate, staff: null })
    const task = (await caseworkOf(app).template({ clientTask: 'yes', name: 'Bring a card' })).id
    const made = await startedCase(app, { client: client.id, worker: worker.visitor })
    await worker.visitor.post(`/portal/cases/${String(made.body.id)}/tasks`, { dueDate, task })
    await later(9)
    expect(remindersTo(client)).toHaveLength(1)
  })
})

describe('who does an action', () => {
  test(attack('PLAN-13'), async () => {
    const client = await people.connected(worker, agency)
    const elsewhere = await people.staff({ agency: (await people.agency()).id })
    const plain = await people.staff({ agency, permissions: [] })
    const id = await plans.create(worker, client)
    for (const staff of [elsewhere.id, plain.id, 'nobody'])
      expect(
        outcome(
          await plans.change(worker, id, () => ({
            goals: [
              { actions: [{ staff, text: 'Call.', who: 'officer' }], title: 'Home' },
            ] as unknown as PlanGoal[],
          })),
        ),
        staff,
      ).toBe('400 INVALID_INPUT')
    expect(await doersOf(id)).toEqual([])
  })

  test('is no business of the client’s, and no part of the words that are signed', async () => {
    const colleague = await people.staff({ agency })
    const client = await people.connected(worker, agency)
    const id = await planWith(client, { dueDate: dayAfter(5), staff: null })
    const named = await plans.change(worker, id, ({ goals }) => ({
      goals: goals.map((goal) => ({
        ...goal,
        actions: goal.actions.map((action) =>
          action.who === 'officer' ? { ...action, staff: colleague.id } : action,
        ),
      })),
    }))
    expect(outcome(named)).toBe('200')
    expect(await doersOf(id)).toEqual([colleague.id, colleague.id])
    expect((await plans.row(id)).version).toBe(1)
    const read = await client.visitor.call(`/housing-plans/${id}`)
    expect(read.status).toBe(200)
    expect(read.text).not.toContain('doers')
    expect((await worker.visitor.call(`/housing-plans/${id}`)).text).toContain('doers')
  })

  test(attack('PLAN-14'), async () => {
    const leaver = await people.staff({ agency, name: 'Rosa Leaving' })
    const client = await people.connected(worker, agency)
    await app.payload.update({
      collection: 'clients',
      data: { careTeam: [worker.id] },
      id: client.id,
      overrideAccess: true,
    })
    const running = await planWith(client, { dueDate: dayAfter(10), staff: leaver.id })
    const over = await planWith(client, { dueDate: dayAfter(10), staff: leaver.id })
    await plans.act(worker, over, 'end')
    await app.payload.delete({ collection: 'users', id: leaver.id, overrideAccess: true })
    expect(await doersOf(running)).toEqual([worker.id])
    expect(await doersOf(over)).toEqual([])
    // What was ticked and said stays with the action
    const plan = await plans.row(running)
    expect(actionOf(plan, 'officer')).toBeTruthy()
    expect(plan).toMatchObject({ status: 'shared', version: 1 })
  })
})
