import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { lockQuery } from '../../../admin-components/shared/recordLock.js'
import { CLIENT_BOUND } from '../../../src/contract/collectionLists.js'
import { attack } from '../../attacks/attack.js'
import { eventually } from '../../support/eventually.js'
import { listen } from '../../support/listen.js'
import { tokenIn } from '../../support/mailbox.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { reach, reached, recordOf } from '../../support/reach.js'
import { storedRows } from '../../support/storedRows.js'

type Staff = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let agency: string
let worker: Staff
let boss: Staff
let root: Staff
let foreign: Staff
let foreignBoss: Staff

beforeAll(async () => {
  app = await startPortalApp('locking')
  people = peopleOf(app)
  agency = (await people.agency()).id
  const other = (await people.agency()).id
  worker = await people.staff({ agency })
  boss = await people.staff({ agency, permissions: ['super-user'] })
  root = await people.staff({ permissions: ['super-user'] })
  foreign = await people.staff({ agency: other })
  foreignBoss = await people.staff({ agency: other, permissions: ['super-user'] })
})
afterAll(() => app.stop())

const lock = (id: string, by = boss) =>
  by.visitor.post(`/portal/clients/${id}/seal`, { attestation: true, reason: 'safety' })
const unlock = (id: string, by = boss) => by.visitor.post(`/portal/clients/${id}/unseal`)

const fullClient = () => recordOf({ agency, app, people, worker })

describe('a sealed record', () => {
  test(attack('DATA-20'), { timeout: 120_000 }, async () => {
    const full = await fullClient()
    const { client } = full
    const before = reached(await reach(app, worker.visitor, full))
    for (const key of ['clients', ...CLIENT_BOUND]) {
      for (const how of ['', ' over GraphQL']) {
        expect(before).toEqual(
          expect.arrayContaining([`${key}${how}`, `one of ${key}${how}`, `count of ${key}${how}`]),
        )
      }
    }
    expect(before).toContain('a file')
    expect((await lock(client.id)).body).toEqual({ state: 'sealed' })
    for (const somebody of [worker, foreign, foreignBoss]) {
      expect(reached(await reach(app, somebody.visitor, full))).toEqual([])
    }
    for (const somebody of [boss, root]) {
      const seen = reached(await reach(app, somebody.visitor, full))
      expect(seen).toContain('one of clients')
      expect(seen).toContain('clientDocuments')
      expect(seen).toContain('a file')
    }
    expect((await unlock(client.id)).body).toEqual({ state: 'open' })
    const after = reached(await reach(app, worker.visitor, full))
    expect(after.toSorted()).toEqual(before.toSorted())
  })

  test(attack('DATA-23'), async () => {
    const { client, rows } = await fullClient()
    await lock(client.id)
    const listeners = { boss, foreign, foreignBoss, root, worker }
    const streams = await Promise.all(
      Object.entries(listeners).map(async ([name, { visitor }]) => ({
        name,
        ...(await listen(app, visitor)),
      })),
    )
    const other = await people.connected(worker, agency)
    await worker.visitor.post(`/portal/clients/${other.id}/requests`, { type: 'location' })
    const canceled = await root.visitor.post(`/portal/requests/${rows.portalRequests}/cancel`)
    expect(canceled.status, canceled.message).toBe(200)
    await worker.visitor.post(`/portal/clients/${other.id}/messages`, { text: 'Last' })
    const own = streams.filter(({ name }) => ['boss', 'root', 'worker'].includes(name))
    for (const { heard } of own) {
      await eventually(() => expect(heard().at(-1)).toMatchObject({ type: 'message' }))
    }
    const told = streams.filter(({ state }) => state.text.includes(client.id))
    for (const { controller } of streams) controller.abort()
    expect(told.map(({ name }) => name)).toEqual(['boss', 'root'])
  })

  test(attack('DATA-21'), async () => {
    const { client } = await fullClient()
    expect((await client.visitor.call('/portal/me')).status).toBe(200)
    await lock(client.id)
    expect(outcome(await client.visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
    expect((await people.signIn(client.visitor, client.email)).status).toBe(200)
    const me = await client.visitor.call('/portal/me')
    expect(me.body).toMatchObject({ client: null, careTeam: [] })
    expect(docsOf(await client.visitor.call('/portal-messages'))).toEqual([])
    await unlock(client.id)
    expect((await client.visitor.call('/portal/me')).body).toMatchObject({ client: null })
  })

  test(attack('DATA-22'), async () => {
    const client = await people.client(agency)
    const invite = (by: Staff, email: string) =>
      by.visitor.post(`/portal/clients/${client.id}/invite`, { attestation: true, email })
    expect((await invite(worker, 'early@client.example')).status).toBe(201)
    const token = tokenIn(await people.lastMail('early@client.example'))
    // As if the invitation were written in the moment after the record was locked.
    const [pending] = await storedRows(app, 'portal-connections', {
      client: { equals: client.id },
    })
    await lock(client.id)
    await app.payload.db.updateOne({
      collection: 'portal-connections',
      data: { openKey: client.id, status: 'invite-pending' },
      id: String(pending?.id),
      req: {},
    })
    const registered = await app.visitor().post('/portal/register', { password: PASSWORD, token })
    expect(outcome(registered)).toBe('400 TOKEN_INVALID')
    await app.payload.db.deleteMany({
      collection: 'portal-connections',
      req: {},
      where: { client: { equals: client.id } },
    })
    expect(outcome(await invite(root, 'late@client.example'))).toBe('409 RECORD_SEALED')
  })

  test('says how it stands only to who may seal it, with its trace', async () => {
    const client = await people.client(agency)
    const status = (by: Staff) => by.visitor.call(`/portal/clients/${client.id}/status`)
    expect((await status(boss)).body.record).toBe('open')
    expect((await status(worker)).body).not.toHaveProperty('record')
    expect((await status(foreignBoss)).body).not.toHaveProperty('record')
    await lock(client.id)
    expect((await status(boss)).body.record).toBe('sealed')
    const trail = await boss.visitor.call(`/portal-audit-events?${lockQuery(client.id)}`)
    expect(docsOf(trail)).toMatchObject([
      { action: 'client.sealed', actorName: 'Ana Ruiz', detail: { reason: 'safety' } },
    ])
  })

  test('is sealed and opened once, each with its trace', async () => {
    const client = await people.client(agency)
    const answers = await Promise.all([lock(client.id), lock(client.id, root), lock(client.id)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(outcome(await lock(client.id))).toBe('409 RECORD_SEALED')
    expect((await unlock(client.id, root)).status).toBe(200)
    expect(outcome(await unlock(client.id))).toBe('409 RECORD_NOT_SEALED')
    const trail = await storedRows(app, 'portal-audit-events', {
      and: [{ client: { equals: client.id } }, { outcome: { equals: 'done' } }],
    })
    expect(new Set(trail.map(({ action }) => action))).toEqual(
      new Set(['client.sealed', 'client.unsealed']),
    )
    expect(trail).toHaveLength(2)
    expect(outcome(await boss.visitor.post(`/portal/clients/${client.id}/seal`, {}))).toBe(
      '400 INVALID_INPUT',
    )
  })
})
