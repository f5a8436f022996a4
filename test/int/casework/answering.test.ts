import { randomUUID } from 'node:crypto'

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { toID } from '../../../src/core/ids.js'
import { attack } from '../../attacks/attack.js'
import { caseWithTasks, yesNo } from '../../support/casework.js'
import { pdf } from '../../support/files.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
const fault: { point: null | string } = { point: null }

beforeAll(async () => {
  app = await startPortalApp('casework-answering', {
    plugin: {
      testing: {
        failAt: (point) => {
          if (point === fault.point) throw new Error('the power went out')
        },
      },
    },
  })
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())
afterEach(() => {
  fault.point = null
})

const mine = { clientTask: true, shownToClient: true }
const QUESTIONS = [
  yesNo('rents'),
  {
    label: { en: 'How much?' },
    name: 'rent',
    required: true,
    showIf: [{ is: 'equals', question: 'rents', value: 'yes' }],
    type: 'number',
  },
]

/** A task of the client's, of a case of its own. */
const task = async (data: Record<string, unknown> = {}, ofCase: Record<string, unknown> = {}) => {
  const made = await caseWithTasks(app, { agency, client: client.id, ...ofCase }, [
    { ...mine, questions: QUESTIONS, ...data },
  ])
  return String(made.tasks[0])
}
const rowOf = async (id: string) => (await storedRows(app, 'case-tasks', { id: { equals: id } }))[0]
const submit = (id: string, answers?: Record<string, unknown>, by = client) =>
  by.visitor.post(`/portal/case-tasks/${id}/submit`, answers ? { answers } : {})
const save = (id: string) =>
  client.visitor.post(`/portal/case-tasks/${id}/answers`, { 'answers.rents': 'yes', go: 'save' })
const RENT = { rent: 900, rents: 'yes' }
const fileOf = async (about: string, data: Record<string, unknown> = {}): Promise<string> => {
  const bytes = pdf()
  const made = await app.payload.create({
    collection: 'client-documents',
    data: { agency, client: about, name: 'Card', ...data },
    file: { data: bytes, mimetype: 'application/pdf', name: 'a.pdf', size: bytes.length },
    overrideAccess: true,
  })
  return String(made.id)
}
const noticesOf = (id: string) => storedRows(app, 'portal-inbox', { subject: { equals: id } })

describe('answering a task', () => {
  test('what is sent waits for staff, with who sent it and when', async () => {
    const id = await task({ assignee: worker.id })
    const sent = await submit(id, RENT)
    expect(sent.status, sent.message).toBe(200)
    expect(sent.body).toMatchObject({ asks: true, id, status: 'submitted' })
    expect(await rowOf(id)).toMatchObject({
      answers: RENT,
      completedAt: null,
      status: 'submitted',
      submittedBy: 'client',
    })
    const notices = await noticesOf(id)
    expect(notices.map(({ kind, label, text }) => [kind, label, text])).toEqual([
      ['task-submitted', 'PORTAL', 'Task'],
    ])
    const events = await storedRows(app, 'portal-audit-events', {
      and: [{ subject: { equals: id } }, { action: { equals: 'case-task.submitted' } }],
    })
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events)).not.toContain('900')
  })

  test('what nobody looks at is done at once', async () => {
    const id = await task({ questions: [], review: false })
    const sent = await submit(id)
    expect(sent.body).toMatchObject({ asks: false, status: 'done' })
    const row = await rowOf(id)
    expect(row?.completedAt).toBe(row?.submittedAt)
    expect(row?.completedFor).toBe(false)
  })

  test('every wrong answer is told at once, and nothing is kept of them', async () => {
    const id = await task()
    const sent = await submit(id, { rent: 'a lot', rents: 'yes' })
    expect(outcome(sent)).toBe('400 INVALID_INPUT')
    const kept = await rowOf(id)
    expect(kept?.status).toBe('open')
    expect(kept?.answers ?? null).toBeNull()
  })

  test('from the page that shows all answers it goes back to the questions', async () => {
    const id = await task()
    const check = await client.visitor.post(`/portal/case-tasks/${id}/answers`, {
      'answers.rents': 'no',
      go: 'check',
    })
    expect(check.body, check.message).toMatchObject({ next: 'check' })
    expect((await client.visitor.page(`/questions/${id}`)).location).toContain('/check')
    const { html } = await client.visitor.page(`/questions/${id}/check`)
    const links = [...html.matchAll(/href="\/portal(\/questions\/[^"#]+)/g)].map(
      ([, path = '']) => path,
    )
    expect(links.length).toBeGreaterThan(1)
    for (const path of links) expect((await client.visitor.page(path)).status, path).toBe(200)
  })

  test('a question that was not asked keeps no answer', async () => {
    const id = await task()
    await submit(id, { more: 'x', rent: 900, rents: 'no' })
    expect((await rowOf(id))?.answers).toEqual({ rents: 'no' })
  })

  test('the notice goes to the owner of the case where the task is nobody’s', async () => {
    const owner = await people.staff({ agency, name: 'Lena Park' })
    const id = await task({}, { owner: owner.id })
    await submit(id, RENT)
    const [notice] = await noticesOf(id)
    expect(toID(notice?.staff)).toBe(owner.id)
  })

  test('of two clicks one wins', async () => {
    const id = await task()
    const both = await Promise.all([submit(id, RENT), submit(id, RENT)])
    expect(both.map(outcome).toSorted()).toEqual(['200', '409 TASK_NOT_OPEN'])
    expect(await noticesOf(id)).toHaveLength(1)
  })

  test('a crash after it was taken leaves it sent, and tells staff once', async () => {
    const id = await task()
    fault.point = 'after-state'
    await submit(id, RENT)
    fault.point = null
    expect(await rowOf(id)).toMatchObject({ answers: RENT, status: 'submitted' })
    app.advance(31_000)
    await Promise.all([app.sweep(), app.sweep()])
    await app.settled()
    expect(await noticesOf(id)).toHaveLength(1)
  })

  test(attack('TASK-01'), async () => {
    const closed: [Record<string, unknown>, Record<string, unknown>][] = [
      [{ status: 'waiting' }, {}],
      [{ status: 'done' }, {}],
      [{ status: 'submitted' }, {}],
      [{ status: 'skipped' }, {}],
      [{ caseState: 'on-hold' }, { state: 'on-hold' }],
      [{ caseState: 'closed' }, { state: 'closed' }],
    ]
    for (const [data, ofCase] of closed) {
      const id = await task(data, ofCase)
      expect(outcome(await submit(id, RENT)), JSON.stringify(data)).toBe('409 TASK_NOT_OPEN')
      expect(outcome(await save(id)), JSON.stringify(data)).toBe('409 TASK_NOT_OPEN')
    }
    const other = await people.connected(worker, agency)
    const id = await task()
    expect(outcome(await submit(id, RENT, other))).toBe('404 NOT_FOUND')
    expect(outcome(await submit(randomUUID(), RENT))).toBe('404 NOT_FOUND')
    for (const data of [{ clientTask: false }, { shownToClient: false }])
      expect(outcome(await submit(await task(data), RENT)), JSON.stringify(data)).toBe(
        '404 NOT_FOUND',
      )
    expect(outcome(await submit(id, RENT, worker as typeof client))).toBe('401 SIGNED_OUT')
    expect(await rowOf(id)).toMatchObject({ status: 'open' })
  })

  test(attack('TASK-02'), async () => {
    const other = await people.connected(worker, agency)
    const filed = await fileOf(client.id)
    const theirs = await fileOf(other.id, { sentByClient: true })
    const questions = [{ label: { en: 'Paper' }, name: 'paper', type: 'file' }]
    const id = await task({ questions })
    for (const paper of [filed, theirs, randomUUID()])
      expect(outcome(await submit(id, { paper: [paper] }))).toBe('400 INVALID_INPUT')
    expect((await rowOf(id))?.status).toBe('open')
  })
})

