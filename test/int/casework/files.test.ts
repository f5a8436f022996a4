import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { portalActions } from '../../../src/registry/portalActions.js'
import { toID } from '../../../src/core/ids.js'
import { attack } from '../../attacks/attack.js'
import { caseWithTasks } from '../../support/casework.js'
import { pdf } from '../../support/files.js'
import { graphqlOf } from '../../support/graphql.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let elsewhere: string
let worker: Awaited<ReturnType<People['staff']>>
let stranger: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('casework-files')
  people = peopleOf(app)
  agency = (await people.agency()).id
  elsewhere = (await people.agency()).id
  worker = await people.staff({ agency })
  stranger = await people.staff({ agency: elsewhere })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

const QUESTIONS = [{ label: { en: 'Papers' }, name: 'papers', type: 'file' }]

const task = async (data: Record<string, unknown> = {}, ofCase: Record<string, unknown> = {}) => {
  const made = await caseWithTasks(app, { agency, client: client.id, ...ofCase }, [
    { questions: QUESTIONS, ...data },
  ])
  return String(made.tasks[0])
}
const forClient = { clientTask: true, shownToClient: true }

const fileOf = async (data: Record<string, unknown> = {}): Promise<string> => {
  const bytes = pdf()
  const made = await app.payload.create({
    collection: 'client-documents',
    data: { agency, client: client.id, name: 'Card', ...data },
    file: { data: bytes, mimetype: 'application/pdf', name: 'a.pdf', size: bytes.length },
    overrideAccess: true,
  })
  return String(made.id)
}
const complete = (id: string, papers: readonly string[]) =>
  worker.visitor.post(`/portal/case-tasks/${id}/complete`, { answers: { papers } })
const taskRow = async (id: string) =>
  (await storedRows(app, 'case-tasks', { id: { equals: id } }))[0]
const fileRow = async (id: string) =>
  (await storedRows(app, 'client-documents', { id: { equals: id } }))[0]
const upload = (data: Record<string, unknown>, by = worker) => {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(pdf())], 'lease.pdf', { type: 'application/pdf' }))
  body.append('_payload', JSON.stringify({ client: client.id, name: 'Lease', ...data }))
  return by.visitor.call('/client-documents', { body, method: 'POST' })
}

