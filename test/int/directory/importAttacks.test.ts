import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { zipOf } from '../../support/hsds.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { importsOf, jsonFile, service } from '../../support/resourceImports.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let root: { visitor: Visitor }
let worker: { visitor: Visitor }
let imports: ReturnType<typeof importsOf>

beforeAll(async () => {
  app = await startPortalApp('import-attacks')
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  root = await people.staff({ permissions: ['super-user'] })
  worker = await people.staff({ agency, permissions: ['client-management'] })
  imports = importsOf(root)
})
afterAll(() => app.stop())

test(attack('DIRECTORY-3'), async () => {
  const { rowsOf, send } = imports
  for (const path of ['', '/preview'] as const) {
    const answer = await send(
      path,
      [jsonFile([service('a')])],
      { source: 'Worker' },
      worker.visitor,
    )
    expect(outcome(answer)).toBe('403 PERMISSION_REQUIRED')
  }
  expect(await rowsOf('Worker')).toEqual([])
})

test(attack('DIRECTORY-4'), async () => {
  const { rowOf, run, send } = imports
  await run([jsonFile([service('x', { name: 'Theirs' })])], { source: 'One' })
  await run([jsonFile([service('x', { name: 'Mine' })])], { source: 'Two' })
  expect(await rowOf('One', 'x')).toMatchObject({ name: 'Theirs' })
  const answer = await send('', [jsonFile([service('x')])], { source: 'One:x' })
  expect(outcome(answer)).toBe('400 INVALID_INPUT')
  // An id with a colon stays within its source
  await run([jsonFile([service('b:c')])], { source: 'a' })
  expect(await rowOf('a', 'b:c')).toMatchObject({ name: 'Service b:c' })
})

test(attack('DIRECTORY-5'), async () => {
  const { rowsOf, run } = imports
  const source = 'Sites'
  const urls = ['javascript:alert(1)', 'data:text/html,x', 'JAVASCRIPT://a.example/%0aalert(1)']
  const answer = await run([jsonFile(urls.map((url, at) => service(`s${at}`, { url })))], {
    source,
  })
  expect(answer).toMatchObject({ added: 3, problems: [] })
  expect((await rowsOf(source)).map(({ url }) => url)).toEqual([null, null, null])
})

test(attack('DIRECTORY-8', 'over the door'), async () => {
  const { send } = imports
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
