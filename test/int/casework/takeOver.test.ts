import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { caseWithTasks } from '../../support/casework.js'
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
  app = await startPortalApp('casework-take-over')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const QUESTIONS = [
  { label: { en: 'Your number' }, name: 'number', type: 'text', writesTo: 'phone' },
  { label: { en: 'Your name' }, name: 'called', type: 'text', writesTo: 'preferredName' },
  { label: { en: 'Anything else?' }, name: 'else', type: 'textarea' },
]
const ANSWERS = { called: 'Mikey', number: '(909) 555-0143' }

/** A task of a client of their own, sent by that client. */
const sent = async (data: Record<string, unknown> = {}) => {
  client = await people.connected(worker, agency, { phone: '+19095550100', preferredName: 'Mike' })
  const made = await caseWithTasks(app, { agency, client: client.id }, [
    { clientTask: true, questions: QUESTIONS, shownToClient: true, ...data },
  ])
  const id = String(made.tasks[0])
  const answer = await client.visitor.post(`/portal/case-tasks/${id}/submit`, { answers: ANSWERS })
  expect(answer.status, answer.message).toBe(200)
  return id
}
const approve = (id: string) => worker.visitor.post(`/portal/case-tasks/${id}/approve`)
const offered = (id: string, by = worker) => by.visitor.call(`/portal/case-tasks/${id}/take-over`)
const write = (id: string, body: Record<string, unknown>, by = worker) =>
  by.visitor.post(`/portal/case-tasks/${id}/take-over`, body)
const seen = { phone: '+19095550100', preferredName: 'Mike' }
const sentAt = async (id: string) =>
  (await storedRows(app, 'case-tasks', { id: { equals: id } }))[0]?.submittedAt
const record = async () => (await storedRows(app, 'clients', { id: { equals: client.id } }))[0]

describe('answers to a task that is done', () => {
  test('stand beside the record, and what is chosen of them is written there', async () => {
    const id = await sent()
    await approve(id)
    const { body } = await offered(id)
    expect(body).toMatchObject({
      answer: await sentAt(id),
      fields: [
        { answered: '(909) 555-0143', differs: true, field: 'phone', now: '(909) 555-0100' },
        { answered: 'Mikey', differs: true, field: 'preferredName', now: 'Mike' },
      ],
    })
    const done = await write(id, { answer: body.answer, fields: { phone: seen.phone } })
    expect(done.body, done.message).toEqual({ fields: ['phone'] })
    expect(await record()).toMatchObject({ phone: '+19095550143', preferredName: 'Mike' })
    const events = await storedRows(app, 'portal-audit-events', {
      and: [{ action: { equals: 'answers.taken-over' } }, { subject: { equals: id } }],
    })
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events)).not.toContain('5550143')
    const changes = await storedRows(app, 'contact-changes', { after: { equals: '+19095550143' } })
    expect(changes).toHaveLength(1)
    const [task] = await storedRows(app, 'case-tasks', { id: { equals: id } })
    const view = await worker.visitor.call(`/portal/casework/cases/${String(task?.case)}`)
    expect(view.text).toContain('Answers written to the record')
  })

  test('may be those that staff wrote down for the client', async () => {
    client = await people.connected(worker, agency, { preferredName: 'Mike' })
    const made = await caseWithTasks(app, { agency, client: client.id }, [{ questions: QUESTIONS }])
    const id = String(made.tasks[0])
    await worker.visitor.post(`/portal/case-tasks/${id}/complete`, { answers: ANSWERS })
    expect((await worker.visitor.call(`/portal/case-tasks/${id}/sent`)).body).toMatchObject({
      mayTakeOver: true,
    })
    const done = await write(id, {
      answer: await sentAt(id),
      fields: { preferredName: 'Mike' },
    })
    expect(outcome(done)).toBe('200')
    expect(await record()).toMatchObject({ preferredName: 'Mikey' })
  })

  test(attack('TAKE-06'), async () => {
    const id = await sent()
    const body = { answer: await sentAt(id), fields: { preferredName: 'Mike' } }
    expect(outcome(await offered(id))).toBe('409 ANSWER_NOT_ACCEPTED')
    expect(outcome(await write(id, body))).toBe('409 ANSWER_NOT_ACCEPTED')
    await approve(id)
    const older = { ...body, answer: '2020-01-01T00:00:00.000Z' }
    expect(outcome(await write(id, older))).toBe('409 TASK_CHANGED')
    const stranger = await people.staff({ agency: (await people.agency()).id })
    expect(outcome(await offered(id, stranger))).toBe('403 FORBIDDEN')
    expect(outcome(await write(id, body, stranger))).toBe('403 FORBIDDEN')
    const changed = { ...body, fields: { preferredName: 'Somebody' } }
    expect(outcome(await write(id, changed))).toBe('409 RECORD_CHANGED')
    expect(await record()).toMatchObject({ preferredName: 'Mike' })
  })
})
