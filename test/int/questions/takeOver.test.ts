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
  app = await startPortalApp('questions-take-over')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const label = (en: string) => ({ en, es: `${en} (es)` })
const questions = [
  { label: label('Your number'), name: 'number', type: 'text', writesTo: 'phone' },
  {
    label: label('What should we call you?'),
    name: 'called',
    type: 'text',
    writesTo: 'preferredName',
  },
  { label: label('Born on'), name: 'born', type: 'date', writesTo: 'dateOfBirth' },
  {
    label: label('Race'),
    list: 'raceEthnicity',
    name: 'race',
    type: 'multiselect',
    writesTo: 'raceEthnicity',
  },
  { label: label('Anything else?'), name: 'else', type: 'textarea' },
]
const answers = { born: '1980-11-03', called: 'Mikey', number: '(909) 555-0143', race: ['2', '1'] }

/** An answered request of the worker's agency, about a client of their own unless said otherwise. */
const answered = async (of: { about?: typeof client; given?: object; asked?: object[] } = {}) => {
  const about = of.about ?? client
  const { id: assessment } = await people.create('assessments', {
    enabledOnPortal: true,
    questions: of.asked ?? questions,
    title: 'About you',
  })
  const asked = await worker.visitor.post(`/portal/clients/${about.id}/requests`, {
    assessment,
    type: 'assessment',
  })
  const id = String(asked.body.id)
  const sent = await about.visitor.post(`/portal/requests/${id}/fulfill`, {
    answers: of.given ?? answers,
  })
  expect(sent.status).toBe(200)
  return id
}
const accept = (id: string) => worker.visitor.post(`/portal/requests/${id}/accept`)
type Offered = {
  answer: string
  fields: { answered: string; differs: boolean; field: string; now: string; seen: string }[]
}
const offered = async (id: string) => {
  const found = await worker.visitor.call(`/portal/requests/${id}/take-over`)
  expect(found.status).toBe(200)
  return found.body as unknown as Offered
}
const seenOf = ({ fields }: Offered, ...names: string[]) =>
  Object.fromEntries(
    fields.filter(({ field }) => names.includes(field)).map(({ field, seen }) => [field, seen]),
  )
const write = (id: string, body: object) =>
  worker.visitor.post(`/portal/requests/${id}/take-over`, body as Record<string, unknown>)
const record = (id: string) =>
  app.payload.findByID({ id, collection: 'clients', depth: 0 }) as unknown as Promise<
    Record<string, unknown>
  >

test('staff see what the record says beside what was answered, and write what they choose alone', async () => {
  client = await people.connected(worker, agency, { phone: '+19095550100', preferredName: 'Mike' })
  const id = await answered()
  await accept(id)
  const before = await offered(id)
  expect(before.fields).toMatchObject([
    { answered: '(909) 555-0143', differs: true, field: 'phone', now: '(909) 555-0100' },
    { answered: 'Mikey', differs: true, field: 'preferredName', now: 'Mike' },
    { differs: true, field: 'dateOfBirth', now: '' },
    { differs: true, field: 'raceEthnicity', now: '' },
  ])
  const chosen = { answer: before.answer, fields: seenOf(before, 'phone', 'dateOfBirth') }
  expect(await write(id, chosen)).toMatchObject({
    body: { fields: ['phone', 'dateOfBirth'] },
    status: 200,
  })
  const after = await record(client.id)
  expect(after).toMatchObject({ phone: '+19095550143', preferredName: 'Mike' })
  expect(String(after.dateOfBirth)).toContain('1980-11-03')
  expect((await offered(id)).fields.map(({ differs }) => differs)).toEqual([
    false,
    true,
    false,
    true,
  ])
  // As any change of contact data by staff
  const history = await app.payload.find({
    collection: 'contact-changes',
    where: { and: [{ client: { equals: client.id } }, { after: { equals: '+19095550143' } }] },
  })
  expect(history.docs).toMatchObject([
    { before: '+19095550100', changedBy: { id: worker.id }, door: 'record', kind: 'phone' },
  ])
  const { docs } = await app.payload.find({
    collection: 'portal-audit-events',
    depth: 0,
    where: { action: { equals: 'answers.taken-over' } },
  })
  expect(docs).toMatchObject([{ detail: { fields: 'phone, dateOfBirth' } }])
  expect(JSON.stringify(docs)).not.toMatch(/5550143|1980-11-03/)
})

