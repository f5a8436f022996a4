import { afterAll, beforeAll, expect, test } from 'vitest'

import { MOST_SAVED } from '../../../src/core/resource.js'
import { attack } from '../../attacks/attack.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Client = Awaited<ReturnType<People['connected']>>

let app: PortalApp
let people: People
let client: Client
let other: Client
let pantry: string
let shelter: string
let hidden: string

beforeAll(async () => {
  app = await startPortalApp('saved-places')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  const staff = await people.staff({ agency })
  client = await people.connected(staff, agency)
  other = await people.connected(staff, agency)
  const place = async (data: Record<string, unknown>): Promise<string> =>
    (await people.create('resources', data)).id
  pantry = await place({ name: 'Valley pantry' })
  shelter = await place({ name: 'Night shelter' })
  hidden = await place({ name: 'Not yet', published: false })
})
afterAll(() => app.stop())

const save = (id: string, { visitor }: Client = client) =>
  visitor.post(`/portal/resources/${id}/save`)
const unsave = (id: string, { visitor }: Client = client) =>
  visitor.post(`/portal/resources/${id}/unsave`)
const saved = async ({ visitor }: Client = client): Promise<string> => {
  const { html, status } = await visitor.page('/resources/saved')
  expect(status).toBe(200)
  return html
}

test('a place is saved without scripts, stands first among the saved ones, and is removed', async () => {
  const { visitor } = client
  const form = (await visitor.page(`/resources/${pantry}`)).html
  expect(form).toContain(`/portal/resources/${pantry}/save`)
  const sent = await visitor.form(`/portal/resources/${pantry}/save`, {
    _back: `/portal/resources/${pantry}`,
  })
  expect(sent.headers.get('location')).toBe(`/portal/resources/${pantry}?notice=place-saved`)
  const page = await visitor.page(`/resources/${pantry}?notice=place-saved`)
  expect(page.html).toContain('Saved. You find it again under Saved places.')
  expect(page.html).toContain(`/portal/resources/${pantry}/unsave`)
  // Pressed twice it is there once
  expect([(await save(pantry)).status, (await save(shelter)).status]).toEqual([200, 200])
  const list = await saved()
  expect(list.match(/Valley pantry<\/a>/g)).toHaveLength(1)
  expect(list.indexOf('Night shelter</a>')).toBeLessThan(list.indexOf('Valley pantry</a>'))
  expect((await unsave(shelter)).status).toBe(200)
  expect(await saved()).not.toContain('Night shelter')
})

test(attack('DIRECTORY-12'), async () => {
  await save(pantry)
  expect(await saved(other)).not.toContain('Valley pantry')
  expect((await unsave(pantry, other)).status).toBe(200)
  expect(await saved()).toContain('Valley pantry')
})

test(attack('DIRECTORY-13'), async () => {
  expect((await save(hidden)).status).toBe(404)
  expect((await save('no-such-place')).status).toBe(404)
  const ids: string[] = []
  for (let number = 0; number < MOST_SAVED; number += 1) {
    const { id } = await people.create('resources', { name: `Place ${number}` })
    ids.push(id)
  }
  for (const id of ids) expect((await save(id, other)).status).toBe(200)
  app.advance(60_000)
  expect((await save(pantry, other)).status).toBe(200)
  const list = await saved(other)
  expect(list.match(/class="pcp-phone" href="\/portal\/resources\/[\w-]{36}"/g)).toHaveLength(
    MOST_SAVED,
  )
  expect(list).toContain('Valley pantry</a>')
  expect(list).not.toContain('>Place 0</a>')
})

test('a saved place can be deleted by who keeps the directory, and the list says that it is gone', async () => {
  const { id } = await people.create('resources', { name: 'Closing soon' })
  await save(id)
  await app.payload.delete({ collection: 'resources', id })
  const list = await saved()
  expect(list).not.toContain('Closing soon')
  expect(list).toContain('1 place that you saved is not in the list of places any more.')
})

test('staff see nothing of it, and the audit trail says that something was saved, not what', async () => {
  await save(shelter)
  const { docs } = await app.payload.find({
    collection: 'portal-audit-events',
    limit: 1,
    sort: '-createdAt',
    where: { action: { equals: 'resource.saved' } },
  })
  expect(JSON.stringify(docs)).not.toContain(shelter)
  const staff = await people.staff({ permissions: ['super-user'] })
  expect((await staff.visitor.call('/saved-places')).status).toBeGreaterThanOrEqual(400)
})
