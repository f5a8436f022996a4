import { ValidationError } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { csvFiles, jsonPage, zipOf } from '../../support/hsds.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { HEADERS } from '../../support/uploads.js'
import type { Answer, Visitor } from '../../support/visitor.js'

type Staff = Awaited<ReturnType<People['staff']>>
type Named = { data: Buffer | string; name: string }
type Order = { from?: number; source?: string; takeFile?: string[] }

let app: PortalApp
let people: People
let root: Staff
let worker: Staff

beforeAll(async () => {
  app = await startPortalApp('import-resources')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  root = await people.staff({ permissions: ['super-user'] })
  worker = await people.staff({ agency, permissions: ['client-management'] })
})
afterAll(() => app.stop())

const json = (value: unknown, name = 'services.json'): Named => ({
  data: JSON.stringify(value),
  name,
})

const send = (
  path: '' | '/preview',
  files: readonly Named[],
  { from, source = 'County', takeFile = [] }: Order = {},
  visitor: Visitor = root.visitor,
): Promise<Answer> => {
  const body = new FormData()
  body.append('source', source)
  if (from !== undefined) body.append('from', String(from))
  for (const id of takeFile) body.append('takeFile', id)
  for (const { data, name } of files)
    body.append('file', new File([new Uint8Array(Buffer.from(data))], name))
  return visitor.call(`/portal/resources/import${path}`, { body, headers: HEADERS, method: 'POST' })
}
const preview = async (files: readonly Named[], order?: Order) => {
  const answer = await send('/preview', files, order)
  expect(outcome(answer), answer.text).toBe('200')
  return answer.body
}
const run = async (files: readonly Named[], order?: Order) => {
  const answer = await send('', files, order)
  expect(outcome(answer), answer.text).toBe('200')
  return answer.body
}
const rowsOf = async (source: string) =>
  docsOf(
    await root.visitor.call(
      `/resources?limit=100&sort=externalID&where[importSource][equals]=${source}`,
    ),
  )
const rowOf = async (source: string, id: string) => {
  const row = (await rowsOf(source)).find(({ externalID }) => externalID === `${source}:${id}`)
  if (!row) throw new Error(`no place ${source}:${id}`)
  return row
}
const edit = async (source: string, id: string, data: Record<string, unknown>): Promise<void> => {
  const row = await rowOf(source, id)
  const answer = await root.visitor.call(`/resources/${row.id}`, { body: data, method: 'PATCH' })
  expect(outcome(answer)).toBe('200')
}

const service = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  name: `Service ${id}`,
  status: 'active',
  ...more,
})

test('a preview tells what an import would do, and writes nothing', async () => {
  const body = await preview([json(jsonPage())], { source: 'Preview' })
  expect(body).toMatchObject({
    added: 3,
    changed: 0,
    changes: [],
    edited: 0,
    missingCount: 0,
    problemCount: 4,
    refused: 0,
    unchanged: 0,
    unknownLanguages: ['Nahuatl'],
  })
  expect(body.terms).toContainEqual({ categories: [], count: 2, name: 'Miscellany' })
  expect(body.dropped).toContainEqual({ count: 1, field: 'service.wait_time' })
  expect(await rowsOf('Preview')).toEqual([])
})

test('an import does what was shown, and done again nothing more', async () => {
  expect(await run([json(jsonPage())])).toMatchObject({ added: 3, next: null, problems: [] })
  const [first] = await rowsOf('County')
  expect(first).toMatchObject({
    categories: ['food'],
    city: 'San José',
    externalID: 'County:sal-1',
    hours: [
      { closes: '17:00', day: 'weekdays', opens: '09:00' },
      { closes: '12:00', day: 'sat', opens: '09:00' },
    ],
    languages: ['es'],
    phone: '(408) 555-0100 x12',
    published: true,
    url: 'https://www.saint-mary.example',
  })
  const csv = csvFiles().map(({ name, text }) => ({ data: text, name }))
  const zip = { data: await zipOf(csvFiles()), name: 'hsds.zip' }
  for (const files of [[json(jsonPage())], csv, [zip]]) {
    expect(await preview(files)).toMatchObject({ added: 0, changed: 0, edited: 0, unchanged: 3 })
    expect(await run(files)).toMatchObject({ added: 0, changed: 0, kept: 0, unchanged: 3 })
  }
  expect(await rowsOf('County')).toHaveLength(3)
})