test('what was left open takes nothing away, and what the record refuses is told', async () => {
  client = await people.connected(worker, agency, { preferredName: 'Mike' })
  const id = await answered({ given: { number: '12' } })
  await accept(id)
  const before = await offered(id)
  expect(before.fields.map(({ field }) => field)).toEqual(['phone'])
  const refused = await write(id, { answer: before.answer, fields: seenOf(before, 'phone') })
  expect(refused.status).toBe(400)
  expect((await record(client.id)).phone ?? null).toBeNull()
})

test(attack('TAKE-01'), async () => {
  client = await people.connected(worker, agency)
  const id = await answered({ asked: [questions[1] ?? {}], given: { called: 'Mikey' } })
  await accept(id)
  const [response] = (
    await app.payload.find({
      collection: 'assessment-responses',
      where: { request: { equals: id } },
    })
  ).docs
  const misfits = [
    { label: label('SSN'), name: 'called', type: 'text', writesTo: 'ssn' },
    { label: label('Born'), name: 'called', type: 'text', writesTo: 'dateOfBirth' },
    { label: label('Language'), name: 'called', type: 'text', writesTo: 'preferredLanguageCode' },
    { label: label('Agency'), name: 'called', type: 'text', writesTo: 'agency' },
  ]
  await app.payload.db.updateOne({
    id: String(response?.id),
    collection: 'assessment-responses',
    data: { questions: misfits },
  })
  const before = await offered(id)
  expect(before.fields).toEqual([])
  for (const field of ['ssn', 'dateOfBirth', 'preferredLanguageCode', 'agency', '__proto__']) {
    const body = `{"answer":"${before.answer}","fields":{"${field}":""}}`
    expect((await write(id, JSON.parse(body) as object)).status, field).toBe(400)
  }
})

test(attack('TAKE-02'), async () => {
  client = await people.connected(worker, agency, { preferredName: 'Mike' })
  const id = await answered()
  expect(await worker.visitor.call(`/portal/requests/${id}/take-over`)).toMatchObject({
    code: 'ANSWER_NOT_ACCEPTED',
    status: 409,
  })
  await accept(id)
  const before = await offered(id)
  await worker.visitor.post(`/portal/requests/${id}/undo-review`)
  const body = { answer: before.answer, fields: seenOf(before, 'preferredName') }
  expect(await write(id, body)).toMatchObject({ code: 'ANSWER_NOT_ACCEPTED', status: 409 })
  expect((await record(client.id)).preferredName).toBe('Mike')
})

test(attack('TAKE-03'), async () => {
  client = await people.connected(worker, agency, { preferredName: 'Mike' })
  const id = await answered()
  await accept(id)
  const before = await offered(id)
  const body = { answer: before.answer, fields: seenOf(before, 'preferredName') }
  expect(await write(id, { ...body, answer: client.id })).toMatchObject({ status: 409 })
  await worker.visitor.call(`/clients/${client.id}`, {
    body: { preferredName: 'Miguel' },
    method: 'PATCH',
  })
  expect(await write(id, body)).toMatchObject({ code: 'RECORD_CHANGED', status: 409 })
  expect((await record(client.id)).preferredName).toBe('Miguel')
})

test(attack('TAKE-04'), async () => {
  const home = (await people.agency()).id
  const officer = await people.staff({ agency: home })
  const theirs = await people.connected(officer, home, { preferredName: 'Mike' })
  const id = await answered({ about: theirs })
  await accept(id)
  const before = await offered(id)
  const body = { answer: before.answer, fields: seenOf(before, 'preferredName') }
  expect([403, 404]).toContain((await write(id, body)).status)
  expect((await record(theirs.id)).preferredName).toBe('Mike')
  // The request is not that officer's to work on
  const path = `/portal/requests/${id}/take-over`
  expect([403, 404]).toContain((await officer.visitor.post(path, body)).status)
  expect((await theirs.visitor.post(path, body)).status).toBe(401)
  expect((await app.visitor().call(path)).status).toBe(401)
})
