import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { caseWithTasks, yesNo } from '../../support/casework.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('casework-reviewing')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

const QUESTIONS = [
  yesNo('rents'),
  { label: { en: 'How much?' }, name: 'rent', type: 'number' },
  { label: { en: 'Why?' }, name: 'why', type: 'text' },
]
const SCORES = [
  {
    add: ['rent'],
    bands: [{ from: 800, label: { en: 'High' }, text: { en: 'Look at it soon.' } }],
    label: { en: 'Burden' },
    name: 'burden',
  },
]
const sent = async (answers: Record<string, unknown> = { rent: 900, rents: 'yes' }) => {
  const made = await caseWithTasks(app, { agency, client: client.id }, [
    {
      clientTask: true,
      openings: 1,
      questions: QUESTIONS,
      scores: SCORES,
      shownToClient: true,
    },
    { name: 'Next', after: ['x'], status: 'waiting', stepKey: 'next' },
  ])
  const id = String(made.tasks[0])
  await submit(id, answers)
  return id
}
const submit = async (id: string, answers: Record<string, unknown>) => {
  const answer = await client.visitor.post(`/portal/case-tasks/${id}/submit`, { answers })
  expect(answer.status, answer.message).toBe(200)
}
type Step = 'approve' | 'ask-again'
const act = (id: string, step: Step, body: Record<string, unknown> = {}, by = worker) =>
  by.visitor.post(`/portal/case-tasks/${id}/${step}`, body)
const rowOf = async (id: string) => (await storedRows(app, 'case-tasks', { id: { equals: id } }))[0]
const told = (id: string, by = worker) => by.visitor.call(`/portal/case-tasks/${id}/sent`)

describe('what a client sent', () => {
  test('is approved once, with who and when', async () => {
    const id = await sent()
    const both = await Promise.all([act(id, 'approve'), act(id, 'approve')])
    expect(both.map(outcome).toSorted()).toEqual(['200', '409 TASK_CHANGED'])
    const row = await rowOf(id)
    expect(row).toMatchObject({ completedFor: false, status: 'done', submittedBy: 'client' })
    expect(row?.completedAt).toBeTruthy()
  })

  test('stays readable where staff end the task with other answers', async () => {
    const id = await sent()
    const ended = await worker.visitor.post(`/portal/case-tasks/${id}/complete`, {
      answers: { rents: 'no' },
    })
    expect(ended.status, ended.message).toBe(200)
    expect(await rowOf(id)).toMatchObject({
      answers: { rents: 'no' },
      earlier: [{ answers: { rent: 900, rents: 'yes' } }],
      status: 'done',
      submittedBy: 'staff',
    })
  })

  test('is given back with what is missing, and its answers are the start', async () => {
    const id = await sent()
    const again = await act(id, 'ask-again', { dueDate: '2999-01-05', note: 'Say why.' })
    expect(again.status, again.message).toBe(200)
    expect(await rowOf(id)).toMatchObject({
      answers: { rent: 900, rents: 'yes' },
      openings: 2,
      reviewNote: 'Say why.',
      status: 'open',
    })
    const page = await client.visitor.page(`/questions/${id}`)
    expect(page.html).toContain('Say why.')
    expect(page.html).toContain('900')
    await submit(id, { rent: 950, rents: 'yes', why: 'It went up' })
    const row = await rowOf(id)
    expect(row?.status).toBe('submitted')
    expect(row?.earlier).toMatchObject([{ answers: { rent: 900, rents: 'yes' } }])
  })

  test('is asked of them as if for the first time where it is opened again later', async () => {
    const id = await sent()
    await act(id, 'ask-again', { note: 'Say why.' })
    await submit(id, { rent: 950, rents: 'yes', why: 'It went up' })
    await act(id, 'approve')
    const opened = await worker.visitor.post(`/portal/case-tasks/${id}/reopen`)
    expect(opened.status, opened.message).toBe(200)
    const page = await client.visitor.page(`/questions/${id}`)
    expect(page.html).toContain('It went up')
    expect(page.html).not.toMatch(/Say why\.|We need something more/)
  })

  test('is told with what changed since before, and its scores', async () => {
    const id = await sent()
    await act(id, 'ask-again', { note: 'Again.' })
    await submit(id, { rent: 950, why: 'It went up' })
    const { body } = await told(id)
    expect(body).toMatchObject({ mayDecide: true, status: 'submitted', submittedBy: 'client' })
    expect(body.answers).toMatchObject([
      { before: 'Yes', change: 'changed', label: 'rents?', name: 'rents', value: 'No answer' },
      { before: '900', change: 'changed', label: 'How much?', name: 'rent', value: '950' },
      { before: 'No answer', change: 'changed', label: 'Why?', name: 'why', value: 'It went up' },
    ])
    expect(body.earlier).toHaveLength(1)
    expect(body.scores).toEqual([
      { band: 'High', label: 'Burden', points: 950, text: 'Look at it soon.' },
    ])
  })

  test('is told with the questions as they were asked, whatever became of them', async () => {
    const id = await sent()
    expect((await told(id)).body.answers).toMatchObject([
      { label: 'rents?', value: 'Yes' },
      { label: 'How much?', value: '900' },
      { label: 'Why?', value: 'No answer' },
    ])
  })

  test('comes as a PDF, and leaves its event', async () => {
    const id = await sent()
    const file = await worker.visitor.call(`/portal/case-tasks/${id}/file`)
    expect(file.status, file.text.slice(0, 200)).toBe(200)
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const events = await storedRows(app, 'portal-audit-events', {
      and: [{ subject: { equals: id } }, { action: { equals: 'case-task.printed' } }],
    })
    expect(events).toHaveLength(1)
  })

  test(attack('TASK-03'), async () => {
    const made = await caseWithTasks(app, { agency, client: client.id }, [
      { clientTask: true, shownToClient: true },
    ])
    const open = String(made.tasks[0])
    expect(outcome(await act(open, 'approve'))).toBe('409 TASK_CHANGED')
    expect(outcome(await act(open, 'ask-again', { note: 'x' }))).toBe('409 TASK_CHANGED')
    const id = await sent()
    const old = { submittedAt: '2020-01-01T00:00:00.000Z' }
    expect(outcome(await act(id, 'approve', old))).toBe('409 TASK_CHANGED')
    const past = { dueDate: '2020-01-01', note: 'x' }
    expect(outcome(await act(id, 'ask-again', past))).toMatch(/^400/)
    expect(outcome(await act(id, 'ask-again', { note: '  ' }))).toMatch(/^400/)
  })

  test('staff of another agency and without the right decide nothing', async () => {
    const id = await sent()
    const stranger = await people.staff({ agency: (await people.agency()).id })
    const helper = await people.staff({ agency, permissions: [] })
    for (const step of ['approve', 'ask-again'] as const) {
      const body = { note: 'x' }
      expect(outcome(await act(id, step, body, stranger)), step).toBe('403 FORBIDDEN')
      expect(outcome(await act(id, step, body, helper)), step).toBe('403 PERMISSION_REQUIRED')
      expect(outcome(await act(id, step, body, client as typeof worker)), step).toBe(
        '401 SIGNED_OUT',
      )
    }
    expect((await told(id, stranger)).body.mayDecide).toBe(false)
    expect(outcome(await told(id, helper))).toBe('403 PERMISSION_REQUIRED')
    expect(outcome(await told(id, client as typeof worker))).toBe('401 SIGNED_OUT')
    expect((await rowOf(id))?.status).toBe('submitted')
  })
})
