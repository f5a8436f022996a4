import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
let assessment: string

const label = (en: string) => ({ en, es: `${en} (es)` })
const options = ['car', 'shelter', 'street'].map((value) => ({ label: label(value), value }))
const QUESTIONS = [
  { label: label('Name'), name: 'name', required: true, type: 'text' },
  { label: label('Story'), name: 'story', type: 'textarea' },
  { label: label('People'), name: 'people', type: 'number' },
  { label: label('Since'), name: 'since', type: 'date' },
  { label: label('Where'), name: 'where', options, type: 'select' },
  { label: label('Places'), name: 'places', options, type: 'multiselect' },
  { label: label('Pets'), name: 'pets', required: true, type: 'yes-no' },
]

beforeAll(async () => {
  app = await startPortalApp('assessments')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
  const row = await people.create('assessments', {
    enabledOnPortal: true,
    questions: QUESTIONS,
    title: 'Housing needs',
  })
  assessment = row.id
})
afterAll(() => app.stop())

const ask = async (): Promise<string> => {
  const answer = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
    assessment,
    type: 'assessment',
  })
  expect(answer.status, answer.message).toBe(201)
  return String(answer.body.id)
}
const fulfill = (id: string, body: Record<string, unknown>) =>
  client.visitor.post(`/portal/requests/${id}/fulfill`, body)
const responseOf = async (request: string) =>
  (await storedRows(app, 'assessment-responses', { request: { equals: request } }))[0]

describe('all seven kinds of questions', () => {
  test('are answered as JSON, and kept as they were given', async () => {
    const answers = {
      name: 'Mike',
      people: 3,
      pets: 'yes',
      places: ['car', 'street'],
      since: '2026-01-31',
      story: 'Two lines\nof text',
      where: 'shelter',
    }
    const id = await ask()
    const answer = await fulfill(id, { answers })
    expect(answer.status, answer.message).toBe(200)
    const response = await responseOf(id)
    expect(response?.answers).toEqual(answers)
    expect(response).toMatchObject({ assessment, client: client.id, private: false })
    expect(Date.parse(String(response?.assessmentDate))).toBeGreaterThan(0)
  })

  test('are answered by a form, where everything is text', async () => {
    const id = await ask()
    const form = new URLSearchParams([
      ['answers.name', 'Mike'],
      ['answers.people', '2'],
      ['answers.pets', 'no'],
      ['answers.places', 'car'],
      ['answers.places', 'shelter'],
      ['answers.since', ''],
      ['answers.where', ''],
    ])
    const answer = await client.visitor.call(`/portal/requests/${id}/fulfill`, {
      body: form,
      headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      method: 'POST',
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/portal/requests/${id}?notice=sent`)
    expect((await responseOf(id))?.answers).toEqual({
      name: 'Mike',
      people: 2,
      pets: 'no',
      places: ['car', 'shelter'],
    })
  })

  test('may be left out unless required; nothing beyond the questions is taken', async () => {
    const id = await ask()
    await fulfill(id, { answers: { evil: 'x', name: 'Mike', people: ' ', pets: true } })
    expect((await responseOf(id))?.answers).toEqual({ name: 'Mike', pets: 'yes' })
  })

  test.each([
    ['no answers at all', undefined, 'name'],
    ['a required one left blank', { name: ' ', pets: 'yes' }, 'name'],
    ['a required Yes/No left out', { name: 'Mike' }, 'pets'],
    ['Yes/No with a third answer', { pets: 'perhaps' }, 'pets'],
    ['words for a number', { people: 'many' }, 'people'],
    ['a day there is not', { since: '2026-02-30' }, 'since'],
    ['a choice there is not', { where: 'castle' }, 'where'],
    ['one choice there is not among others', { places: ['car', 'castle'] }, 'places'],
    ['a list for a text', { story: ['a'] }, 'story'],
    ['a text without end', { story: 'x'.repeat(5001) }, 'story'],
  ])('%s: 400 with the question, and nothing is written', async (_, given, question) => {
    const id = await ask()
    const answers: Record<string, unknown> | undefined = given && {
      name: 'Mike',
      pets: 'no',
      ...given,
    }
    if (given && question === 'pets' && !('pets' in given)) delete answers?.pets
    const answer = await fulfill(id, { answers })
    expect(outcome(answer)).toBe('400 INVALID_INPUT')
    expect(answer.body.errors).toMatchObject([{ data: { field: `answers.${question}` } }])
    expect(await responseOf(id)).toBeUndefined()
  })
})

test('a response keeps the questions as they were asked, whatever becomes of the assessment', async () => {
  const id = await ask()
  await fulfill(id, { answers: { name: 'Mike', pets: 'no' } })
  await app.payload.update({
    collection: 'assessments',
    data: { questions: [{ label: label('Other'), name: 'other', type: 'text' }] },
    id: assessment,
  })
  const questions = (await responseOf(id))?.questions as { label: unknown; name: string }[]
  expect(questions.map(({ name }) => name)).toEqual(QUESTIONS.map(({ name }) => name))
  expect(questions[0]?.label).toEqual({ en: 'Name', es: 'Name (es)' })
})
