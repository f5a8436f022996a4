import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { MOST_DEFINITION_BYTES } from '../../../src/core/questions/definition.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let boss: Visitor
let people: People
beforeAll(async () => {
  app = await startPortalApp('questions-preview')
  people = peopleOf(app)
  boss = (await people.staff({ permissions: ['super-user'] })).visitor
})
afterAll(() => app.stop())

const PREVIEW = '/portal/questions/preview'
const label = (en: string) => ({ en, es: `${en} (es)` })
const pets = { label: label('Any pets?'), name: 'pets', type: 'yes-no' }
const which = {
  label: label('Which animals?'),
  name: 'which',
  options: [{ label: label('A dog'), value: 'dog' }],
  showIf: [{ is: 'equals', question: 'pets', value: 'yes' }],
  type: 'select',
}
const look = async (body: object) => {
  const answer = await boss.post(PREVIEW, { questions: [pets, which], ...body })
  expect(answer.status).toBe(200)
  return answer.body as unknown as {
    html: string
    page: number
    pages: number
    problems: { message: string; name: string }[]
    shown: string[]
  }
}

test('questions are drawn as the client will see them, in the language that is asked for', async () => {
  const english = await look({ answers: { 'answers.pets': ['yes'] }, title: 'Animals' })
  expect(english.html).toContain('<html dir="ltr" lang="en">')
  expect(english.html).toContain('Any pets?')
  expect(english.html).toMatch(/href="\/portal\/assets\/portal\.[\w-]+\.css"/)
  const spanish = await look({ answers: { 'answers.pets': ['yes'] }, language: 'es' })
  expect(spanish.html).toContain('Which animals? (es)')
})

test('answers that are tried out act on conditions, and stand in the form', async () => {
  expect((await look({})).shown).toEqual(['pets'])
  expect((await look({ answers: { 'answers.pets': ['no'] } })).html).not.toContain('Which animals?')
  const answered = await look({ answers: { 'answers.pets': ['yes'], 'answers.which': ['dog'] } })
  expect(answered.shown).toEqual(['pets', 'which'])
  expect(answered.html).toMatch(/checked=""[^>]*value="dog"|value="dog"[^>]*checked=""/)
})

test('one question a page is drawn page by page', async () => {
  const layout = 'one-question-a-page'
  const second = await look({ answers: { 'answers.pets': ['yes'] }, layout, page: 1 })
  expect(second).toMatchObject({ page: 1, pages: 2 })
  expect(second.html).not.toContain('Any pets?')
  // With another answer there are fewer pages
  expect(await look({ answers: { 'answers.pets': ['no'] }, layout, page: 1 })).toMatchObject({
    page: 0,
    pages: 1,
  })
})

test('what is wrong is told beside its question, and the rest is drawn', async () => {
  const twice = await look({ questions: [pets, { ...which, options: [] }, { type: 'slider' }, 7] })
  expect(twice.problems).toMatchObject([{ name: 'which' }])
  expect(twice.problems[0]?.message).toContain('nothing to choose from')
  expect(twice.html).toContain('Any pets?')
})

test('only super users look at a preview, and nothing of it is stored', async () => {
  const { visitor: officer } = await people.staff({ agency: (await people.agency()).id })
  const body = { questions: [pets] }
  expect((await officer.post(PREVIEW, body)).status).toBe(403)
  expect((await app.visitor().post(PREVIEW, body)).status).toBe(401)
  await look({ title: 'Never saved' })
  const { totalDocs } = await app.payload.count({ collection: 'assessments' })
  expect(totalDocs).toBe(0)
})

test(attack('QUES-02'), async () => {
  const evil =
    '</title><script>alert(1)</script><img src=x onerror=alert(1)>"\'><svg/onload=alert(1)>'
  const texts = { en: evil, es: evil }
  const { html } = await look({
    answers: { [`answers.${evil}`]: [evil], 'answers.name': [evil] },
    questions: [
      { help: texts, label: texts, name: 'name', type: 'text' },
      { label: texts, name: evil, options: [{ label: texts, value: evil }], type: 'select' },
      { label: texts, name: 'long', options: [], type: 'multiselect' },
      { label: { en: 'javascript:alert(1) https://evil.example' }, name: 'link', type: 'section' },
    ],
    title: evil,
  })
  expect(html).not.toMatch(/<(?:script|img|svg\/)/)
  const withoutValues = html.replaceAll(/"[^"]*"/g, '""')
  expect(withoutValues).not.toMatch(/<[^>]*\son\w+\s*=/)
  expect(html).not.toContain('href="javascript:')
  expect(html).toContain(
    `content="default-src &#x27;none&#x27;; style-src &#x27;self&#x27;; img-src data:; form-action &#x27;none&#x27;; base-uri &#x27;none&#x27;"`,
  )
})

test(attack('QUES-03'), async () => {
  const long = { ...pets, label: { en: 'x'.repeat(MOST_DEFINITION_BYTES) } }
  expect((await boss.post(PREVIEW, { questions: [long] })).status).toBe(400)
  const many = Array.from({ length: 201 }, (_, at) => ({ ...pets, name: `q${at}` }))
  expect((await boss.post(PREVIEW, { questions: many })).status).toBe(400)
  const group = { asks: many.slice(0, 200), label: label('G'), name: 'g', type: 'group' }
  expect((await boss.post(PREVIEW, { questions: [group] })).status).toBe(400)
})

test(attack('QUES-08'), async () => {
  const group = (name: string, asks: unknown[]) => ({
    asks,
    label: label(name),
    minRows: 3,
    name,
    type: 'group',
  })
  const inner = group('inner', [group('innermost', [pets])])
  const { html, problems } = await look({ questions: [group('outer', [which, inner])] })
  expect(html).toContain('answers.outer.2.which')
  expect(html).not.toContain('answers.inner')
  expect(problems.map(({ name }) => name)).toContain('inner')
})

test(attack('QUES-09'), async () => {
  const asks = Array.from({ length: 12 }, (_, at) => ({
    label: label('Language'),
    list: 'preferredLanguage',
    name: `language${at}`,
    type: 'select',
  }))
  const questions = [pets, { asks, label: label('Everybody'), name: 'everybody', type: 'group' }]
  const drawn = await boss.post(PREVIEW, { questions })
  expect([drawn.status, drawn.code]).toEqual([400, 'INVALID_INPUT'])
  const kept = await boss.post('/assessments', { questions, title: 'Everybody' })
  expect(kept.status).toBe(400)
  expect(JSON.stringify(kept.body)).toContain('everybody')
})
