import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let boss: Visitor
let client: { id: string; visitor: Visitor }
let people: People
let worker: Visitor
beforeAll(async () => {
  app = await startPortalApp('input-answers')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  const staff = await people.staff({ agency })
  worker = staff.visitor
  boss = (await people.staff({ permissions: ['super-user'] })).visitor
  client = await people.connected(staff, agency)
})
afterAll(() => app.stop())

const question = (name: string) => ({ label: { en: name }, name, required: true, type: 'text' })

/** A request for an assessment with these questions; answers what sending text as `answers` comes to. */
const asking = async (...names: string[]) => {
  const { id } = await people.create('assessments', {
    enabledOnPortal: true,
    questions: names.map(question),
    title: 'Needs',
  })
  const body = { assessment: id, type: 'assessment' }
  const { body: request } = await worker.post(`/portal/clients/${client.id}/requests`, body)
  return async (answers: string) =>
    client.visitor.call(`/portal/requests/${String(request.id)}/fulfill`, {
      body: `{"answers":${answers}}`,
      headers: { 'content-type': 'application/json' },
      method: 'POST',
    })
}

test(attack('INPUT-32'), async () => {
  const answer = await asking('name')
  const polluting = '{"name":"Mike","__proto__":{"polluted":"yes"}}'
  expect((await answer(polluting)).code).toBe('INVALID_INPUT')
  const hostile =
    '{"name":"Mike","a.b":"x","$set":{"status":"x"},"$where":"1","name.0":"y","constructor":{"prototype":{"polluted":"yes"}},"":"z"}'
  expect((await answer(hostile)).status).toBe(200)
  const [row] = await storedRows(app, 'assessment-responses')
  expect(row?.answers).toEqual({ name: 'Mike' })
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
})

test('a question named like what every object has is answered by its answer alone', async () => {
  const answer = await asking('constructor', 'toString')
  expect((await answer('{}')).code).toBe('INVALID_INPUT')
  expect((await answer('{"constructor":"a"}')).code).toBe('INVALID_INPUT')
  expect((await answer('{"constructor":"a","toString":"b"}')).status).toBe(200)
})

test('questions are named with letters, digits and underscores', async () => {
  for (const name of ['a.b', '$where', '__proto__', 'a b', '', 'a\nb', 'ä', 'x'.repeat(51)]) {
    const body = { questions: [question(name)], title: 'Needs' }
    expect((await boss.post('/assessments', body)).status, name).toBe(400)
  }
})

test('answers that hold databases’ words or markup are kept as they are', async () => {
  const answer = await asking('name')
  for (const text of ["'; drop table clients; --", '$ne', '{{name}}', '<script>x</script>', '=1+1'])
    expect((await answer(JSON.stringify({ name: text }))).status).toBeLessThan(500)
  const rows = await storedRows(app, 'assessment-responses')
  expect(rows.map((row) => row.answers)).toContainEqual({ name: "'; drop table clients; --" })
})
