import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { asks, ifYes, startQuestions } from '../../support/askQuestions.js'
import { pdf } from '../../support/files.js'
import { outcome } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'

let setting: Awaited<ReturnType<typeof startQuestions>>
beforeAll(async () => {
  setting = await startQuestions('questions-answering')
})
afterAll(() => setting.app.stop())

const responseTo = async (request: string) => {
  const rows = await storedRows(setting.app, 'assessment-responses', {
    request: { equals: request },
  })
  return rows.at(-1)
}
const file = (name: string) =>
  new File([new Uint8Array(pdf(name))], name, { type: 'application/pdf' })
const PETS = [
  asks('pets', 'yes-no', { required: true }),
  asks('which', 'text', { required: true, showIf: ifYes('pets') }),
  asks('vet', 'text', { required: true, showIf: [{ is: 'answered', question: 'which' }] }),
]
const KIDS = asks('kids', 'group', {
  asks: [
    asks('first', 'text', { required: true }),
    asks('age', 'number', { max: '17', min: '0' }),
    asks('school', 'text', {
      required: true,
      showIf: [{ is: 'more-than', question: 'age', value: '5' }],
    }),
  ],
  maxRows: 3,
})

describe('what is hidden', () => {
  test('is not asked, and what hangs on it is hidden with it', async () => {
    const id = await setting.ask({ questions: PETS })
    expect(outcome(await setting.answer(id, { pets: 'yes' }))).toBe('400 INVALID_INPUT')
    expect(outcome(await setting.answer(id, { pets: 'no' }))).toBe('200')
  })

  test(attack('QUES-04'), async () => {
    const id = await setting.ask({ questions: PETS })
    const sent = await setting.answer(id, { pets: 'no', vet: 'Dr. Fox', which: 'A cat' })
    expect(outcome(sent)).toBe('200')
    expect((await responseTo(id))?.answers).toEqual({ pets: 'no' })
  })
})

describe('a group', () => {
  test('asks its questions in each row, with conditions of its own, and leaves empty rows out', async () => {
    const id = await setting.ask({ questions: [KIDS] })
    const wrong = await setting.answer(id, {
      kids: [{ age: 9, first: 'Ben' }, {}, { age: 40 }],
    })
    expect(wrong.body).toMatchObject({
      errors: [
        {
          data: {
            fields: [
              { code: 'REQUIRED', field: 'answers.kids.0.school' },
              { code: 'REQUIRED', field: 'answers.kids.2.first' },
              { code: 'TOO_BIG', field: 'answers.kids.2.age' },
            ],
          },
        },
      ],
    })
    const kids = [
      { age: 9, first: 'Ben', school: 'Oak' },
      {},
      { age: 4, first: 'Ann', school: 'x' },
    ]
    expect(outcome(await setting.answer(id, { kids }))).toBe('200')
    expect((await responseTo(id))?.answers).toEqual({
      kids: [
        { age: 9, first: 'Ben', school: 'Oak' },
        { age: 4, first: 'Ann' },
      ],
    })
  })

  test('keeps nothing of what a condition hides in a row, and no row of that alone', async () => {
    const id = await setting.ask({ questions: [KIDS] })
    const kids = [{ age: 3, first: 'Ann', school: 'Old school' }, { school: 'Old school' }]
    const sent = await setting.answer(id, { kids })
    expect(outcome(sent)).toBe('200')
    expect((await responseTo(id))?.answers).toEqual({ kids: [{ age: 3, first: 'Ann' }] })
  })

  test('shows before it is sent what is sent: nothing hidden, and files in rows by their names', async () => {
    const cards = asks('cards', 'group', { asks: [asks('card', 'file'), asks('of', 'text')] })
    const id = await setting.ask({ questions: [KIDS, cards] })
    const body = new FormData()
    const fields = {
      'answers.cards.0.of': 'Ann',
      'answers.cards.rows': '1',
      'answers.kids.0.age': '3',
      'answers.kids.0.first': 'Ann',
      'answers.kids.0.school': 'Old school',
      'answers.kids.1.school': 'Old school',
      'answers.kids.rows': '2',
      go: 'check',
    }
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append('answers.cards.0.card', file('card.pdf'))
    const step = await setting.client.visitor.call(`/portal/requests/${id}/answers`, {
      body,
      headers: { 'sec-fetch-site': 'same-origin' },
      method: 'POST',
    })
    expect(step.headers.get('location'), step.message).toContain('/check')
    const { html } = await setting.client.visitor.page(`/requests/${id}/check`)
    const [, facts = ''] = /<dl(.*?)<\/dl>/s.exec(html) ?? []
    expect(facts).toContain('Ann')
    expect(facts).toContain('card.pdf')
    expect(facts).not.toMatch(/Old school|2\./)
  })

  test(attack('QUES-05'), async () => {
    const id = await setting.ask({ questions: [KIDS] })
    const kids = Array.from({ length: 10_000 }, () => ({ first: 'x' }))
    const sent = await setting.answer(id, { kids })
    expect(sent.body).toMatchObject({
      errors: [{ data: { fields: [{ code: 'TOO_MANY', field: 'answers.kids' }] } }],
    })
    const polluted = '[{"first":"Ben","__proto__":{"age":3},"constructor":"x"}]'
    const hostile = await setting.client.visitor.call(`/portal/requests/${id}/fulfill`, {
      body: `{"answers":{"kids":${polluted}}}`,
      headers: { 'content-type': 'application/json' },
      method: 'POST',
    })
    expect(outcome(hostile)).toBe('400 INVALID_INPUT')
    expect(await responseTo(id)).toBeUndefined()
  })
})

