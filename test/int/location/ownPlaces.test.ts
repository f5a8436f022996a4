import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { downloadOf } from '../../support/myData.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

const LOCATIONS = 'client-locations'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('own-places')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())
beforeEach(async () => {
  client = await people.connected(worker, agency)
})

const share = (body: Record<string, unknown>, by = client) =>
  by.visitor.post('/portal/locations', body)
const shared = async (body: Record<string, unknown> = { address: 'Pier 5' }) => {
  const answer = await share(body)
  expect(answer.status, answer.message).toBe(201)
  return String(answer.body.id)
}
const takeBack = (id: string, by = client) => by.visitor.post(`/portal/locations/${id}/take-back`)
const rows = () => storedRows(app, LOCATIONS, { client: { equals: client.id } })
const noticesOf = async (id: string) =>
  (await storedRows(app, 'portal-inbox', { subject: { equals: id } }))
    .map(({ kind }) => String(kind))
    .toSorted()
const actionsOf = async (id: string) =>
  (await storedRows(app, 'portal-audit-events', { subject: { equals: id } })).map(
    ({ action }) => action,
  )
const read = async (path: string) => (await client.visitor.page(path)).html
const byStaff = async () => {
  const { body } = await worker.visitor.call(`/${LOCATIONS}`, {
    body: { address: 'Shelter', client: client.id },
    method: 'POST',
  })
  return (body.doc as unknown as { id: string }).id
}
const asked = async (isPrivate = false) => {
  const request = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
    private: isPrivate,
    type: 'location',
  })
  const path = `/portal/requests/${String(request.body.id)}/fulfill`
  expect((await client.visitor.post(path, { address: 'Old bridge' })).status).toBe(200)
  return String(request.body.id)
}

describe('saying where one is, unasked', () => {
  test('in words, with a note and a position: kept for the agency, the care team is told', async () => {
    const id = await shared({
      address: 'Behind the library',
      latitude: 33.7,
      longitude: -118.2,
      note: 'Blue tent',
    })
    expect(await rows()).toMatchObject([
      {
        address: 'Behind the library',
        agency,
        latitude: 33.7,
        longitude: -118.2,
        note: 'Blue tent',
        private: false,
        sentByClient: true,
      },
    ])
    expect(await noticesOf(id)).toEqual(['location-shared'])
    expect(await actionsOf(id)).toEqual(['location.shared'])
    const history = await worker.visitor.call(`/portal/clients/${client.id}/history`)
    expect(history.text).toContain('Behind the library')
    const html = await read('/location')
    for (const said of ['Behind the library', 'Blue tent', '33.70000, -118.20000', 'You told us'])
      expect(html).toContain(said)
    expect(html).toContain('Your care team sees it.')
    expect(await read('/')).toMatch(/href="\/portal\/location"[^§]*Behind the library/)
    expect(await read('/activities')).toContain('Where you are was saved')
  })

  test('by position alone, and over GraphQL', async () => {
    const { errors } = await graphqlOf(app)(
      client.visitor,
      'mutation { portalShareLocation(latitude: 1.5, longitude: 2) { id } }',
    )
    expect(errors).toEqual([])
    const told = await rows()
    expect(told).toMatchObject([{ latitude: 1.5, longitude: 2 }])
    // MongoDB stores nothing where there is nothing
    expect(told[0]?.address ?? null).toBeNull()
  })

  test('neither place nor position is refused, half a position too', async () => {
    expect(outcome(await share({ note: 'Here' }))).toBe('400 ADDRESS_OR_POSITION_REQUIRED')
    expect((await share({ address: 'Pier', latitude: 1 })).status).toBe(400)
    expect(await rows()).toEqual([])
  })

  test('as a form without scripts: success leads back, and so does a mistake, as it was typed', async () => {
    const done = await client.visitor.form('/portal/locations', { address: 'Pier 5', note: '' })
    expect(done.headers.get('location')).toBe('/portal/location?notice=sent')
    expect(await read('/location?notice=sent')).toContain('Your care team can see it now.')
    const back = await client.visitor.form('/portal/locations', {
      _back: '/portal/location',
      address: '',
      note: 'Blue tent',
    })
    const path = String(back.headers.get('location')).replace('/portal', '')
    expect(await read(path)).toContain('Blue tent')
  })
})

