import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { massSendsOf } from '../../support/massSends.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
let of: ReturnType<typeof massSendsOf>
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('mass-preview')
  people = peopleOf(app)
  of = massSendsOf(app)
})
beforeEach(async () => {
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

type Data = Record<string, unknown>
const client = (lastName: string, data: Data = {}) =>
  of.connected(agency, { firstName: 'Pat', lastName, ...data })
const program = async (name: string, by = agency) =>
  (await people.create('programs', { agency: by, name })).id
const enroll = (who: { id: string }, where: string, data: Data = {}) =>
  people.create('enrollments', {
    agency,
    client: who.id,
    program: where,
    startDate: '2026-01-05',
    ...data,
  })
const LEFT = { destination: '410', exitDate: '2026-03-05' }
const namesOf = async (recipients: Data, wanted?: Data): Promise<string[]> => {
  const answer = await of.preview(worker, recipients, wanted)
  expect(answer.status, answer.message).toBe(200)
  return (answer.body.clients as unknown as { name: string }[]).map(({ name }) =>
    name.replace('Pat ', ''),
  )
}
const reasonsOf = async (recipients: Data, wanted?: Data) => {
  const { body } = await of.preview(worker, recipients, wanted)
  const rows = body.clients as unknown as { name: string; reason: null | string }[]
  return Object.fromEntries(rows.map(({ name, reason }) => [name.replace('Pat ', ''), reason]))
}

describe('who it is for', () => {
  test('by program and by whether they are in it now, no longer, or never were', async () => {
    const [shelter, kitchen] = [await program('Shelter'), await program('Kitchen')]
    const [active, left, back, both] = [
      await client('Active'),
      await client('Left'),
      await client('Back'),
      await client('Both'),
    ]
    await client('Never')
    await enroll(active, shelter)
    await enroll(left, shelter, LEFT)
    await enroll(back, shelter, LEFT)
    await enroll(back, shelter, { startDate: '2026-04-05' })
    await enroll(both, shelter, LEFT)
    await enroll(both, kitchen)
    expect(await namesOf({ programs: [shelter], status: 'active' })).toEqual(['Active', 'Back'])
    expect(await namesOf({ programs: [shelter], status: 'inactive' })).toEqual(['Both', 'Left'])
    expect(await namesOf({ programs: [shelter] })).toEqual(['Active', 'Back', 'Both', 'Left'])
    expect(await namesOf({ status: 'active' })).toEqual(['Active', 'Back', 'Both'])
    expect(await namesOf({ status: 'inactive' })).toEqual(['Left'])
    expect(await namesOf({ withoutEnrollment: true })).toEqual(['Never'])
    expect(await namesOf({ programs: [kitchen], withoutEnrollment: true })).toEqual([
      'Both',
      'Never',
    ])
    expect(await namesOf({})).toEqual(['Active', 'Back', 'Both', 'Left', 'Never'])
  })

  test('by care team, by name however it is written, and by a list', async () => {
    const [mine, other] = [await client('Björk', { careTeam: [worker.id] }), await client('Other')]
    expect(await namesOf({ careTeamOf: worker.id })).toEqual(['Björk'])
    expect(await namesOf({ search: 'bjork' })).toEqual(['Björk'])
    expect(await namesOf({ clients: [other.id] })).toEqual(['Other'])
    expect(await namesOf({ clients: [mine.id, other.id], search: 'other' })).toContain('Other')
  })
})

describe('who gets nothing, and why', () => {
  test('each reason', async () => {
    const day = (days: number) =>
      new Date(app.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
    const release = (of: { id: string }, endDate: string) =>
      people.create('releases-of-information', {
        agency,
        client: of.id,
        documentationType: 'electronic-signature',
        endDate,
        permission: 'yes',
        startDate: day(-30),
      })
    await client('Ready')
    await people.client(agency, { firstName: 'Pat', lastName: 'Unconnected' })
    const pending = await people.client(agency, { firstName: 'Pat', lastName: 'Pending' })
    await worker.visitor.post(`/portal/clients/${pending.id}/invite`, {
      attestation: true,
      email: 'pending@client.example',
    })
    const asked = await client('Asked')
    const sent = await worker.visitor.post(`/portal/clients/${asked.id}/requests`, { type: 'roi' })
    expect(sent.status, sent.message).toBe(201)
    await release(await client('Released'), day(30))
    await release(await client('Ending'), day(7))
    const all = { Ready: null, Pending: 'invite-pending', Unconnected: 'not-connected' }
    expect(await reasonsOf({}, { type: 'roi' })).toEqual({
      ...all,
      Asked: 'already-asked',
      Ending: null,
      Released: 'roi-active',
    })
    expect(await reasonsOf({})).toEqual({ ...all, Asked: null, Ending: null, Released: null })
    const { body } = await of.preview(worker, {}, { type: 'roi' })
    expect(body).toMatchObject({ page: 1, pages: 1, ready: 2, total: 6 })
    expect(body.reasons).toEqual([
      { count: 1, reason: 'not-connected' },
      { count: 1, reason: 'invite-pending' },
      { count: 1, reason: 'already-asked' },
      { count: 1, reason: 'roi-active' },
    ])
  })

  test(attack('MSS-05'), async () => {
    const sealed = await client('Sealed')
    const root = await people.staff({ agency, permissions: ['super-user'] })
    const answer = await root.visitor.post(`/portal/clients/${sealed.id}/seal`, {
      attestation: true,
      reason: 'safety',
    })
    expect(answer.status, answer.message).toBe(200)
    expect(await namesOf({})).toEqual([])
    expect(await reasonsOf({ clients: [sealed.id] })).toEqual({ '': 'no-access' })
  })

  test('a portal that is off is told before anything', async () => {
    await client('Off')
    await app.payload.update({
      collection: 'agencies',
      data: { portalEnabled: false },
      id: agency,
      overrideAccess: true,
    })
    expect(outcome(await of.preview(worker, {}))).toBe('403 PORTAL_NOT_ENABLED')
  })

  test('page by page, those who get it or those who do not', async () => {
    for (let made = 0; made < 27; made += 1)
      await people.client(agency, { firstName: 'Pat', lastName: `P${String(made + 10)}` })
    await client('Ready')
    const ask = (extra: Data) =>
      of.preview(worker, {}, { text: 'Hello', type: 'message', ...extra })
    const second = (await ask({ page: 2 })).body
    expect(second).toMatchObject({ page: 2, pages: 2, ready: 1, total: 28 })
    expect(second.clients).toHaveLength(3)
    expect((await ask({ show: 'ready' })).body.clients).toHaveLength(1)
    expect((await ask({ page: 2, show: 'left-out' })).body.clients).toHaveLength(2)
    expect((await ask({ page: 9 })).body.page).toBe(2)
  })
})

describe('isolation', () => {
  test(attack('MSS-03'), async () => {
    const elsewhere = (await people.agency()).id
    const theirs = await of.connected(elsewhere, { firstName: 'Pat', lastName: 'Theirs' })
    await client('Ours')
    expect(await namesOf({})).toEqual(['Ours'])
    expect(await namesOf({ search: 'Pat' })).toEqual(['Ours'])
    expect(await reasonsOf({ clients: [theirs.id] })).toEqual({ '': 'no-access' })
    expect(outcome(await of.send(worker, { clients: [theirs.id] }))).toBe('400 INVALID_INPUT')
    const message = { text: 'Hello', type: 'message' }
    const { body } = await of.preview(worker, {}, { ...message, agency: elsewhere })
    expect(body).toMatchObject({ ready: 1, total: 1 })
    // But for whoever is in a program of ours
    const shelter = await program('Shelter')
    await enroll(theirs, shelter)
    expect(await namesOf({ programs: [shelter] })).toEqual(['Theirs'])
  })

  test(attack('MSS-04'), async () => {
    const elsewhere = (await people.agency()).id
    const theirs = await program('Theirs', elsewhere)
    const other = await of.connected(elsewhere, { firstName: 'Pat', lastName: 'Theirs' })
    await enroll(other, theirs, { agency: elsewhere })
    await enroll(await client('Ours'), await program('Ours'))
    expect(await namesOf({ status: 'active' })).toEqual(['Ours'])
    expect(outcome(await of.preview(worker, { programs: [theirs] }))).toBe('400 INVALID_INPUT')
  })

  test(attack('MSS-01'), async () => {
    await client('Ours')
    const elsewhere = (await people.agency()).id
    const other = await people.staff({ agency: elsewhere })
    const { body } = await of.send(worker, {})
    await app.settled()
    expect(outcome(await of.progress(other, body.id))).toBe('404 NOT_FOUND')
    for (const what of ['pause', 'resume', 'cancel', 'retry'] as const)
      expect(outcome(await of.act(other, body.id, what)), what).toBe('404 NOT_FOUND')
    for (const slug of ['mass-sends', 'mass-send-recipients']) {
      expect((await other.visitor.call(`/${slug}`)).body.totalDocs).toBe(0)
      expect((await worker.visitor.call(`/${slug}`)).body.totalDocs).toBe(1)
    }
  })

  test('super users of the installation name the agency', async () => {
    await client('Ours')
    const root = await people.staff({ permissions: ['super-user'] })
    expect(outcome(await of.preview(root, {}))).toBe('400 INVALID_INPUT')
    const message = { text: 'Hello', type: 'message' }
    const answer = await of.preview(root, {}, { ...message, agency })
    expect(answer.body).toMatchObject({ ready: 1, total: 1 })
    const started = await of.send(root, {}, { ...message, agency })
    await app.settled()
    expect((await of.progress(root, started.body.id)).body).toMatchObject({ sent: 1 })
  })

  test(attack('MSS-02'), async () => {
    const reader = await people.staff({ agency, permissions: [] })
    expect(outcome(await of.preview(reader, {}))).toBe('403 PERMISSION_REQUIRED')
    expect(outcome(await of.send(reader, {}))).toBe('403 PERMISSION_REQUIRED')
  })

  test('clients read neither that it went to many nor what else the agency sent', async () => {
    const patient = await people.connected(worker, agency)
    await of.send(worker, {})
    await app.settled()
    const { body } = await patient.visitor.call('/portal-messages?depth=1')
    expect(body.totalDocs).toBe(1)
    expect(JSON.stringify(body)).not.toContain('massSend')
    expect((await patient.visitor.call('/mass-sends')).status).toBe(403)
    expect((await patient.visitor.call('/mass-send-recipients')).status).toBe(403)
    const asked = await patient.visitor.call('/portal-messages?where[massSend][exists]=true')
    expect(asked.status).toBe(400)
  })
})
