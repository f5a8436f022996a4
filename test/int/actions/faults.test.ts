import { readdir } from 'node:fs/promises'

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { outcome } from '../../support/outcome.js'
import { pdf } from '../../support/files.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
const fault: { point: null | string } = { point: null }

beforeAll(async () => {
  app = await startPortalApp('faults', {
    plugin: {
      testing: {
        failAt: (point) => {
          if (point === fault.point) throw new Error('the power went out at 10.0.0.7')
        },
      },
    },
  })
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())
afterEach(() => {
  fault.point = null
})

const eventsOf = (subject: unknown, action: string) =>
  storedRows(app, 'portal-audit-events', {
    and: [{ subject: { equals: subject } }, { action: { equals: action } }],
  })
const laterSweep = async () => {
  app.advance(31_000)
  await Promise.all([app.sweep(), app.sweep()])
  await app.sweep()
  await app.settled()
}

describe('a fault before a change leaves nothing', () => {
  test.each([
    ['portal-connections', 'invite', { attestation: true, email: 'nobody@client.example' }],
    ['portal-requests', 'requests', { type: 'location' }],
    ['portal-messages', 'messages', { text: 'Hello' }],
  ])('in %s', async (collection, path, body) => {
    const target = path === 'invite' ? (await people.client(agency)).id : client.id
    const own = { client: { equals: target } }
    const before = (await storedRows(app, collection, own)).length
    fault.point = 'before-state'
    const answer = await worker.visitor.post(`/portal/clients/${target}/${path}`, body)
    expect(outcome(answer)).toBe('500 INTERNAL')
    expect(JSON.stringify(answer.body)).not.toMatch(/power|10\.0|stack/)
    await laterSweep()
    expect(await storedRows(app, collection, own)).toHaveLength(before)
    fault.point = null
    const again = await worker.visitor.post(`/portal/clients/${target}/${path}`, body)
    expect(again.status, again.message).toBe(201)
  })
})

describe('a crash after a change: the sweep writes audit event, notice and mail, each once', () => {
  test('of an invitation', async () => {
    const { id } = await people.client(agency)
    const email = 'crashed@client.example'
    fault.point = 'after-state'
    await worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
    fault.point = null
    await app.settled()
    expect(app.mailbox.to(email)).toHaveLength(0)
    await laterSweep()
    expect(app.mailbox.to(email)).toHaveLength(1)
    const events = await storedRows(app, 'portal-audit-events', { client: { equals: id } })
    expect(events).toHaveLength(1)
    const status = await worker.visitor.call(`/portal/clients/${id}/status`)
    expect(status.body.status).toBe('invite-pending')
  })

  test('of a request', async () => {
    const before = app.mailbox.to(client.email).length
    fault.point = 'after-state'
    await worker.visitor.post(`/portal/clients/${client.id}/requests`, { type: 'roi' })
    fault.point = null
    const [row] = await storedRows(app, 'portal-requests', { type: { equals: 'roi' } })
    expect(row).toBeDefined()
    await laterSweep()
    expect(app.mailbox.to(client.email)).toHaveLength(before + 1)
    expect(await eventsOf(row?.id, 'request.sent')).toHaveLength(1)
  })

  test('of a message', async () => {
    fault.point = 'after-state'
    await worker.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'After the crash' })
    fault.point = null
    const [row] = await storedRows(app, 'portal-messages', { text: { equals: 'After the crash' } })
    await laterSweep()
    expect(await eventsOf(row?.id, 'message.sent')).toHaveLength(1)
    const copies = await storedRows(app, 'portal-inbox', { subject: { equals: row?.id } })
    expect(copies).toHaveLength(1)
  })

  test('of a registration, so that the password works', async () => {
    const email = 'registers@client.example'
    const { id } = await people.client(agency)
    await worker.visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
    const mail = await people.lastMail(email)
    const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1]
    const password = 'lantern orchard pebble wagon'
    fault.point = 'after-state'
    const answer = await app.visitor().post('/portal/register', { password, token })
    expect(outcome(answer)).toBe('500 INTERNAL')
    fault.point = null
    await laterSweep()
    expect((await people.signIn(app.visitor(), email, password)).status).toBe(200)
    const items = await storedRows(app, 'portal-inbox', { client: { equals: id } })
    expect(items.map(({ kind }) => kind)).toEqual(['account-created'])
  })
})

