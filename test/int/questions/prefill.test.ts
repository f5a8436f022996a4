import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let agency: string
let app: PortalApp
let client: { id: string; visitor: Visitor }
let people: People
let worker: { id: string; visitor: Visitor }
beforeAll(async () => {
  app = await startPortalApp('questions-prefill')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency, {
    address: '12 Elm Street, Riverside',
    dateOfBirth: '1980-11-03',
    phone: '+19095550143',
    preferredName: 'Mikey <b>"',
    raceEthnicity: ['1'],
    ssn: '123-45-6789',
  })
})
afterAll(() => app.stop())

const label = (en: string) => ({ en, es: `${en} (es)` })
const questions = [
  { label: label('Name?'), name: 'called', prefill: 'preferredName', type: 'text' },
  { label: label('Number?'), name: 'number', prefill: 'phone', type: 'text' },
  { label: label('Born?'), name: 'born', prefill: 'dateOfBirth', type: 'date' },
  { label: label('Where?'), name: 'where', prefill: 'address', type: 'address' },
  {
    label: label('Race?'),
    list: 'raceEthnicity',
    name: 'race',
    prefill: 'raceEthnicity',
    type: 'multiselect',
  },
  { label: label('Pets?'), name: 'pets', type: 'text' },
]
const ask = async (asked: readonly object[] = questions) => {
  const { id: assessment } = await people.create('assessments', {
    enabledOnPortal: true,
    questions: asked,
    title: 'About you',
  })
  const { body } = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
    assessment,
    type: 'assessment',
  })
  return { assessment, id: String(body.id) }
}
const inputOf = (html: string, name: string): string =>
  html.match(new RegExp(`<input[^>]*name="${name.replaceAll('.', '\\.')}"[^>]*>`, 'g'))?.join('') ??
  ''

test('a form begins with what the record says, to be changed like anything else', async () => {
  const { id } = await ask()
  const { html } = await client.visitor.page(`/requests/${id}`)
  expect(html).toContain('filled in from what we know')
  expect(inputOf(html, 'answers.called')).toContain('value="Mikey &lt;b&gt;&quot;"')
  expect(inputOf(html, 'answers.number')).toContain('value="(909) 555-0143"')
  expect(inputOf(html, 'answers.born')).toContain('value="1980-11-03"')
  expect(inputOf(html, 'answers.where.street')).toContain('value="12 Elm Street, Riverside"')
  expect(inputOf(html, 'answers.race')).toMatch(/value="1"[^>]*checked|checked[^>]*value="1"/)
  expect(inputOf(html, 'answers.pets')).not.toContain('value="M')
  // Nothing is written before they send it
  const sent = await client.visitor.post(`/portal/requests/${id}/fulfill`, {
    answers: { called: 'Michael' },
  })
  expect(sent.status).toBe(200)
  const record = await app.payload.findByID({ id: client.id, collection: 'clients' })
  expect(record).toMatchObject({ preferredName: 'Mikey <b>"' })
})

test('what was typed before stands as it was left, empty fields too', async () => {
  const { id } = await ask()
  const kept = await client.visitor.post('/portal/drafts', {
    fields: { 'answers.called': '', 'answers.pets': 'Dog' },
    form: `request:${id}`,
  })
  expect(kept.status).toBe(200)
  const { html } = await client.visitor.page(`/requests/${id}`)
  expect(inputOf(html, 'answers.pets')).toContain('value="Dog"')
  expect(inputOf(html, 'answers.called')).not.toContain('Mikey')
  expect(html).not.toContain('filled in from what we know')
})

test(attack('TAKE-05'), async () => {
  const boss = (await people.staff({ permissions: ['super-user'] })).visitor
  const asked = (prefill: string) => [
    { id: 'a'.repeat(24), label: label('SSN?'), name: 'number', prefill, type: 'text' },
  ]
  for (const field of ['ssn', 'searchText', 'uniqueIdentifier', 'dateOfBirth']) {
    const answer = await boss.post('/assessments', { questions: asked(field), title: 'SSN' })
    expect(answer.status, field).toBe(400)
  }
  // However it was stored
  const { assessment, id } = await ask([{ label: label('SSN?'), name: 'number', type: 'text' }])
  await app.payload.db.updateOne({
    id: assessment,
    collection: 'assessments',
    data: { questions: asked('dateOfBirth') },
  })
  const { html } = await client.visitor.page(`/requests/${id}`)
  expect(inputOf(html, 'answers.number')).not.toMatch(/value="[^"]/)
})
