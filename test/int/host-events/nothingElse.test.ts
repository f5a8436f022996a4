import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { DAY, MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { DELIVERIES, startListenedApp, type ListenedApp } from '../../support/listenedApp.js'
import { storedRows } from '../../support/storedRows.js'

let host: ListenedApp

beforeAll(async () => {
  host = await startListenedApp('nothing-else')
})
afterEach(() => host.empty())
afterAll(() => host.stop())

describe('a process that dies', () => {
  test('before an event left: the next one tells it', async () => {
    host.state.dies = 'before-telling'
    await host.write()
    host.app.advance(10 * MINUTE)
    await host.sweepNow()
    expect(host.told()).toHaveLength(1)
    expect(host.handled).toHaveLength(1)
  })

  test('after it left: it is told twice under one id, and no other event is lost', async () => {
    host.state.dies = 'after-telling'
    await host.write()
    await host.write()
    host.app.advance(10 * MINUTE)
    await host.sweepNow()
    const ids = [...host.told().map(({ id }) => id), ...host.handled.map(({ id }) => id)]
    expect(ids).toHaveLength(5)
    expect(new Set(ids).size).toBe(2)
  })
})

describe('somebody who has the database', () => {
  const due = () => ({ attempts: 0, nextAt: host.app.now().toISOString(), state: 'waiting' })
  const forge = async (change: Record<string, unknown>): Promise<void> => {
    const row = await host.lastOf('crm')
    host.server.told.length = 0
    await host.app.payload.db.updateOne({
      collection: DELIVERIES,
      data: { ...due(), ...change },
      req: {},
      where: { id: { equals: row?.id } },
    })
    await host.sweepNow()
  }

  test(attack('HOOK-04'), async () => {
    await host.write()
    await forge({ type: 'client.sealed' })
    expect(await host.lastOf('crm')).toMatchObject({ lastProblem: 'not-genuine', state: 'failed' })
    await forge({ messageID: 'made-up', type: 'message.sent' })
    expect(await host.lastOf('crm')).toMatchObject({ lastProblem: 'not-genuine', state: 'failed' })
    const row = await host.lastOf('crm')
    const event = { id: { equals: row?.auditEvent } }
    const [before] = await storedRows(host.app, 'portal-audit-events', event)
    await host.app.payload.db.updateOne({
      collection: 'portal-audit-events',
      data: { clientID: 'somebody-else' },
      req: {},
      where: event,
    })
    await forge({ messageID: `${String(row?.auditEvent)}_messageSent` })
    expect(await host.lastOf('crm')).toMatchObject({ lastProblem: 'not-genuine', state: 'failed' })
    expect(host.server.told).toEqual([])
    await host.app.payload.db.updateOne({
      collection: 'portal-audit-events',
      data: { clientID: before?.clientID },
      req: {},
      where: event,
    })
  })

  test(attack('HOOK-11'), async () => {
    const [connected] = await storedRows(host.app, 'portal-audit-events', {
      action: { equals: 'account.registered' },
    })
    const messageID = `${connected?.id}_connectionConnected`
    await host.write()
    await forge({ auditEvent: connected?.id, messageID, type: 'connection.connected' })
    expect(host.server.told).toEqual([])
    expect(await host.lastOf('crm')).toMatchObject({ state: 'withheld' })
  })
})

test(attack('HOOK-06'), async () => {
  const root = await host.people.staff({ permissions: ['super-user'] })
  host.server.state.always = { status: 500 }
  await host.write('Before it was sealed')
  host.server.told.length = 0
  host.handled.length = 0
  host.server.state.always = { status: 204 }
  const body = { attestation: true, reason: 'safety' }
  const sealed = await root.visitor.post(`/portal/clients/${host.client.id}/seal`, body)
  expect(sealed.status, sealed.message).toBe(200)
  await host.app.settled()
  host.app.advance(DAY)
  await host.sweepNow()
  expect(host.server.types()).toEqual(['client.sealed'])
  expect(host.handled).toEqual([])
  expect((await host.rowsOf('crm')).filter(({ state }) => state === 'withheld')).not.toEqual([])
  expect((await root.visitor.post(`/portal/clients/${host.client.id}/unseal`)).status).toBe(200)
  await host.app.settled()
  expect(host.server.types()).toEqual(['client.sealed', 'client.unsealed'])
})

test('rows are removed after two weeks', async () => {
  host.app.advance(16 * DAY)
  await host.sweepNow()
  expect(await storedRows(host.app, DELIVERIES)).toEqual([])
})
