import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let boss: Visitor
let client: { id: string; visitor: Visitor }
let people: People
beforeAll(async () => {
  app = await startPortalApp('questions-definitions')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  boss = (await people.staff({ permissions: ['super-user'] })).visitor
  client = await people.connected(await people.staff({ agency }), agency)
})
afterAll(() => app.stop())

const label = (en: string) => ({ en, es: `${en} (es)` })
const option = (value: string, score?: number) => ({ label: label(value), score, value })
const questions = [
  { label: label('About you'), name: 'intro', type: 'section' },
  { label: label('Pets?'), name: 'pets', required: true, type: 'yes-no' },
  {
    label: label('Which?'),
    name: 'which',
    options: [option('dog', 2), option('cat', 1)],
    showIf: [{ is: 'equals', question: 'pets', value: 'yes' }],
    type: 'multiselect',
  },
  {
    label: label('Children'),
    maxRows: 3,
    name: 'children',
    asks: [{ label: label('Age'), max: 17, min: 0, name: 'age', type: 'number' }],
    type: 'group',
  },
]
const scores = [
  { add: ['which', 'age'], bands: [{ label: label('Any') }], label: label('Care'), name: 'care' },
]

test('a set of questions is kept whole, and its version counts up when it changes', async () => {
  const body = { enabledOnPortal: true, questions, scores, title: 'Pets' }
  const made = await boss.post('/assessments', body)
  const doc = made.body.doc as unknown as Record<string, unknown>
  expect(doc).toMatchObject({ layout: 'one-page', questionsVersion: 1 })
  expect(doc.questions).toMatchObject([
    { name: 'intro' },
    { name: 'pets' },
    { options: [{ score: 2 }, { score: 1 }], showIf: [{ question: 'pets' }] },
    { maxRows: 3, asks: [{ max: '17', name: 'age' }] },
  ])
  const path = `/assessments/${String(doc.id)}`
  const versionAfter = async (body: Record<string, unknown>) => {
    const answer = await boss.call(path, { body, method: 'PATCH' })
    return (answer.body as Record<string, Record<string, unknown>>).doc?.questionsVersion
  }
  expect(await versionAfter({ title: 'Animals' })).toBe(1)
  expect(await versionAfter({ questions: doc.questions, questionsVersion: 9 })).toBe(1)
  expect(await versionAfter({ questions: questions.slice(0, 3), scores: [] })).toBe(2)
  expect(await versionAfter({ layout: 'one-question-a-page' })).toBe(3)
})

test('a set that does not hold together is refused by the name of its question', async () => {
  const refused = async (body: object) => {
    const answer = await boss.post('/assessments', { title: 'Wrong', ...body })
    expect(answer.status).toBe(400)
    return JSON.stringify(answer.body)
  }
  const cycle = [
    { label: label('A'), name: 'a', showIf: [{ is: 'answered', question: 'b' }], type: 'text' },
    { label: label('B'), name: 'b', showIf: [{ is: 'answered', question: 'a' }], type: 'text' },
  ]
  expect(await refused({ questions: cycle })).toContain('no earlier question has that name')
  expect(await refused({ questions: [questions[1], questions[1]] })).toContain('named \\"pets\\"')
  expect(await refused({ questions, scores: [{ ...scores[0], add: ['pets'] }] })).toContain(
    'no such question has points',
  )
})

test(attack('QUES-01'), async () => {
  const { body } = await client.visitor.call('/assessments?limit=10')
  const text = JSON.stringify(body)
  expect(text).toContain('which')
  expect(text).not.toContain('"score"')
  expect(text).not.toContain('bands')
})
