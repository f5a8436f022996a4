import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let root: Awaited<ReturnType<People['staff']>>
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>

const ALWAYS = [{ closes: '24:00', day: 'every-day', opens: '00:00' }]
const PLACES: Record<string, unknown>[] = [
  {
    categories: ['food'],
    city: 'San José',
    exceptions: [],
    free: true,
    hours: ALWAYS,
    languages: ['es'],
    latitude: 37.33,
    longitude: -121.89,
    name: 'Comedor central',
    phone: '(408) 555-0100 x12',
    postalCode: '95113',
  },
  {
    accessible: true,
    categories: ['housing'],
    city: 'San José',
    hours: [],
    latitude: 37.34,
    longitude: -121.9,
    name: 'Night shelter',
  },
  {
    address: '12 Orchard Lane\nFresno, CA 93721',
    categories: ['food'],
    city: 'Fresno',
    // Closed every day that anybody may run this on
    exceptions: [{ from: '2000-01-01', to: '2999-12-31' }],
    hours: ALWAYS,
    latitude: 36.74,
    longitude: -119.78,
    name: 'Valley pantry',
  },
]

beforeAll(async () => {
  app = await startPortalApp('resources')
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  root = await people.staff({ permissions: ['super-user'] })
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
  for (const data of [...PLACES, { name: 'Not yet', published: false }])
    await people.create('resources', data)
})
afterAll(() => app.stop())

const NAMES = [...PLACES.map(({ name }) => String(name)), 'Not yet']
/** Places that a page shows, in its order. */
const shown = async (query = ''): Promise<string[]> => {
  const { html, status } = await client.visitor.page(`/resources${query}`)
  expect(status).toBe(200)
  return NAMES.filter((name) => html.includes(name)).toSorted(
    (one, other) => html.indexOf(one) - html.indexOf(other),
  )
}

test('places stand by name, and filters leave those that fit', async () => {
  expect(await shown()).toEqual(['Comedor central', 'Night shelter', 'Valley pantry'])
  expect(await shown('?category=food')).toEqual(['Comedor central', 'Valley pantry'])
  expect(await shown('?category=food&open=true')).toEqual(['Comedor central'])
  expect(await shown('?language=es')).toEqual(['Comedor central'])
  expect(await shown('?free=true')).toEqual(['Comedor central'])
  expect(await shown('?accessible=true')).toEqual(['Night shelter'])
  expect(await shown('?q=SAN+JOSE')).toEqual(['Comedor central', 'Night shelter'])
})

test('the nearest stand first, from a city, a ZIP code or a position, within so many miles', async () => {
  expect(await shown('?latitude=37.34&longitude=-121.9')).toEqual([
    'Night shelter',
    'Comedor central',
  ])
  expect(await shown('?near=95113')).toEqual(['Comedor central', 'Night shelter'])
  expect(await shown('?near=fresno')).toEqual(['Valley pantry'])
  expect(await shown('?near=San+Jose,+CA&miles=1')).toHaveLength(2)
  expect(await shown('?near=San+Jose+CA&miles=1')).toHaveLength(2)
  const { html } = await client.visitor.page('/resources?near=%3Cb%3EAtlantis')
  expect(html).toContain('Our list has nothing in “&lt;b&gt;Atlantis”')
  expect(await shown('?latitude=x&longitude=999&miles=-1&category=nope&show=1e9')).toHaveLength(3)
})

test('an address is understood where the directory, or the client themselves, knows it', async () => {
  expect(await shown('?near=400+Main+Street,+Fresno,+CA')).toEqual(['Valley pantry'])
  expect(await shown('?near=98+orchard+lane')).toEqual(['Valley pantry'])
  const told = { address: 'Behind the old mill', latitude: 36.75, longitude: -119.77 }
  expect((await client.visitor.post('/portal/locations', told)).status).toBe(201)
  expect(await shown('?near=old+mill')).toEqual(['Valley pantry'])
  const stranger = await client.visitor.page('/resources?near=Nowhere+Lane')
  expect(stranger.html).toContain('Our list has nothing in “Nowhere Lane”')
})

test('a place says whom to call and how to get there', async () => {
  const list = docsOf(await client.visitor.call('/resources?limit=10&sort=name'))
  const { html } = await client.visitor.page(`/resources/${list[0]?.id}`)
  expect(html).toContain('href="tel:4085550100;ext=12"')
  expect(html).toContain('destination=37.33%2C-121.89')
  expect(html).toContain('Open day and night')
  expect((await client.visitor.page('/resources/nothing')).status).toBe(404)
})

test(attack('DIRECTORY-1'), async () => {
  const hidden = docsOf(await root.visitor.call('/resources?where[published][equals]=false'))[0]
  expect(hidden?.name).toBe('Not yet')
  expect((await client.visitor.call(`/resources/${hidden?.id}`)).status).toBe(404)
  expect((await client.visitor.page(`/resources/${hidden?.id}`)).status).toBe(404)
  expect(await shown('?q=not+yet')).toEqual([])
  expect((await client.visitor.post('/resources', { name: 'Mine' })).status).toBe(403)
  expect((await worker.visitor.post('/resources', { name: 'Mine' })).status).toBe(403)
})

test(attack('DIRECTORY-2'), async () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', '/portal', 'ftp://a.example'])
    expect((await root.visitor.post('/resources', { name: 'Bad', url })).status).toBe(400)
})

test('hours that no clock shows are refused by their name', async () => {
  const hours = [{ closes: '25:00', day: 'mon', opens: '9' }]
  const answer = await root.visitor.post('/resources', { hours, name: 'Bad' })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('with hours and minutes')
})
