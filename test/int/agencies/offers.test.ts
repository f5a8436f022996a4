import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { massSendsOf } from '../../support/massSends.js'
import { outcome } from '../../support/outcome.js'
import { pdf } from '../../support/files.js'
import { storedRows } from '../../support/storedRows.js'
import { startUploads } from '../../support/uploads.js'

let uploads: Awaited<ReturnType<typeof startUploads>>
let other: { agency: string; client: { id: string }; worker: typeof uploads.worker }
const made = { assessment: '', category: '', notOffered: '', notOurs: '' }

const set = async (data: Record<string, unknown>): Promise<void> => {
  const saved = await uploads.worker.visitor.call(`/agencies/${uploads.agency}`, {
    body: data,
    method: 'PATCH',
  })
  expect(saved.status, saved.message).toBe(200)
}

beforeAll(async () => {
  uploads = await startUploads('agency-offers')
  const { people } = uploads
  const assessment = (title: string) =>
    people.create('assessments', {
      enabledOnPortal: true,
      questions: [{ label: { en: 'Q' }, name: 'q', type: 'text' }],
      title,
    })
  const category = (name: string) =>
    people.create('file-categories', { name, predefinedNames: [{ name: 'Passport' }] })
  made.assessment = (await assessment('Housing needs')).id
  made.notOffered = (await assessment('Early childhood')).id
  made.category = (await category('Income')).id
  made.notOurs = (await category('School')).id
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency })
  other = { agency, client: await people.connected(worker, agency), worker }
})
afterAll(() => uploads.app.stop())

const ask = (body: Record<string, unknown>, { client, worker } = uploads as typeof other) =>
  worker.visitor.post(`/portal/clients/${client.id}/requests`, body)
const askedOf = (id: string) =>
  storedRows(uploads.app, 'portal-requests', { client: { equals: id } })
const overGraphQL = async (args: string) => {
  const text = `mutation { portalSendRequest(id: "${uploads.client.id}", ${args}) { id } }`
  const { code, text: told } = await graphqlOf(uploads.app)(uploads.worker.visitor, text)
  return code ?? told
}
const ofMany = (wanted: Record<string, unknown>) =>
  massSendsOf(uploads.app).send(uploads.worker, {}, wanted)
const several = (documents: object[]) =>
  uploads.worker.visitor.post(`/portal/clients/${uploads.client.id}/document-requests`, {
    documents,
  })

describe('what staff may ask for', () => {
  test('is everything where the agency chose nothing', async () => {
    await set({ fileCategories: [], requestableAssessments: [] })
    const type = 'assessment'
    expect((await ask({ assessment: made.notOffered, type })).status).toBe(201)
    const document = { category: made.notOurs, predefinedName: 'Passport', type: 'document' }
    expect((await ask(document)).status).toBe(201)
  })

  test(attack('REQ-08'), async () => {
    await set({ requestableAssessments: [made.assessment] })
    const type = 'assessment'
    const before = (await askedOf(uploads.client.id)).length
    const refused = await ask({ assessment: made.notOffered, type })
    expect(outcome(refused)).toBe('400 INVALID_INPUT')
    expect(refused.message).toMatch(/Assessment/)
    expect(outcome(await ofMany({ assessment: made.notOffered, type }))).toBe('400 INVALID_INPUT')
    expect(await overGraphQL(`type: "assessment", assessment: "${made.notOffered}"`)).toBe(
      'INVALID_INPUT',
    )
    expect(await askedOf(uploads.client.id)).toHaveLength(before)
    expect((await ask({ assessment: made.assessment, type })).status).toBe(201)
    // Another agency decides for itself
    expect((await ask({ assessment: made.notOffered, type }, other)).status).toBe(201)
  })

  test(attack('REQ-09'), async () => {
    await set({ fileCategories: [made.category] })
    const ours = { category: made.category, predefinedName: 'Passport' }
    const theirs = { category: made.notOurs, predefinedName: 'Passport' }
    const before = (await askedOf(uploads.client.id)).length
    const refused = await ask({ ...theirs, type: 'document' })
    expect(outcome(refused)).toBe('400 INVALID_INPUT')
    expect(refused.message).toMatch(/Category/)
    expect(outcome(await several([ours, theirs]))).toBe('400 INVALID_INPUT')
    expect(outcome(await ofMany({ ...theirs, type: 'document' }))).toBe('400 INVALID_INPUT')
    expect(await askedOf(uploads.client.id)).toHaveLength(before)
    expect((await several([ours])).status).toBe(201)
    expect((await ask({ ...theirs, type: 'document' }, other)).status).toBe(201)
  })
})

describe('what was asked before', () => {
  test('can still be answered, an assessment and a document', async () => {
    await set({ fileCategories: [], requestableAssessments: [] })
    const assessment = await ask({ assessment: made.notOffered, type: 'assessment' })
    const document = await uploads.ask({ category: made.notOurs })
    await set({ fileCategories: [made.category], requestableAssessments: [made.assessment] })
    const path = `/portal/requests/${String(assessment.body.id)}`
    expect(
      (await uploads.client.visitor.page(`/requests/${String(assessment.body.id)}`)).html,
    ).toMatch(/name="answers.q"/)
    const answered = await uploads.client.visitor.post(`${path}/fulfill`, { answers: { q: 'Yes' } })
    expect(answered.status, answered.message).toBe(200)
    const sent = await uploads.send(document, [pdf(), 'paper.pdf', 'application/pdf'])
    expect(sent.status, sent.message).toBe(200)
    const [row] = await uploads.rowsOf(document)
    expect(row?.category).toBe(made.notOurs)
  })
})

describe('where staff file a document', () => {
  test(attack('REQ-10'), async () => {
    const { staffUpload, worker } = uploads
    await set({ fileCategories: [] })
    const old = await staffUpload(worker.visitor, pdf(), { category: made.notOurs })
    expect(old.status, old.message).toBe(201)
    await set({ fileCategories: [made.category] })
    const refused = await staffUpload(worker.visitor, pdf(), { category: made.notOurs })
    expect(refused.status).toBe(400)
    const filed = await staffUpload(worker.visitor, pdf(), { category: made.category })
    expect(filed.status, filed.message).toBe(201)
    const id = String((filed.body.doc as unknown as { id: unknown }).id)
    const move = (of: string, data: object) =>
      worker.visitor.call(`/client-documents/${of}`, { body: { ...data }, method: 'PATCH' })
    expect((await move(id, { category: made.notOurs })).status).toBe(400)
    const [row] = await storedRows(uploads.app, 'client-documents', { id: { equals: id } })
    expect(row?.category).toBe(made.category)
    // What was filed before stays, and is changed like any other
    const before = String((old.body.doc as unknown as { id: unknown }).id)
    const renamed = await move(before, { category: made.notOurs, name: 'School report' })
    expect(renamed.status, renamed.message).toBe(200)
    expect((await move(before, { name: 'Report' })).status).toBe(200)
  })

  test('is as before at an agency that chose nothing', async () => {
    const filed = await uploads.staffUpload(other.worker.visitor, pdf(), {
      category: made.notOurs,
      client: other.client.id,
    })
    expect(filed.status, filed.message).toBe(201)
  })
})
