import { ValidationError } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { graphqlOf } from '../../support/graphql.js'
import { csvFiles, jsonPage, zipOf } from '../../support/hsds.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { importsOf, jsonFile, service } from '../../support/resourceImports.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let root: { visitor: Visitor }
let imports: ReturnType<typeof importsOf>

beforeAll(async () => {
  app = await startPortalApp('import-resources')
  root = await peopleOf(app).staff({ permissions: ['super-user'] })
  imports = importsOf(root)
})
afterAll(() => app.stop())

test('a preview tells what an import would do, and writes nothing', async () => {
  const { preview, rowsOf } = imports
  const body = await preview([jsonFile(jsonPage())], { source: 'Preview' })
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
  const { preview, rowsOf, run } = imports
  expect(await run([jsonFile(jsonPage())])).toMatchObject({ added: 3, next: null, problems: [] })
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
  for (const files of [[jsonFile(jsonPage())], csv, [zip]]) {
    expect(await preview(files)).toMatchObject({ added: 0, changed: 0, edited: 0, unchanged: 3 })
    expect(await run(files)).toMatchObject({ added: 0, changed: 0, kept: 0, unchanged: 3 })
  }
  expect(await rowsOf('County')).toHaveLength(3)
})

test('a changed file changes those places, in the fields that were told', async () => {
  const { preview, rowOf, run } = imports
  const before = [service('a', { description: 'Old' }), service('b')]
  const after = [service('a', { description: 'New', url: 'https://a.example' }), service('b')]
  await run([jsonFile(before)], { source: 'Change' })
  const { id } = await rowOf('Change', 'a')
  expect((await preview([jsonFile(after)], { source: 'Change' })).changes).toEqual([
    { changed: ['description', 'url'], edited: [], externalID: 'a', id, name: 'Service a' },
  ])
  expect(await run([jsonFile(after)], { source: 'Change' })).toMatchObject({
    changed: 1,
    unchanged: 1,
  })
  expect(await rowOf('Change', 'a')).toMatchObject({ description: 'New', id })
  // What is searched by follows
  const found = await root.visitor.call('/resources?where[searchText][like]=new')
  expect(docsOf(found).map((row) => row.id)).toContain(id)
})

test('what was edited by hand stays, unless the file’s is taken', async () => {
  const { edit, preview, rowOf, run } = imports
  const source = 'Hand'
  const file = (phone: string) => [
    jsonFile([service('a', { phones: [{ id: 'p', number: phone }] })]),
  ]
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
  const { edit, preview, rowOf, run } = imports
  const source = 'Beside'
  await run([jsonFile([service('a', { description: 'One' })])], { source })
  await edit(source, 'a', { phone: '555-0111' })
  const next = [jsonFile([service('a', { description: 'Two' })])]
  expect((await preview(next, { source })).changes).toMatchObject([
    { changed: ['description'], edited: ['phone'] },
  ])
  await run(next, { source })
  expect(await rowOf(source, 'a')).toMatchObject({ description: 'Two', phone: '555-0111' })
})

test('places that a file does not name are listed and stay', async () => {
  const { preview, rowOf, rowsOf, run } = imports
  const source = 'Missing'
  await run([jsonFile([service('a'), service('b')])], { source })
  const { id } = await rowOf(source, 'a')
  const next = [jsonFile([service('b')])]
  expect(await preview(next, { source })).toMatchObject({
    missing: [{ id, name: 'Service a' }],
    missingCount: 1,
  })
  await run(next, { source })
  expect(await rowsOf(source)).toHaveLength(2)
})

test('pressed twice at once, each place is there once', async () => {
  const { rowsOf, run } = imports
  const source = 'Twice'
  const files = [jsonFile(['a', 'b', 'c'].map((id) => service(id)))]
  const answers = await Promise.all([run(files, { source }), run(files, { source })])
  const told = answers.map(({ added, unchanged }) => Number(added) + Number(unchanged))
  expect(told).toEqual([3, 3])
  expect(await rowsOf(source)).toHaveLength(3)
})

test('a fault half way loses nothing, and the next import finishes it', async () => {
  const { rowsOf, run, send } = imports
  const source = 'Fault'
  const files = [jsonFile(['a', 'b', 'c'].map((id) => service(id)))]
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

test('over GraphQL the same is done, with the files as base64', async () => {
  const ask = graphqlOf(app)
  const variables = {
    files: csvFiles().map(({ name, text }) => ({
      data: Buffer.from(text).toString('base64'),
      name,
    })),
    source: 'GraphQL',
  }
  const head = '($files: [PortalFile!], $source: String!)'
  const order = '(files: $files, source: $source)'
  const looked = await ask(
    root.visitor,
    `mutation Look${head} { portalPreviewResourceImport${order} { added problems { code id } } }`,
    { variables },
  )
  expect(looked.errors).toEqual([])
  expect(looked.data.portalPreviewResourceImport).toMatchObject({ added: 3 })
  const done = await ask(
    root.visitor,
    `mutation Go${head} { portalImportResources${order} { added next total } }`,
    { variables },
  )
  expect(done.data.portalImportResources).toEqual({ added: 3, next: null, total: 3 })
})

test('what a field does not take is told of its place, and keeps no other from coming in', async () => {
  const { run } = imports
  const source = 'Refused'
  const { create } = app.payload.db
  const refusal = vi.spyOn(app.payload.db, 'create').mockImplementation((args) => {
    if (args.data.name === 'Service b')
      throw new ValidationError({ errors: [{ message: 'Not here.', path: 'name' }] })
    return create.call(app.payload.db, args)
  })
  const body = await run([jsonFile(['a', 'b', 'c'].map((id) => service(id)))], { source })
  refusal.mockRestore()
  expect(body).toMatchObject({
    added: 2,
    problems: [{ code: 'REFUSED', detail: 'name: Not here.', id: 'b', name: 'Service b' }],
  })
})

test('texts as people write them are the same at the next import', async () => {
  const { preview, run } = imports
  const source = 'Texts'
  const odd = ' Cafe\u0301\u200b \u00a0 & \u202ebar\t<i>«x»</i> '
  const file = [
    jsonFile([
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
  const { rowOf, run } = imports
  const source = 'Parts'
  const services = Array.from({ length: 203 }, (_, index) => service(`s${index}`))
  // The id of the first again, in the second part: it was taken already
  const files = [jsonFile([...services, service('s0', { name: 'Twin' })])]
  const first = await run(files, { source })
  expect(first).toMatchObject({ added: 200, next: 200, total: 204 })
  expect(await run(files, { from: Number(first.next), source })).toMatchObject({
    added: 3,
    next: null,
  })
  expect(await rowOf(source, 's0')).toMatchObject({ name: 'Service s0' })
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