test('what is typed about a place is kept until it is sent', async () => {
  const fields = { address: 'Pier 9', note: 'By the blue gate' }
  expect(outcome(await client.visitor.post('/portal/drafts', { fields, form: 'location' }))).toBe(
    '200',
  )
  expect(await read('/location')).toContain('By the blue gate</textarea>')
  await client.visitor.form('/portal/locations', { ...fields, _form: 'location' })
  expect(await read('/location')).not.toContain('By the blue gate</textarea>')
})

describe('deleting a place', () => {
  test('takes words and position away for good; staff see that one was deleted', async () => {
    const id = await shared({ address: 'Pier 5', latitude: 1, longitude: 2, note: 'Blue tent' })
    const answer = await takeBack(id)
    expect(answer.status, answer.message).toBe(200)
    const [row] = await rows()
    expect(row).toMatchObject({
      address: null,
      effects: null,
      latitude: null,
      longitude: null,
      note: null,
    })
    expect(JSON.stringify(row)).not.toMatch(/pier|tent/i)
    expect(row?.clearedAt).toEqual(expect.any(String))
    expect(await noticesOf(id)).toEqual(['location-shared', 'location-taken-back'])
    expect(await actionsOf(id)).toContain('location.taken-back')
    const history = await worker.visitor.call(`/portal/clients/${client.id}/history`)
    expect(history.text).toContain('Place deleted by the client')
    expect(history.text).not.toContain('Pier 5')
    for (const page of ['/', '/location', '/activities'])
      expect(await read(page)).not.toContain('Pier')
    expect(await read('/')).toContain('You have not told us.')
    const { data } = await downloadOf(app, client.visitor)
    expect(JSON.stringify(data.clientLocations)).not.toMatch(/pier|tent/i)
  })

  test('twice at once is one deletion', async () => {
    const id = await shared()
    const answers = await Promise.all([takeBack(id), takeBack(id)])
    expect(answers.map(outcome).toSorted()).toEqual(['200', '404 NOT_FOUND'])
    expect(await noticesOf(id)).toEqual(['location-shared', 'location-taken-back'])
  })

  test('an answer to a request goes too: the request says so and stays done', async () => {
    const request = await asked()
    const [row] = await rows()
    const form = await client.visitor.form(`/portal/locations/${String(row?.id)}/take-back`, {})
    expect(form.headers.get('location')).toBe('/portal/location?notice=taken-back')
    const html = await read(`/requests/${request}`)
    expect(html).toContain('You deleted this place')
    expect(html).not.toContain('Old bridge')
  })

  test(attack('PLACE-01'), async () => {
    const staffs = await byStaff()
    expect(outcome(await takeBack(staffs))).toBe('403 FORBIDDEN')
    const html = await read('/location')
    expect(html).toContain('Your care team wrote this down')
    expect(html).not.toContain('/take-back')
    const own = await shared()
    const other = await people.connected(worker, agency)
    expect(outcome(await takeBack(own, other))).toBe('404 NOT_FOUND')
    expect((await other.visitor.page('/location')).html).not.toContain('Pier 5')
    for (const row of await rows()) expect(row.address).not.toBeNull()
  })

  test(attack('PLACE-03'), async () => {
    const id = await shared({ address: 'Pier 5', note: 'blue tent' })
    await takeBack(id)
    const put = (body: Record<string, unknown>) =>
      worker.visitor.call(`/${LOCATIONS}/${id}`, { body, method: 'PATCH' })
    expect(outcome(await put({ address: 'Pier 5', note: 'blue tent' }))).toBe('409 PLACE_DELETED')
    expect(JSON.stringify(await rows())).not.toMatch(/Pier|pier|tent/)
    expect((await put({ private: true })).status).toBe(200)
  })

  test(attack('PLACE-02'), async () => {
    const id = await byStaff()
    await worker.visitor.call(`/${LOCATIONS}/${id}`, {
      body: { clearedAt: '2026-01-01T00:00:00.000Z', sentByClient: true },
      method: 'PATCH',
    })
    const [row] = await rows()
    expect(row?.sentByClient).not.toBe(true)
    expect(row?.clearedAt ?? null).toBeNull()
  })
})

test('a private answer says that one agency alone sees it', async () => {
  await asked(true)
  const html = await read('/location')
  expect(html).toContain('Only your own agency sees it.')
})