describe('limits', () => {
  test('are told by what would be right, each of its kind', async () => {
    const id = await setting.ask({
      questions: [
        asks('born', 'date', { max: 'today' }),
        asks('moved', 'date', { min: '2020-01-01' }),
        asks('code', 'text', { max: '5', min: '3' }),
        asks('race', 'multiselect', { list: 'raceEthnicity' }),
        asks('home', 'address', { required: true }),
        asks('sign', 'signature', { required: true }),
      ],
    })
    const sent = await setting.answer(id, {
      born: '2999-01-01',
      code: 'ab',
      moved: '2019-12-31',
      race: ['8', '1'],
      sign: { signedName: 'Maria Lopez' },
    })
    const fields = [
      { code: 'DAY_AHEAD', field: 'answers.born' },
      { code: 'DAY_UNDER', field: 'answers.moved' },
      { code: 'TOO_SHORT', field: 'answers.code' },
      { code: 'NOT_TOGETHER', field: 'answers.race' },
      { code: 'REQUIRED', field: 'answers.home.street' },
      { code: 'REQUIRED', field: 'answers.sign.signed' },
    ]
    expect(sent.body).toMatchObject({ errors: [{ data: { fields } }] })
    const answers = {
      born: '2000-01-01',
      home: { city: 'Riverton' },
      race: [1, '2'],
      sign: { signed: true, signedName: ' Maria Lopez ' },
    }
    expect(outcome(await setting.answer(id, answers))).toBe('200')
    expect((await responseTo(id))?.answers).toEqual({
      born: '2000-01-01',
      home: { city: 'Riverton' },
      race: ['1', '2'],
      sign: { signed: true, signedName: 'Maria Lopez' },
    })
  })
})

describe('files', () => {
  test('that came with a step are documents of the request, and answers by name', async () => {
    const id = await setting.ask({ questions: [asks('lease', 'file', { required: true })] })
    const path = `/requests/${id}`
    await setting.step(path, 'save', { 'answers.lease': file('lease.pdf') })
    const page = await setting.open(path)
    expect(page.body.textContent).toContain('lease.pdf')
    const check = await setting.step(path, 'check')
    expect(check).toBe(`${path}/check`)
    expect((await setting.open(check)).body.textContent).toContain('lease.pdf')
    expect(await setting.step(check, '')).toBe(`${path}?notice=sent`)
    const [document] = await setting.rowsOf(id)
    expect(document).toMatchObject({ name: 'lease.pdf', sentByClient: true })
    expect((await responseTo(id))?.answers).toEqual({
      lease: [{ id: document?.id, name: 'lease.pdf' }],
    })
    expect((await setting.open(path)).body.textContent).toContain('lease.pdf')
  })

  test(attack('QUES-06'), async () => {
    const questions = [asks('lease', 'file', {})]
    const other = await setting.people.connected(setting.worker, setting.agency)
    const mine = await setting.ask({ questions })
    const paper = await setting.askDocument()
    await setting.send(paper, [pdf('mine'), 'mine.pdf', 'application/pdf'])
    const [elsewhere] = await setting.rowsOf(paper)
    // Their own, but not sent for these questions
    expect(outcome(await setting.answer(mine, { lease: [elsewhere?.id] }))).toBe(
      '400 INVALID_INPUT',
    )
    // Staff who write answers down for somebody else
    const { id: assessment } = await setting.people.create('assessments', { questions, title: 'x' })
    const written = await setting.worker.visitor.post('/assessment-responses', {
      answers: { lease: [elsewhere?.id] },
      assessment,
      client: other.id,
    })
    expect(written.status).toBe(400)
    const own = await setting.worker.visitor.post('/assessment-responses', {
      answers: { lease: [elsewhere?.id, 'made-up'] },
      assessment,
      client: setting.client.id,
    })
    expect(own.status).toBe(400)
  })
})

test(attack('QUES-07'), async () => {
  const options = [{ label: { en: 'A' }, score: 7, value: 'a' }]
  const bands = [{ label: { en: 'High' }, text: { en: 'Call soon' } }]
  const score = (name: string, showToClient: boolean) => ({
    add: ['choice'],
    bands,
    label: { en: `Score of ${name}` },
    name,
    showToClient,
  })
  const id = await setting.ask({
    questions: [asks('choice', 'select', { options })],
    scores: [score('shown', true), score('kept', false)],
  })
  expect(outcome(await setting.answer(id, { choice: 'a', results: [] }))).toBe('200')
  const row = await responseTo(id)
  expect(row).toMatchObject({ questionsVersion: 1, results: [{ points: 7 }, { points: 7 }] })
  const path = `/assessment-responses/${String(row?.id)}`
  const { text } = await setting.client.visitor.call(path)
  expect(text).toContain('Score of shown')
  expect(text).not.toContain('Score of kept')
  expect(text).not.toContain('"score"')
  expect((await setting.worker.visitor.call(path)).text).toContain('Score of kept')
  const page = await setting.open(`/requests/${id}`)
  expect(page.body.textContent).toContain('7 points – High')
  expect(page.body.textContent).toContain('A person decides with you.')
  expect(page.body.textContent).not.toContain('Score of kept')
})
