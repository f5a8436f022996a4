import { afterAll, beforeAll, expect, test } from 'vitest'

import { richText } from '../../../dev/seed/richText.js'
import { attack } from '../../attacks/attack.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let root: Awaited<ReturnType<People['staff']>>
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('community-info')
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  root = await people.staff({ permissions: ['super-user'] })
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

const write = async (title: string, more: Record<string, unknown> = {}) =>
  root.visitor.post('/community-info', {
    bodies: [{ body: richText('Habitación para todos.'), language: 'es' }],
    body: richText('A room for everybody.'),
    title,
    titles: { es: `${title} (es)` },
    ...more,
  })
const idOf = async (made: ReturnType<typeof write>): Promise<string> => {
  const { doc } = (await made).body as unknown as { doc: { id: string } }
  return doc.id
}
const shining = async (): Promise<string[]> =>
  (await storedRows(app, 'community-info', { spotlight: { equals: true } })).map(({ id }) => id)

test('a client reads the list, searches it without accents, and opens one', async () => {
  const id = await idOf(write('Rooms'))
  await idOf(write('Zebras', { bodies: [], body: richText('Striped.') }))
  const list = await client.visitor.page('/community-info')
  expect(list.status).toBe(200)
  expect(list.html).toContain('A room for everybody.')
  expect(list.html).toContain('Zebras')
  const found = await client.visitor.page('/community-info?q=HABITACION')
  expect(found.html).toContain('Rooms')
  expect(found.html).not.toContain('Zebras')
  const none = await client.visitor.page('/community-info?q=%3Cscript%3E')
  expect(none.html).toContain('&lt;script&gt;')
  const one = await client.visitor.page(`/community-info/${id}`)
  expect(one.html).toContain('A room for everybody.')
  const spanish = await client.visitor.page(`/community-info/${id}`, { 'accept-language': 'es' })
  expect(spanish.html).toMatch(/Habitación para todos\.|A room for everybody\./)
  expect((await client.visitor.page('/community-info/nothing')).status).toBe(404)
})

test(attack('TENANT-46'), async () => {
  const id = await idOf(write('Draft', { published: false }))
  const listed = docsOf(await client.visitor.call('/community-info?limit=100'))
  expect(listed.map((row) => row.id)).not.toContain(id)
  expect((await client.visitor.call(`/community-info/${id}`)).status).toBe(404)
  expect((await client.visitor.page(`/community-info/${id}`)).status).toBe(404)
  expect((await client.visitor.page('/community-info?q=draft')).html).not.toContain('Draft (es)')
  const data = { body: richText('Mine'), title: 'Mine' }
  expect((await client.visitor.post('/community-info', data)).status).toBe(403)
  expect((await worker.visitor.post('/community-info', data)).status).toBe(403)
})

test(attack('TENANT-47'), async () => {
  const first = await idOf(write('First', { spotlight: true }))
  expect(await shining()).toEqual([first])
  const second = await idOf(write('Second', { spotlight: true }))
  expect(await shining()).toEqual([second])
  const put = (id: string, spotlight: boolean) =>
    root.visitor.call(`/community-info/${id}`, { body: { spotlight }, method: 'PATCH' })
  await Promise.all([put(first, true), put(await idOf(write('Third')), true)])
  expect((await shining()).length).toBeLessThan(2)
  expect((await put(second, true)).status).toBe(200)
  expect(await shining()).toEqual([second])
  expect((await put(second, false)).status).toBe(200)
  expect(await shining()).toEqual([])
})

test('the one in the spotlight stands first, and at home; a draft there stands nowhere', async () => {
  expect((await client.visitor.page('/')).html).not.toContain('Read this first')
  const id = await idOf(write('Zoo', { spotlight: true }))
  const home = await client.visitor.page('/')
  expect(home.html).toContain('Read this first')
  expect(home.html).toContain(`/portal/community-info/${id}"`)
  await idOf(write('Hidden', { published: false, spotlight: true }))
  expect((await client.visitor.page('/')).html).not.toContain('Hidden')
  await root.visitor.call(`/community-info/${id}`, { body: { spotlight: true }, method: 'PATCH' })
  const { html } = await client.visitor.page('/community-info')
  expect(html.indexOf('Zoo')).toBeLessThan(html.indexOf('Rooms'))
})
