import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { docsOf, outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Staff = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
const agency = { a: '', b: '' }
let worker: Staff
let chief: Staff
let root: Staff
let client: Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('super-users')
  people = peopleOf(app)
  agency.a = (await people.agency()).id
  agency.b = (await people.agency()).id
  worker = await people.staff({ agency: agency.a })
  chief = await people.staff({ agency: agency.b, permissions: ['super-user'] })
  root = await people.staff({ permissions: ['super-user'] })
  client = await people.connected(worker, agency.a)
})
afterAll(() => app.stop())

const patch = (by: Staff, path: string, body: Record<string, unknown>) =>
  by.visitor.call(path, { body, method: 'PATCH' })
const userRow = async (id: number | string) =>
  (await storedRows(app, 'users', { id: { equals: id } }))[0]

describe('a super user of the installation', () => {
  test('sees everything, private records and audit events included', async () => {
    await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
      private: true,
      type: 'location',
    })
    const requests = docsOf(await root.visitor.call('/portal-requests'))
    expect(requests.some((row) => row.private === true)).toBe(true)
    expect(docsOf(await root.visitor.call('/portal-audit-events')).length).toBeGreaterThan(0)
  })

  test("acts for the client's agency", async () => {
    const { body } = await root.visitor.post(`/portal/clients/${client.id}/requests`, {
      agency: agency.b,
      type: 'location',
    })
    expect(body).toMatchObject({ agency: agency.a, requestedBy: root.id })
    const record = await root.visitor.post('/client-locations', {
      address: 'Here',
      agency: agency.b,
      client: client.id,
    })
    expect(record.status, record.message).toBe(201)
    expect(record.body).toMatchObject({ doc: { agency: { id: agency.a } } })
  })

  test('names the agency of what belongs to no client, or is told so: 400', async () => {
    const answer = await root.visitor.post('/programs', { name: 'Shelter' })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toMatch(/agency/i)
    const named = await root.visitor.post('/programs', { agency: agency.b, name: 'Shelter' })
    expect(named.status, named.message).toBe(201)
    expect(await storedRows(app, 'programs')).toMatchObject([{ agency: agency.b }])
  })

  test('alone makes and removes agencies', async () => {
    for (const by of [worker, chief]) {
      expect((await by.visitor.post('/agencies', { name: 'New' })).status).toBe(403)
    }
    const made = await root.visitor.post('/agencies', { name: 'New' })
    expect(made.status).toBe(201)
  })

  test('alone changes the numbers of the installation', async () => {
    const path = '/globals/portal-settings'
    for (const by of [worker, chief]) {
      expect((await by.visitor.call(path)).status).toBe(403)
      expect((await by.visitor.post(path, { portalEnabled: false })).status).toBe(403)
    }
    expect((await root.visitor.post(path, { codeTries: 4 })).status).toBe(200)
    expect((await root.visitor.post(path, { codeTries: null })).status).toBe(200)
  })
})

describe('a super user of one agency', () => {
  test('turns the portal of this agency on, and not of another', async () => {
    expect((await patch(chief, `/agencies/${agency.b}`, { portalEnabled: true })).status).toBe(200)
    expect([403, 404]).toContain(
      (await patch(chief, `/agencies/${agency.a}`, { portalEnabled: false })).status,
    )
    expect((await patch(worker, `/agencies/${agency.a}`, { portalEnabled: false })).status).toBe(
      403,
    )
  })

  test('gives rights to the staff of this agency, and to nobody else', async () => {
    const own = await people.staff({ agency: agency.b, permissions: ['view-identifiers'] })
    const rights = { portalPermissions: ['client-management'] }
    expect((await patch(chief, `/users/${own.id}`, rights)).status).toBe(200)
    expect((await userRow(own.id))?.portalPermissions).toEqual(['client-management'])

    const foreign = await patch(chief, `/users/${worker.id}`, { portalPermissions: ['super-user'] })
    expect(foreign.status).toBe(403)
    expect((await userRow(worker.id))?.portalPermissions).toEqual(['client-management'])
    for (const body of [{ agency: agency.a }, { agency: null }]) {
      expect((await patch(chief, `/users/${chief.id}`, body)).status).toBe(403)
    }
    expect((await userRow(chief.id))?.agency).toBe(agency.b)
    const made = await chief.visitor.post('/users', {
      email: 'made@agency.example',
      password: 'made-password-1',
      portalPermissions: ['super-user'],
    })
    expect(made.status).toBe(403)
  })
})

describe('staff without that right', () => {
  test('write neither agency nor rights, not even their own', async () => {
    const body = { agency: agency.b, name: 'Renamed', portalPermissions: ['super-user'] }
    await patch(worker, `/users/${worker.id}`, body)
    expect(await userRow(worker.id)).toMatchObject({
      agency: agency.a,
      portalPermissions: ['client-management'],
    })
    const made = await worker.visitor.post('/users', {
      agency: agency.a,
      email: 'friend@agency.example',
      password: 'friend-password',
      portalPermissions: ['super-user'],
    })
    const [friend] = await storedRows(app, 'users', { email: { equals: 'friend@agency.example' } })
    expect(made.status === 201 ? (friend?.portalPermissions ?? []) : []).toEqual([])
    expect(friend?.agency ?? null).toBeNull()
  })
})

describe('the owning agency of a record', () => {
  test('is set by the server: what the caller says does not count, then or later', async () => {
    const made = await worker.visitor.post('/clients', {
      agency: agency.b,
      firstName: 'Nadia',
      id: 'chosen',
      lastName: 'Moved',
    })
    expect(made.status, made.message).toBe(201)
    const [row] = await storedRows(app, 'clients', { lastName: { equals: 'Moved' } })
    expect(row?.agency).toBe(agency.a)
    expect(row?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
    for (const by of [worker, chief, root]) {
      await patch(by, `/clients/${row?.id}`, { agency: agency.b })
    }
    const [after] = await storedRows(app, 'clients', { id: { equals: row?.id } })
    expect(after?.agency).toBe(agency.a)
  })

  test('nor do records move to another client, nor pose as the answer to a request', async () => {
    const made = await worker.visitor.post('/client-locations', {
      address: 'Here',
      client: client.id,
      request: 'x',
    })
    const [row] = await storedRows(app, 'client-locations', { address: { equals: 'Here' } })
    expect(made.status, made.message).toBe(201)
    expect(row?.request ?? null).toBeNull()
    const other = await people.client(agency.a)
    await patch(worker, `/client-locations/${row?.id}`, { client: other.id })
    const [after] = await storedRows(app, 'client-locations', { id: { equals: row?.id } })
    expect(after?.client).toBe(client.id)
  })

  test('audit events are changed and removed by nobody', async () => {
    const [event] = await storedRows(app, 'portal-audit-events')
    for (const by of [worker, chief, root]) {
      const path = `/portal-audit-events/${event?.id}`
      expect((await patch(by, path, { action: 'nothing' })).status).toBe(403)
      expect((await by.visitor.call(path, { method: 'DELETE' })).status).toBe(403)
      expect(outcome(await by.visitor.post('/portal-audit-events', { action: 'x' }))).toMatch(
        /^403/,
      )
    }
  })
})
