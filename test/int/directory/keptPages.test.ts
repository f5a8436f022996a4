import { afterAll, beforeAll, expect, test } from 'vitest'

import { KEPT_HEADERS, MOST_AHEAD } from '../../../src/core/keptPages.js'
import { attack } from '../../attacks/attack.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

const COPY = { [KEPT_HEADERS.keep]: 'copy' }

let app: PortalApp
let people: People
let client: Awaited<ReturnType<People['connected']>>
let place: string

beforeAll(async () => {
  app = await startPortalApp('kept-pages')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  const staff = await people.staff({ agency })
  client = await people.connected(staff, agency)
  place = (
    await people.create('resources', {
      hours: [{ closes: '24:00', day: 'every-day', opens: '00:00' }],
      name: 'Valley pantry',
      phone: '(408) 555-0100',
    })
  ).id
  await people.create('portal-messages', {
    agency,
    client: client.id,
    direction: 'to-client',
    staff: staff.id,
    text: 'Bring your papers',
  })
})
afterAll(() => app.stop())

const says = async (visitor: Visitor, path: string): Promise<null | string> =>
  (await visitor.page(path)).headers.get(KEPT_HEADERS.keep)

test('places that are opened, and saved ones, may be kept; nothing else', async () => {
  const { visitor } = client
  expect(await says(visitor, `/resources/${place}`)).toBe(`/portal/resources/${place}`)
  const saved: string[] = []
  for (let number = 0; number <= MOST_AHEAD; number += 1) {
    const { id } = await people.create('resources', { name: `Place ${number}` })
    saved.push(id)
    app.advance(1000)
    expect((await visitor.post(`/portal/resources/${id}/save`)).status).toBe(200)
  }
  const newest = saved.toReversed().slice(0, MOST_AHEAD)
  expect(await says(visitor, '/resources/saved')).toBe(
    newest.map((id) => `/portal/resources/${id}`).join(' '),
  )
  for (const path of ['/', '/resources', '/messages', '/location', '/no-such-page']) {
    expect(await says(visitor, path), path).toBeNull()
    expect((await visitor.page(path, COPY)).status, path).toBe(404)
  }
})

test('a copy says when it was seen, and holds nothing of a person, nor what is true for now alone', async () => {
  const page = await client.visitor.page(`/resources/${place}`)
  expect(page.html).toContain('Open day and night')
  const copy = await client.visitor.page(`/resources/${place}`, COPY)
  expect(copy.status).toBe(200)
  expect(decodeURIComponent(copy.headers.get(KEPT_HEADERS.title) ?? '')).toBe('Valley pantry')
  expect(Date.parse(copy.headers.get(KEPT_HEADERS.seen) ?? '')).not.toBeNaN()
  expect(copy.html).toMatch(/Seen on .*\. You are offline now: call before you go\./)
  expect(copy.html).toContain('tel:4085550100')
  expect(copy.html).toContain('pcp-quick-exit')
  expect(copy.html).not.toContain('Open day and night')
  expect(copy.html).not.toMatch(/pcp-nav|pcp-count|pcp-idle|pcp-live|data-account|name="_for"/)
  for (const own of [client.id, client.email, 'Bring your papers'])
    expect(copy.html).not.toContain(own)
})

test(attack('WEB-29'), async () => {
  const nobody = app.visitor()
  expect(await says(nobody, '/sign-in')).toBe('no')
  expect((await nobody.page(`/resources/${place}`, COPY)).status).not.toBe(200)

  const shared = app.visitor()
  await people.signIn(shared, client.email, PASSWORD, { sharedComputer: true })
  expect(await says(shared, `/resources/${place}`)).toBe('no')
  expect((await shared.page(`/resources/${place}`, COPY)).status).toBe(404)

  const { visitor } = client
  visitor.cookies.set('pcp-neutral', '1')
  expect(await says(visitor, `/resources/${place}`)).toBe('no')
  expect((await visitor.page(`/resources/${place}`, COPY)).status).toBe(404)
  visitor.cookies.delete('pcp-neutral')
})

test('leaving without scripts empties a browser that has copies, and leaves others alone', async () => {
  const { visitor } = client
  await visitor.page(`/resources/${place}`, COPY)
  expect(visitor.cookies.get('pcp-kept')).toBe('1')
  const leave = (mode: string) =>
    visitor.call('/portal/exit', {
      body: new URLSearchParams(),
      headers: { accept: 'text/html', 'sec-fetch-mode': mode, 'sec-fetch-site': 'same-origin' },
      method: 'POST',
    })
  const left = await leave('navigate')
  expect(left.headers.get('clear-site-data')).toBe('"storage"')
  expect(visitor.cookies.has('pcp-kept')).toBe(false)
  expect((await leave('navigate')).headers.get('clear-site-data')).toBeNull()
})