test('a changed file changes those places, in the fields that were told', async () => {
  const before = [service('a', { description: 'Old' }), service('b')]
  const after = [service('a', { description: 'New', url: 'https://a.example' }), service('b')]
  await run([json(before)], { source: 'Change' })
  const { id } = await rowOf('Change', 'a')
  expect((await preview([json(after)], { source: 'Change' })).changes).toEqual([
    { changed: ['description', 'url'], edited: [], externalID: 'a', id, name: 'Service a' },
  ])
  expect(await run([json(after)], { source: 'Change' })).toMatchObject({ changed: 1, unchanged: 1 })
  expect(await rowOf('Change', 'a')).toMatchObject({ description: 'New', id })
  // What is searched by follows
  const found = await root.visitor.call('/resources?where[searchText][like]=new')
  expect(docsOf(found).map((row) => row.id)).toContain(id)
})

test('what was edited by hand stays, unless the file’s is taken', async () => {
  const source = 'Hand'
  const file = (phone: string) => [json([service('a', { phones: [{ id: 'p', number: phone }] })])]
  await run(file('555-0100'), { source })
  await edit(source, 'a', { description: 'Ours', phone: '555-0111' })
  // The file says what it said: nothing to decide, and nothing lost
  expect(await preview(file('555-0100'), { source })).toMatchObject({
    changed: 0,
    changes: [{ changed: [], edited: ['description', 'phone'], externalID: 'a' }],
    edited: 1,
  })
  expect(await run(file('555-0100'), { source })).toMatchObject({ changed: 0, kept: 1 })
  // It says something new: ours stays
  expect(await run(file('555-0122'), { source })).toMatchObject({ changed: 0, kept: 1 })
  expect(await rowOf(source, 'a')).toMatchObject({ description: 'Ours', phone: '555-0111' })
  // The file's is taken
  expect(await run(file('555-0122'), { source, takeFile: ['a'] })).toMatchObject({ changed: 1 })
  expect(await rowOf(source, 'a')).toMatchObject({ description: null, phone: '555-0122' })
  expect(await preview(file('555-0122'), { source })).toMatchObject({ edited: 0, unchanged: 1 })
})

test('a change of the file comes in beside what was edited by hand', async () => {
  const source = 'Beside'
  await run([json([service('a', { description: 'One' })])], { source })
  await edit(source, 'a', { phone: '555-0111' })
  const next = [json([service('a', { description: 'Two' })])]
  expect((await preview(next, { source })).changes).toMatchObject([
    { changed: ['description'], edited: ['phone'] },
  ])
  await run(next, { source })
  expect(await rowOf(source, 'a')).toMatchObject({ description: 'Two', phone: '555-0111' })
})

test('places that a file does not name are listed and stay', async () => {
  const source = 'Missing'
  await run([json([service('a'), service('b')])], { source })
  const { id } = await rowOf(source, 'a')
  const next = [json([service('b')])]
  expect(await preview(next, { source })).toMatchObject({
    missing: [{ id, name: 'Service a' }],
    missingCount: 1,
  })
  await run(next, { source })
  expect(await rowsOf(source)).toHaveLength(2)
})

test('pressed twice at once, each place is there once', async () => {
  const source = 'Twice'
  const files = [json(['a', 'b', 'c'].map((id) => service(id)))]
  const answers = await Promise.all([run(files, { source }), run(files, { source })])
  const told = answers.map(({ added, unchanged }) => Number(added) + Number(unchanged))
  expect(told).toEqual([3, 3])
  expect(await rowsOf(source)).toHaveLength(3)
})

test('a fault half way loses nothing, and the next import finishes it', async () => {
  const source = 'Fault'
  const files = [json(['a', 'b', 'c'].map((id) => service(id)))]
  const { create } = app.payload.db
  let left = 2
  const fault = vi.spyOn(app.payload.db, 'create').mockImplementation((args) => {
    if (args.collection !== 'resources') return create.call(app.payload.db, args)
    left -= 1
    if (left < 0) throw new Error('the database is gone')
    return create.call(app.payload.db, args)
  })
  expect(outcome(await send('', files, { source }))).toBe('500 INTERNAL')
  fault.mockRestore()
  expect(await rowsOf(source)).toHaveLength(2)
  expect(await run(files, { source })).toMatchObject({ added: 1, unchanged: 2 })
})

test('what a field does not take is told of its place, and keeps no other from coming in', async () => {
  const source = 'Refused'
  const { create } = app.payload.db
  const refusal = vi.spyOn(app.payload.db, 'create').mockImplementation((args) => {
    if (args.data.name === 'Service b')
      throw new ValidationError({ errors: [{ message: 'Not here.', path: 'name' }] })
    return create.call(app.payload.db, args)
  })
  const body = await run([json(['a', 'b', 'c'].map((id) => service(id)))], { source })
  refusal.mockRestore()
  expect(body).toMatchObject({
    added: 2,
    problems: [{ code: 'REFUSED', detail: 'name: Not here.', id: 'b', name: 'Service b' }],
  })
})