describe('the pages', () => {
  test('work without scripts, from the menu to the confirmation', async () => {
    const id = await task({ name: 'Your rent', names: { en: 'Your rent', es: 'Su renta' } })
    const { visitor } = client
    const list = await visitor.page('/questions')
    expect(list.status).toBe(200)
    expect(list.html).toContain('Answer Questions')
    expect(list.html).toContain(`/questions/${id}`)
    const form = await visitor.page(`/questions/${id}`)
    expect(form.html).toContain('How much?')
    const headers = {
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://portal.example',
      'sec-fetch-site': 'same-origin',
    }
    const send = (step: string, fields: Record<string, string>) =>
      visitor.call(`/portal/case-tasks/${id}/${step}`, {
        body: new URLSearchParams(fields),
        headers,
        method: 'POST',
      })
    const typed = { 'answers.rent': '900', 'answers.rents': 'yes' }
    const back = { _back: `/portal/questions/${id}` }
    const checked = await send('answers', { ...back, ...typed, go: 'check' })
    expect(checked.status).toBe(303)
    expect(checked.headers.get('location')).toBe(`/portal/questions/${id}/check`)
    const review = await visitor.page(`/questions/${id}/check`)
    expect(review.html).toContain('Submit')
    expect(review.html).toContain('900')
    const sent = await send('submit', { ...back, ...typed, _form: `task:${id}` })
    expect(sent.headers.get('location')).toBe(`/portal/questions/${id}?notice=task-sent`)
    const done = await visitor.page(`/questions/${id}?notice=task-sent`)
    expect(done.html).toContain('We got it')
    expect(done.html).toContain('Someone here looks at it')
    expect(done.html).toContain('900')
    expect((await visitor.page('/tasks')).html).toContain('We are looking at these')
  })

  test('a task without questions says what to do, and has a button', async () => {
    const id = await task({ descriptions: { en: 'Bring your card.' }, questions: [] })
    const page = await client.visitor.page(`/tasks/${id}`)
    expect(page.html).toContain('Bring your card.')
    expect(page.html).toContain('I have done this')
    expect((await client.visitor.page(`/questions/${id}`)).location).toContain(`/tasks/${id}`)
  })

  test('the dashboard has it beside requests, and the menu counts it', async () => {
    const one = await people.connected(worker, agency)
    await caseWithTasks(app, { agency, client: one.id }, [
      { ...mine, dueDate: '2026-01-02T12:00:00.000Z', name: 'First of all', questions: [] },
    ])
    const home = await one.visitor.page('/')
    expect(home.html).toContain('First of all')
    expect(home.html).toContain('1 waiting')
  })

  test('what comes next says why it waits, and nothing of what staff do', async () => {
    const one = await people.connected(worker, agency)
    await caseWithTasks(app, { agency, client: one.id }, [
      { ...mine, name: 'Send papers', questions: [], stepKey: 'papers' },
      { ...mine, after: ['papers'], name: 'Visit us', status: 'waiting', stepKey: 'visit' },
      { clientTask: false, name: 'Secret check', stepKey: 'check' },
      { ...mine, after: ['check'], name: 'Sign', status: 'waiting', stepKey: 'sign' },
    ])
    const { html } = await one.visitor.page('/tasks')
    expect(html).toContain('It comes after: Send papers')
    expect(html).toContain('We do our part first')
    expect(html).not.toContain('Secret check')
  })

  test('somebody else’s are not there', async () => {
    const other = await people.connected(worker, agency)
    const id = await task()
    for (const path of [`/tasks/${id}`, `/questions/${id}`, `/questions/${id}/check`])
      expect((await other.visitor.page(path)).status, path).toBe(404)
  })
})
