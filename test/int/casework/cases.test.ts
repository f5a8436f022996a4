import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { caseworkOf, startedCase, tasksByKey, yesNo } from '../../support/casework.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: ReturnType<typeof peopleOf>
let agency: string
let worker: Awaited<ReturnType<typeof people.staff>>
let client: Awaited<ReturnType<typeof people.connected>>

beforeAll(async () => {
  app = await startPortalApp('casework-cases')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

/** Ask the client, then either a plan or nothing, then a decision; a visit beside them. */
const prevention = async () =>
  (
    await caseworkOf(app).workflow(
      [
        { key: 'ask', task: { clientTask: 'yes', questions: [yesNo('safe')] } },
        {
          after: ['ask'],
          condition: { question: 'safe', step: 'ask', value: 'no' },
          key: 'plan',
        },
        {
          after: ['plan', 'visit'],
          due: { date: 'approached', days: 56, kind: 'after-date' },
          key: 'decide',
        },
        { due: { days: 3, kind: 'after-start' }, key: 'visit' },
      ],
      { dates: [{ key: 'approached', label: { en: 'Approached' }, required: true }] },
    )
  ).id

const start = async (extra: Record<string, unknown> = {}) => {
  const answer = await startedCase(app, {
    client: client.id,
    dates: { approached: '2026-01-05' },
    worker: worker.visitor,
    workflow: await prevention(),
    ...extra,
  })
  expect(answer.status, answer.message).toBe(201)
  return String(answer.body.id)
}
const act = (path: string, body: Record<string, unknown> = {}, by: Visitor = worker.visitor) =>
  by.post(`/portal/${path}`, body)
const statuses = async (id: string) =>
  Object.fromEntries(
    Object.entries(await tasksByKey(app, id)).map(([key, { status }]) => [key, status]),
  )
const idOf = async (id: string, key: string): Promise<string> =>
  String((await tasksByKey(app, id))[key]?.id)

describe('a case', () => {
  test('starts with all its tasks: what comes after nothing is open, days are counted', async () => {
    const id = await start()
    expect(await statuses(id)).toEqual({
      ask: 'open',
      decide: 'waiting',
      plan: 'waiting',
      visit: 'open',
    })
    const { ask, decide, plan, visit } = await tasksByKey(app, id)
    expect(String(decide?.dueDate)).toContain('2026-03-02')
    expect(visit?.dueDate).toBeTruthy()
    expect([ask?.shownToClient, plan?.shownToClient, visit?.shownToClient]).toEqual([
      true,
      false,
      false,
    ])
    expect(ask?.assignee).toBe(worker.id)
    await app.settled()
    const subjects = app.mailbox.to(client.email).map(({ subject }) => subject ?? '')
    expect(subjects.filter((subject) => subject.includes('You have a new task'))).toHaveLength(1)
  })

  test('asks for the dates that its workflow needs, and takes no others', async () => {
    const workflow = await prevention()
    const of = { client: client.id, worker: worker.visitor, workflow }
    const before = (await storedRows(app, 'cases')).length
    const missing = await startedCase(app, of)
    expect(outcome(missing)).toBe('400 INVALID_INPUT')
    expect(JSON.stringify(missing.body)).toContain('Approached')
    const unknown = { approached: '2026-01-05', other: '2026-01-05' }
    expect(outcome(await startedCase(app, { ...of, dates: unknown }))).toBe('400 INVALID_INPUT')
    expect(await storedRows(app, 'cases')).toHaveLength(before)
  })
})

describe('tasks', () => {
  test('an answer decides what comes next', async () => {
    const id = await start()
    const done = await act(`case-tasks/${await idOf(id, 'ask')}/complete`, {
      answers: { safe: false },
    })
    expect(done.status, done.message).toBe(200)
    expect(done.body).toMatchObject({ completedFor: true, status: 'done' })
    expect(await statuses(id)).toMatchObject({ ask: 'done', plan: 'open' })
    const other = await start()
    await act(`case-tasks/${await idOf(other, 'ask')}/complete`, { answers: { safe: true } })
    expect(await statuses(other)).toMatchObject({ decide: 'waiting', plan: 'skipped' })
    await act(`case-tasks/${await idOf(other, 'visit')}/complete`)
    expect(await statuses(other)).toMatchObject({ decide: 'open' })
  })

  test('are answered as they ask, and not before their turn', async () => {
    const id = await start()
    const wrong = await act(`case-tasks/${await idOf(id, 'ask')}/complete`, {
      answers: { safe: 'perhaps' },
    })
    expect(wrong.status).toBe(400)
    const early = await act(`case-tasks/${await idOf(id, 'plan')}/complete`)
    expect(outcome(early)).toBe('409 TASK_CHANGED')
  })

  test('opened again they are decided anew', async () => {
    const id = await start()
    const ask = await idOf(id, 'ask')
    await act(`case-tasks/${ask}/complete`, { answers: { safe: false } })
    expect((await act(`case-tasks/${ask}/reopen`)).status).toBe(200)
    expect(await statuses(id)).toMatchObject({ ask: 'open', plan: 'open' })
    await act(`case-tasks/${ask}/complete`, { answers: { safe: true } })
    expect(await statuses(id)).toMatchObject({ ask: 'done', plan: 'skipped' })
  })

  test('are skipped with a reason that clients never read', async () => {
    const id = await start()
    const ask = await idOf(id, 'ask')
    expect((await act(`case-tasks/${ask}/skip`)).status).toBe(400)
    const skipped = await act(`case-tasks/${ask}/skip`, { reason: 'Said so on the phone' })
    expect(skipped.body).toMatchObject({ skippedFor: 'staff', status: 'skipped' })
    const seen = await client.visitor.call(`/case-tasks/${ask}`)
    expect(JSON.stringify(seen.body)).not.toContain('on the phone')
    // What was not asked wants nothing
    expect(await statuses(id)).toMatchObject({ plan: 'skipped' })
  })

  test('are added like any task, and told to the client', async () => {
    const id = await start()
    const task = (await caseworkOf(app).template({ clientTask: 'yes', name: 'Bring a card' })).id
    const added = await act(`cases/${id}/tasks`, { dueDate: '2099-01-31', task })
    expect(added.status, added.message).toBe(201)
    expect(added.body).toMatchObject({ clientTask: true, status: 'open' })
    expect((await client.visitor.call(`/case-tasks/${added.body.id}`)).status).toBe(200)
  })

  test('are given to a colleague of the agency, or to nobody', async () => {
    const id = await start()
    const colleague = await people.staff({ agency, name: 'Bo' })
    const tasks = [await idOf(id, 'ask'), await idOf(id, 'visit')]
    const given = await act('case-tasks/reassign', { tasks, to: colleague.id })
    expect(given.body).toEqual({ changed: 2 })
    expect((await tasksByKey(app, id)).ask?.assignee).toBe(colleague.id)
    expect((await act('case-tasks/reassign', { tasks, to: null })).body).toEqual({ changed: 2 })
  })
})

describe('the state of a case', () => {
  test('on hold or closed nothing of it is done; opened again it goes on', async () => {
    const id = await start()
    const visit = await idOf(id, 'visit')
    for (const body of [{ state: 'on-hold' }, { reason: 'Moved away', state: 'closed' }]) {
      expect((await act(`cases/${id}/state`, body)).status).toBe(200)
      expect(outcome(await act(`case-tasks/${visit}/complete`))).toBe('409 CASE_NOT_OPEN')
    }
    expect((await tasksByKey(app, id)).ask?.caseState).toBe('closed')
    const [closed] = await storedRows(app, 'cases', { id: { equals: id } })
    expect(closed).toMatchObject({ closeReason: 'Moved away', state: 'closed' })
    await act(`cases/${id}/state`, { state: 'open' })
    expect((await act(`case-tasks/${visit}/complete`)).status).toBe(200)
  })

  test('is not closed without a reason', async () => {
    const id = await start()
    expect(outcome(await act(`cases/${id}/state`, { state: 'closed' }))).toBe('400 INVALID_INPUT')
  })

  test('its dates move due days, its owner takes what is to be done along', async () => {
    const id = await start()
    await act(`cases/${id}/dates`, { dates: { approached: '2026-02-01' } })
    expect(String((await tasksByKey(app, id)).decide?.dueDate)).toContain('2026-03-29')
    const colleague = await people.staff({ agency, name: 'Bo' })
    await act(`cases/${id}/owner`, { to: colleague.id })
    expect((await tasksByKey(app, id)).visit?.assignee).toBe(colleague.id)
  })
})

describe('a workflow that changes', () => {
  test('leaves running cases as they were, until one is moved on purpose', async () => {
    const { template, workflow } = caseworkOf(app)
    const asks = (await template({ clientTask: 'yes', name: 'Ask', questions: [yesNo('safe')] })).id
    const visit = (await template({ name: 'Visit' })).id
    const made = await workflow([
      { key: 'ask', task: asks },
      { after: ['ask'], key: 'visit', task: visit },
    ])
    const answer = await startedCase(app, {
      client: client.id,
      worker: worker.visitor,
      workflow: made.id,
    })
    const id = String(answer.body.id)
    await app.payload.update({
      collection: 'task-templates',
      data: { questions: [yesNo('warm')] },
      id: asks,
    })
    await app.payload.update({
      collection: 'workflows',
      data: {
        steps: [
          { key: 'ask', task: asks },
          { after: ['ask'], key: 'call', task: visit },
        ],
      },
      id: made.id,
    })
    expect(JSON.stringify((await tasksByKey(app, id)).ask?.questions)).toContain('safe')
    expect(await statuses(id)).toEqual({ ask: 'open', visit: 'waiting' })
    await act(`case-tasks/${await idOf(id, 'ask')}/complete`, { answers: { safe: true } })

    const would = await act(`cases/${id}/version`, { dryRun: true })
    expect(would.body).toEqual({
      added: ['Visit'],
      dropped: ['Visit'],
      from: 1,
      kept: ['Ask'],
      moved: false,
      to: 3,
    })
    expect(await statuses(id)).toEqual({ ask: 'done', visit: 'open' })
    const events = await storedRows(app, 'portal-audit-events', { subject: { equals: id } })
    expect(events.map(({ action }) => action)).not.toContain('case.moved-to-version')
    expect((await act(`cases/${id}/version`)).body).toMatchObject({ moved: true, to: 3 })
    expect(await statuses(id)).toEqual({ ask: 'done', call: 'open', visit: 'skipped' })
    const { ask } = await tasksByKey(app, id)
    expect(JSON.stringify(ask?.questions)).toContain('safe')
    expect(ask?.answers).toEqual({ safe: 'yes' })
    expect(outcome(await act(`cases/${id}/version`))).toBe('409 CASE_CHANGED')
  })
})

describe('other agencies', () => {
  test(attack('CASE-05'), async () => {
    const id = await start()
    const stranger = await people.staff({ agency: (await people.agency()).id })
    const task = await idOf(id, 'visit')
    const before = await tasksByKey(app, id)
    for (const [path, body] of [
      [`case-tasks/${task}/complete`, {}],
      [`case-tasks/${task}/skip`, { reason: 'No' }],
      [`case-tasks/${task}/reopen`, {}],
      ['case-tasks/reassign', { tasks: [task], to: null }],
      [`cases/${id}/tasks`, { task: before.visit?.template }],
      [`cases/${id}/state`, { state: 'on-hold' }],
      [`cases/${id}/owner`, { to: stranger.id }],
      [`cases/${id}/dates`, { dates: {} }],
      [`cases/${id}/version`, { dryRun: true }],
    ] as const)
      expect((await act(path, body, stranger.visitor)).status, path).toBe(403)
    expect(await tasksByKey(app, id)).toEqual(before)
  })

  test(attack('CASE-06'), async () => {
    const id = await start()
    const elsewhere = (await people.agency()).id
    const stranger = await people.staff({ agency: elsewhere })
    const tasks = [await idOf(id, 'visit')]
    for (const answer of [
      await act('case-tasks/reassign', { tasks, to: stranger.id }),
      await act(`cases/${id}/owner`, { to: stranger.id }),
    ])
      expect(outcome(answer)).toBe('400 INVALID_INPUT')
    const theirs = await caseworkOf(app).workflow([{ key: 'a' }], { agencies: [elsewhere] })
    const of = { client: client.id, worker: worker.visitor }
    expect(outcome(await startedCase(app, { ...of, workflow: theirs.id }))).toBe(
      '400 INVALID_INPUT',
    )
  })
})