test('texts as people write them are the same at the next import', async () => {
  const source = 'Texts'
  const odd = ' Cafe\u0301\u200b \u00a0 & \u202ebar\t<i>«x»</i> '
  const file = [
    json([
      service('a', {
        alert: `${odd}\r\n\r\n\r\n\r\n${odd}`,
        application_process: 'é'.repeat(12_000),
        description: '👩‍👩‍👧 '.repeat(2000),
        eligibility_description: '\u200b\n- a\n-b\n\u00ad',
        name: `${odd}${'ñ'.repeat(250)}`,
        organization: { name: odd },
        schedules: [
          { byday: 'MO', closes_at: '02:00', freq: 'WEEKLY', opens_at: '20:00' },
          { description: odd, notes: odd.repeat(60) },
          { description: `Closed ${odd}`, valid_from: '2099-01-01', valid_to: '2099-01-03' },
        ],
        service_at_locations: [
          {
            id: 'a1',
            location: {
              addresses: [{ address_1: odd, city: odd, postal_code: odd.repeat(3) }],
              latitude: '12.12345678901234',
              longitude: -0.1 - 0.2,
              name: odd.repeat(60),
            },
          },
        ],
      }),
    ]),
  ]
  expect(await run(file, { source })).toMatchObject({ added: 1 })
  expect(await preview(file, { source })).toMatchObject({ changes: [], unchanged: 1 })
})

test('a large file goes in by parts', async () => {
  const source = 'Parts'
  const files = [json(Array.from({ length: 203 }, (_, index) => service(`s${index}`)))]
  const first = await run(files, { source })
  expect(first).toMatchObject({ added: 200, next: 200, total: 203 })
  expect(await run(files, { from: Number(first.next), source })).toMatchObject({
    added: 3,
    next: null,
  })
})

test('one event stands in the trail for each call, with its numbers', async () => {
  const { docs } = await app.payload.find({
    collection: 'portal-audit-events',
    limit: 1,
    overrideAccess: true,
    where: {
      and: [
        { action: { equals: 'resources.imported' } },
        { 'detail.source': { equals: 'Missing' } },
      ],
    },
  })
  expect(docs).toHaveLength(1)
})

test(attack('DIRECTORY-3'), async () => {
  for (const path of ['', '/preview'] as const) {
    const answer = await send(path, [json([service('a')])], { source: 'Worker' }, worker.visitor)
    expect(outcome(answer)).toBe('403 PERMISSION_REQUIRED')
  }
  expect(await rowsOf('Worker')).toEqual([])
})

test(attack('DIRECTORY-4'), async () => {
  await run([json([service('x', { name: 'Theirs' })])], { source: 'One' })
  await run([json([service('x', { name: 'Mine' })])], { source: 'Two' })
  expect(await rowOf('One', 'x')).toMatchObject({ name: 'Theirs' })
  const answer = await send('', [json([service('x')])], { source: 'One:x' })
  expect(outcome(answer)).toBe('400 INVALID_INPUT')
  // An id with a colon stays within its source
  await run([json([service('b:c')])], { source: 'a' })
  expect(await rowOf('a', 'b:c')).toMatchObject({ name: 'Service b:c' })
})

test(attack('DIRECTORY-5'), async () => {
  const source = 'Sites'
  const urls = ['javascript:alert(1)', 'data:text/html,x', 'JAVASCRIPT://a.example/%0aalert(1)']
  const answer = await run([json(urls.map((url, at) => service(`s${at}`, { url })))], { source })
  expect(answer).toMatchObject({ added: 3, problems: [] })
  expect((await rowsOf(source)).map(({ url }) => url)).toEqual([null, null, null])
})

test(attack('DIRECTORY-8', 'over the door'), async () => {
  const zeros = await zipOf([{ name: 'services.csv', text: '0'.repeat(70 * 1024 * 1024) }])
  expect(zeros.length).toBeLessThan(1024 * 1024)
  const answer = await send('/preview', [{ data: zeros, name: 'bomb.zip' }])
  expect(outcome(answer)).toBe('413 IMPORT_TOO_LARGE')
  const large = { data: Buffer.alloc(11 * 1024 * 1024), name: 'services.json' }
  expect(outcome(await send('/preview', [large]))).toBe('413 FILE_TOO_LARGE')
})

test(attack('DIRECTORY-11'), async () => {
  const answer = await root.visitor.post('/resources', {
    externalID: 'County:sal-1',
    imported: { name: 'x' },
    importSource: 'County',
    name: 'By hand',
  })
  expect(answer.status).toBe(201)
  const { docs } = await app.payload.find({
    collection: 'resources',
    overrideAccess: true,
    where: { name: { equals: 'By hand' } },
  })
  expect(docs).toMatchObject([{ externalID: null, imported: null, importSource: null }])
})