describe('a crash after an end: the sweep does what belongs to it', () => {
  test('a disconnected client is signed out, and staff may invite again', async () => {
    const other = await people.connected(worker, agency)
    fault.point = 'after-state'
    const path = `/portal/clients/${other.id}`
    expect(outcome(await worker.visitor.post(`${path}/disconnect`))).toBe('500 INTERNAL')
    fault.point = null
    await laterSweep()
    expect((await other.visitor.call('/portal/me')).status).toBe(401)
    const status = await worker.visitor.call(`${path}/status`)
    expect(status.body.status).toBe('not-connected')
    const events = await storedRows(app, 'portal-audit-events', {
      and: [{ client: { equals: other.id } }, { action: { equals: 'client.disconnected' } }],
    })
    expect(events).toHaveLength(1)
  })

  test('the next change settles what an earlier one left, without waiting for the sweep', async () => {
    const { id } = await people.client(agency)
    const act = (path: string, body: Record<string, unknown> = {}) =>
      worker.visitor.post(`/portal/clients/${id}/${path}`, body)
    fault.point = 'after-state'
    await act('invite', { attestation: true, email: 'twice@client.example' })
    fault.point = null
    expect((await act('invite/cancel')).status).toBe(200)
    const events = await storedRows(app, 'portal-audit-events', { client: { equals: id } })
    expect(new Set(events.map(({ action }) => action))).toEqual(
      new Set(['client.invited', 'invitation.canceled']),
    )
  })
})

describe('a fault while a client answers', () => {
  const ask = async (type: string, extra: Record<string, unknown> = {}): Promise<string> => {
    const path = `/portal/clients/${client.id}/requests`
    const { body } = await worker.visitor.post(path, { type, ...extra })
    return String(body.id)
  }
  const send = (id: string) => {
    const form = new FormData()
    for (const name of ['front.pdf', 'back.pdf']) {
      form.append('file', new File([new Uint8Array(pdf(name))], name, { type: 'application/pdf' }))
    }
    return client.visitor.call(`/portal/requests/${id}/fulfill`, {
      body: form,
      headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
      method: 'POST',
    })
  }

  // The sweeps above moved the clock: whoever was idle signs in again.
  beforeAll(async () => {
    await people.signIn(client.visitor, client.email)
  })

  test.each(['after-claim', 'after-records'])(
    'at %s takes rows and files away again, and the request can be answered',
    async (point) => {
      const category = await people.create('file-categories', {
        name: `Papers ${point}`,
        predefinedNames: [{ name: 'Card' }],
      })
      const id = await ask('document', { category: category.id, predefinedName: 'Card' })
      const files = (await readdir(app.files)).length
      fault.point = point
      expect(outcome(await send(id))).toBe('500 INTERNAL')
      const own = { request: { equals: id } }
      expect(await storedRows(app, 'client-documents', own)).toEqual([])
      expect(await readdir(app.files)).toHaveLength(files)
      const [request] = await storedRows(app, 'portal-requests', { id: { equals: id } })
      expect(request?.status).toBe('pending')
      fault.point = null
      expect((await send(id)).status).toBe(200)
      expect(await storedRows(app, 'client-documents', own)).toHaveLength(2)
    },
  )

  test('after it was completed keeps the answer, and the sweep tells staff once', async () => {
    const id = await ask('location')
    fault.point = 'after-state'
    const answer = await client.visitor.post(`/portal/requests/${id}/fulfill`, {
      address: 'Under the bridge',
    })
    expect(outcome(answer)).toBe('500 INTERNAL')
    fault.point = null
    const own = { request: { equals: id } }
    expect(await storedRows(app, 'client-locations', own)).toHaveLength(1)
    await laterSweep()
    expect(await eventsOf(id, 'request.fulfilled')).toHaveLength(1)
    const items = await storedRows(app, 'portal-inbox', { subject: { equals: id } })
    expect(items.map(({ kind }) => kind)).toEqual(['request-completed'])
    expect(await storedRows(app, 'client-locations', own)).toHaveLength(1)
  })

  test('that ends the process leaves no half answer: the sweep clears it and the request is free', async () => {
    const id = await ask('location')
    // What a process leaves that was killed after it wrote its records.
    await people.create('client-locations', {
      address: 'Half written',
      agency,
      client: client.id,
      fulfillment: 'killed',
      request: id,
    })
    await app.payload.db.updateOne({
      collection: 'portal-requests',
      data: { claimedAt: new Date(Date.now() + 600_000).toISOString(), fulfillment: 'killed' },
      id,
      req: {},
    })
    app.advance(40 * 60_000)
    await app.sweep()
    const own = { request: { equals: id } }
    expect(await storedRows(app, 'client-locations', own)).toEqual([])
    await people.signIn(client.visitor, client.email)
    const answer = await client.visitor.post(`/portal/requests/${id}/fulfill`, { address: 'Whole' })
    expect(answer.status, answer.message).toBe(200)
    expect(await storedRows(app, 'client-locations', own)).toHaveLength(1)
  })
})
