import { afterAll, beforeAll, expect, test } from 'vitest'

import { contentHash } from '../../../src/portal/assets/assetTable.js'
import { MAP_FILES } from '../../../src/registry/mapFiles.js'
import { attack } from '../../attacks/attack.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

const ORIGIN = 'https://tiles.example'
const MAPS = { attribution: '© <Mapmakers>', tiles: `${ORIGIN}/{z}/{x}/{y}.png` }
const PLACES = [
  { categories: ['food'], latitude: 37.33, longitude: -121.89, name: 'Comedor central' },
  { categories: ['housing'], latitude: 37.35, longitude: -121.91, name: 'Night shelter' },
  { categories: ['food'], name: 'Phone line' },
]

type House = {
  app: PortalApp
  asked: Record<'location' | 'roi', string>
  client: Visitor
  food: string
}
let withMaps: House
let without: House

const open = async (name: string, maps?: typeof MAPS): Promise<House> => {
  const app = await startPortalApp(name, { plugin: maps ? { maps } : {} })
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const staff = await people.staff({ agency })
  const client = await people.connected(staff, agency)
  const ids: string[] = []
  for (const place of PLACES) ids.push((await people.create('resources', place)).id)
  const ask = async (type: 'location' | 'roi'): Promise<string> => {
    const asked = await staff.visitor.post(`/portal/clients/${client.id}/requests`, { type })
    return String(asked.body.id)
  }
  const asked = { location: await ask('location'), roi: await ask('roi') }
  return { app, asked, client: client.visitor, food: ids[0] ?? '' }
}

beforeAll(async () => {
  withMaps = await open('maps', MAPS)
  without = await open('no-maps')
})
afterAll(async () => {
  await withMaps.app.stop()
  await without.app.stop()
})

const picturesFrom = async ({ client }: House, path: string): Promise<string> => {
  const { headers, status } = await client.page(path)
  expect(status).toBe(200)
  const policy = headers.get('content-security-policy') ?? ''
  return /img-src ([^;]*)/.exec(policy)?.[1] ?? ''
}
const OWN = "'self' blob: data:"

const PAGES_WITH_MAP = ['/resources', '/location']
const PAGES_WITHOUT = ['/', '/messages', '/requests', '/account', '/contact', '/community-info']

test(attack('WEB-28'), async () => {
  for (const path of PAGES_WITH_MAP)
    expect(await picturesFrom(withMaps, path)).toBe(`${OWN} ${ORIGIN}`)
  for (const path of [...PAGES_WITHOUT, `/resources/${withMaps.food}`])
    expect(await picturesFrom(withMaps, path), path).toBe(OWN)
})

test('an installation without tiles has nothing of maps', async () => {
  for (const path of [...PAGES_WITH_MAP, ...PAGES_WITHOUT]) {
    expect(await picturesFrom(without, path), path).toBe(OWN)
    expect((await without.client.page(path)).html).not.toMatch(/pcp-map|map\.[\w-]{16}/)
  }
  for (const file of Object.values(MAP_FILES))
    expect((await without.client.page(`/assets/${file}`)).status).toBe(404)
})

/** What the map is told, as the server wrote it. */
const toldIn = (html: string, name: string): unknown => {
  const text = new RegExp(`data-${name}="([^"]*)"`).exec(html)?.[1]
  return text === undefined ? null : JSON.parse(text.replaceAll('&quot;', '"'))
}

test('the map has the places of the list, under the same filters, and each pin leads to its place', async () => {
  const { client, food } = withMaps
  const all = await client.page('/resources')
  expect(toldIn(all.html, 'pins')).toEqual([
    { at: [37.33, -121.89], href: `/portal/resources/${food}`, name: 'Comedor central' },
    expect.objectContaining({ name: 'Night shelter' }),
  ])
  expect(all.html).toContain('Some places in the list are not on the map.')
  const { html } = await client.page('/resources?category=food')
  expect(toldIn(html, 'pins')).toEqual([expect.objectContaining({ name: 'Comedor central' })])
  expect((await client.page('/resources?q=line')).html).not.toContain('pcp-map')
})

test('whose pictures these are is said, and none is asked for by the page itself', async () => {
  for (const path of PAGES_WITH_MAP) {
    const { html } = await withMaps.client.page(path)
    expect(html).toContain('The pictures of the map come from tiles.example, not from us.')
    expect(html).not.toMatch(/(?:href|src)="[^"]*(?:tiles\.example|map\.[\w-]{16})/)
    expect(html).toMatch(/<pcp-later[^>]* hidden/)
  }
})

test('where a place can be picked the map begins in the middle of the directory, not where somebody was', async () => {
  const { client } = withMaps
  const told = { address: 'Pier', latitude: 33.7361, longitude: -118.2922 }
  expect((await client.post('/portal/locations', told)).status).toBe(201)
  const { html } = await client.page('/location')
  const [latitude, longitude] = toldIn(html, 'center') as [number, number]
  expect([latitude, longitude].map((one) => one.toFixed(2))).toEqual(['37.34', '-121.90'])
  expect(html).toMatch(/data-picked="We have the place from the map/)
})

test('a request for a place lets one be picked, other requests have no map', async () => {
  const { client } = withMaps
  expect(await picturesFrom(withMaps, `/requests/${withMaps.asked.location}`)).toBe(
    `${OWN} ${ORIGIN}`,
  )
  const { html } = await client.page(`/requests/${withMaps.asked.location}`)
  expect(toldIn(html, 'center')).toHaveLength(3)
  expect(await picturesFrom(withMaps, `/requests/${withMaps.asked.roi}`)).toBe(OWN)
  expect((await client.page(`/requests/${withMaps.asked.roi}`)).html).not.toContain('pcp-map')
})

test('script and stylesheet are served once somebody asks, small, under the hash of what is in them', async () => {
  let all = 0
  const texts: string[] = []
  for (const file of Object.values(MAP_FILES)) {
    const packed = await withMaps.client.page(`/assets/${file}`, { 'accept-encoding': 'br' })
    expect(packed.headers.get('cache-control')).toMatch(/immutable/)
    all += Number(packed.headers.get('content-length'))
    const plain = await withMaps.client.page(`/assets/${file}`)
    expect(file).toContain(contentHash(Buffer.from(plain.html)))
    texts.push(plain.html)
  }
  // The notice that the licence of Leaflet asks for
  expect(texts.some((text) => text.includes('Vladimir Agafonkin'))).toBe(true)
  expect(all).toBeLessThanOrEqual(45_000)
})

test('maps cost an ordinary visit nothing but some words', async () => {
  for (const path of PAGES_WITH_MAP) {
    const { headers } = await withMaps.client.page(path, { 'accept-encoding': 'br' })
    expect(Number(headers.get('content-length')), path).toBeLessThanOrEqual(9000)
  }
})