describe('files that staff name in answers', () => {
  test('are those of the client that they may read', async () => {
    const id = await task()
    const file = await fileOf({ agency: elsewhere })
    const done = await complete(id, [file])
    expect(done.status, done.message).toBe(200)
    expect((await taskRow(id))?.answers).toEqual({ papers: [{ id: file, name: 'Card' }] })
  })

  test(attack('TASK-11'), async () => {
    const secret = await fileOf({ agency: elsewhere, name: 'Kept secret', private: true })
    const id = await task({}, { private: true })
    expect(outcome(await complete(id, [secret]))).toBe('400 INVALID_INPUT')
    const asked = await graphqlOf(app)(
      worker.visitor,
      `mutation { portalCompleteCaseTask(id: "${id}", answers: { papers: ["${secret}"] }) { id } }`,
    )
    expect(asked.text).toContain('INVALID_INPUT')
    const user = await app.payload.findByID({
      collection: 'users',
      id: worker.id,
      overrideAccess: true,
    })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, app.payload)
    await expect(
      portalActions.completeCaseTask(req, { answers: { papers: [secret] }, id }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    const kept = await taskRow(id)
    expect(kept?.status).toBe('open')
    expect(JSON.stringify(kept)).not.toContain('Kept secret')
  })

  test(attack('TASK-12'), async () => {
    const own = await fileOf({ private: true })
    const shared = await task()
    expect(outcome(await complete(shared, [own]))).toBe('400 INVALID_INPUT')
    const kept = await task({}, { private: true })
    expect(outcome(await complete(kept, [own]))).toBe('200')
  })

  test(attack('QUES-11'), async () => {
    const secret = await fileOf({ agency: elsewhere, name: 'Kept secret', private: true })
    const own = await fileOf({ private: true })
    const { id: assessment } = await people.create('assessments', {
      questions: QUESTIONS,
      title: 'Papers',
    })
    const write = (file: string, data: Record<string, unknown> = {}) =>
      worker.visitor.post('/assessment-responses', {
        answers: { papers: [file] },
        assessment,
        assessmentDate: '2026-01-05',
        client: client.id,
        ...data,
      })
    expect(outcome(await write(secret, { private: true }))).toBe('400 INVALID_INPUT')
    expect(outcome(await write(own))).toBe('400 INVALID_INPUT')
    expect(outcome(await write(own, { private: true }))).toBe('201')
  })
})

describe('a file that came for a task', () => {
  const send = async (id: string) => {
    const body = new FormData()
    body.append(
      'answers.papers',
      new File([new Uint8Array(pdf())], 'card.pdf', { type: 'application/pdf' }),
    )
    body.append('go', 'save')
    const saved = await client.visitor.call(`/portal/case-tasks/${id}/answers`, {
      body,
      headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
      method: 'POST',
    })
    expect(saved.status, saved.message).toBe(200)
    const rows = await storedRows(app, 'client-documents', { task: { equals: id } })
    return String(rows[0]?.id)
  }

  test('names it, whether its client or staff sent it', async () => {
    const id = await task(forClient)
    const sent = await send(id)
    expect(toID((await fileRow(sent))?.task)).toBe(id)
    const uploaded = await upload({ task: id })
    expect(uploaded.status, uploaded.message).toBe(201)
    const { doc } = uploaded.body as unknown as { doc: { id: string } }
    expect(toID((await fileRow(doc.id))?.task)).toBe(id)
  })

  test('of a private task is private, whatever is sent along', async () => {
    const id = await task({}, { private: true })
    const uploaded = await upload({ private: false, task: id })
    const { doc } = uploaded.body as unknown as { doc: { id: string } }
    expect((await fileRow(doc.id))?.private).toBe(true)
  })

  test(attack('TASK-13'), async () => {
    const other = await people.client(agency)
    const ofOther = await caseWithTasks(app, { agency, client: other.id }, [{}])
    expect(outcome(await upload({ task: String(ofOther.tasks[0]) }))).toBe('400 INVALID_INPUT')
    const id = await task()
    expect(outcome(await upload({ task: id }, stranger))).toBe('400 INVALID_INPUT')
    const hidden = await task({}, { private: true })
    expect(outcome(await upload({ task: hidden }, stranger))).toBe('400 INVALID_INPUT')
    const file = await fileOf()
    await worker.visitor.call(`/client-documents/${file}`, {
      body: JSON.stringify({ task: id }),
      headers: { 'content-type': 'application/json' },
      method: 'PATCH',
    })
    expect((await fileRow(file))?.task ?? null).toBeNull()
  })

  test('is named by its client in the answer to that task alone', async () => {
    const first = await task(forClient)
    const second = await task(forClient)
    const file = await send(first)
    const submit = (id: string) =>
      client.visitor.post(`/portal/case-tasks/${id}/submit`, { answers: { papers: [file] } })
    expect(outcome(await submit(second))).toBe('400 INVALID_INPUT')
    expect(outcome(await submit(first))).toBe('200')
  })

  test('may be left where it is when staff answer anew, also once it was made private', async () => {
    const id = await task(forClient)
    const file = await send(id)
    await client.visitor.post(`/portal/case-tasks/${id}/submit`, { answers: { papers: [file] } })
    await app.payload.update({
      collection: 'client-documents',
      data: { private: true },
      id: file,
      overrideAccess: true,
    })
    expect(outcome(await complete(id, [file]))).toBe('200')
  })

  test('goes with its client, and stands in their own data until then', async () => {
    const about = await people.connected(worker, agency)
    const made = await caseWithTasks(app, { agency, client: about.id }, [
      { ...forClient, questions: QUESTIONS },
    ])
    const id = String(made.tasks[0])
    const file = await fileOf({ client: about.id, sentByClient: true, task: id })
    const listed = await about.visitor.call(`/client-documents/${file}?depth=0`)
    expect(listed.body).toMatchObject({ task: id })
    const chief = await people.staff({ agency, permissions: ['client-management', 'super-user'] })
    const [row] = await storedRows(app, 'clients', { id: { equals: about.id } })
    const gone = await chief.visitor.post(`/portal/clients/${about.id}/delete`, {
      attestation: true,
      confirm: String(row?.uniqueIdentifier),
      reason: 'client-request',
    })
    expect(gone.body, gone.message).toEqual({ state: 'erased' })
    expect(await fileRow(file)).toBeUndefined()
    expect(await taskRow(id)).toBeUndefined()
  })
})

describe('what staff write down for a client', () => {
  const signed = { label: { en: 'Sign here' }, name: 'sign', required: true, type: 'signature' }

  test(attack('TASK-14'), async () => {
    const id = await task({ ...forClient, questions: [signed] })
    const answers = { sign: { onPaper: false, signed: true, signedName: 'Mike Rivera' } }
    const done = await worker.visitor.post(`/portal/case-tasks/${id}/complete`, { answers })
    expect(done.status, done.message).toBe(200)
    expect((await taskRow(id))?.answers).toEqual({
      sign: { onPaper: true, signed: true, signedName: 'Mike Rivera' },
    })
    const told = await worker.visitor.call(`/portal/case-tasks/${id}/sent`)
    expect(told.text).toContain('Signed on paper by Mike Rivera')
    expect((await client.visitor.page(`/questions/${id}`)).html).toContain(
      'Signed on paper by Mike Rivera',
    )
  })

  test('keeps the signature of who signs by themselves as theirs', async () => {
    const id = await task({ ...forClient, questions: [signed] })
    const answers = { sign: { onPaper: true, signed: true, signedName: 'Mike Rivera' } }
    const sent = await client.visitor.post(`/portal/case-tasks/${id}/submit`, { answers })
    expect(sent.status, sent.message).toBe(200)
    expect((await taskRow(id))?.answers).toEqual({
      sign: { signed: true, signedName: 'Mike Rivera' },
    })
  })

  test(attack('TASK-15'), async () => {
    const id = await task({ ...forClient, questions: [{ ...QUESTIONS[0], type: 'text' }] })
    const answer = (papers: string) => ({ answers: { papers } })
    await client.visitor.post(`/portal/case-tasks/${id}/submit`, answer('theirs'))
    const end = (submittedAt: unknown) =>
      worker.visitor.post(`/portal/case-tasks/${id}/complete`, { ...answer('ours'), submittedAt })
    expect(outcome(await end(null))).toBe('409 TASK_CHANGED')
    const kept = await taskRow(id)
    expect(kept).toMatchObject({ answers: { papers: 'theirs' }, status: 'submitted' })
    expect(outcome(await end(kept?.submittedAt))).toBe('200')
  })

  test('tells the files of an answer to whoever may open them, and to nobody else', async () => {
    const id = await task()
    const file = await fileOf({ task: id })
    await complete(id, [file])
    const told = (by: typeof worker) => by.visitor.call(`/portal/case-tasks/${id}/sent`)
    expect((await told(worker)).body).toMatchObject({
      answers: [{ files: [{ id: file, name: 'Card' }], value: 'Card' }],
    })
    await app.payload.update({
      collection: 'client-documents',
      data: { private: true },
      id: file,
      overrideAccess: true,
    })
    expect((await told(stranger)).body).toMatchObject({ answers: [{ files: [] }] })
  })
})
