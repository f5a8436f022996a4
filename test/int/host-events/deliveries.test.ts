import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { DAY, HOUR, MINUTE, SECOND } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { OLD_SECRET, startListenedApp, type ListenedApp } from '../../support/listenedApp.js'
import { verifyTold } from '../../support/webhookServer.js'

let host: ListenedApp

beforeAll(async () => {
  host = await startListenedApp('deliveries')
})
afterEach(() => host.empty())
afterAll(() => host.stop())

/** Whole hours until the next try. */
const hoursOf = (row?: Record<string, unknown>): number =>
  Math.floor((Date.parse(String(row?.nextAt)) - Date.parse(String(row?.triedAt))) / HOUR)

describe('what a webhook is told', () => {
  test(attack('HOOK-09'), async () => {
    const message = await host.write()
    const [event, ...more] = host.told()
    expect(more).toEqual([])
    if (!event) throw new Error('nothing came')
    expect(verifyTold(event)).toEqual(event.body)
    expect(verifyTold(event, OLD_SECRET)).toEqual(event.body)
    expect(event.headers['content-type']).toBe('application/json')
    expect(event.body).toEqual({
      data: {
        agency: host.agency,
        by: 'staff',
        client: host.client.id,
        sequence: expect.any(Number),
        subject: { collection: 'portal-messages', id: message },
      },
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      type: 'message.sent',
    })
    expect(await host.lastOf('crm')).toMatchObject({
      attempts: 1,
      lastStatus: 204,
      state: 'delivered',
    })
    expect(host.handled).toEqual([{ ...event.body, id: event.id }])
  })

  test('is what it asked for and nothing else', async () => {
    await host.worker.visitor.post(`/portal/clients/${host.client.id}/requests`, {
      type: 'location',
    })
    await host.app.settled()
    expect(host.server.types()).toEqual(['request.sent'])
    expect(host.told()[0]?.body.data).toMatchObject({ type: 'location' })
    expect(host.handled).toEqual([])
  })

  test('of a private request has its id, and neither its name nor that it is private', async () => {
    const category = (await host.people.create('file-categories', { active: true, name: 'Papers' }))
      .id
    const order = { category, otherName: 'Letter of the court', private: true, type: 'document' }
    const asked = await host.worker.visitor.post(
      `/portal/clients/${host.client.id}/requests`,
      order,
    )
    expect(asked.status, asked.message).toBe(201)
    await host.app.settled()
    expect(host.told()[0]?.raw).not.toMatch(/court|private/)
  })

  test('comes in the order in which it happened', async () => {
    host.server.state.always = { status: 500 }
    const messages = [await host.write('One'), await host.write('Two'), await host.write('Three')]
    host.server.told.length = 0
    host.server.state.always = { status: 204 }
    host.app.advance(3 * MINUTE)
    await host.sweepNow()
    const subjects = host.told().map(({ body }) => (body.data.subject as { id: string }).id)
    expect(subjects).toEqual(messages)
    const sequences = host.told().map(({ body }) => Number(body.data.sequence))
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b))
  })
})

describe('a receiver that fails', () => {
  test('is told again 1, 2, 4 … minutes later, under the same id, for three days', async () => {
    host.server.state.always = { status: 503 }
    await host.write()
    const waits: number[] = []
    const started = host.app.now().getTime()
    for (let attempt = 1; attempt < 20; attempt += 1) {
      const row = await host.lastOf('crm')
      expect(row).toMatchObject({ attempts: attempt, lastProblem: 'refused', lastStatus: 503 })
      const wait = Date.parse(String(row?.nextAt)) - Date.parse(String(row?.triedAt))
      waits.push(wait)
      host.app.advance(wait + SECOND)
      await host.sweepNow()
    }
    expect(waits.slice(0, 3).map((wait) => Math.floor(wait / MINUTE))).toEqual([1, 2, 4])
    expect(Math.max(...waits)).toBeLessThan(6.7 * HOUR)
    expect(host.app.now().getTime() - started).toBeGreaterThan(3 * DAY - 4 * HOUR)
    expect(await host.lastOf('crm')).toMatchObject({ attempts: 20, state: 'failed' })
    expect(new Set(host.told().map(({ id }) => id)).size).toBe(1)
    host.app.advance(DAY)
    await host.sweepNow()
    expect(host.told()).toHaveLength(20)
  })

  test('holds up no other event: one that it refuses waits, the next ones arrive', async () => {
    host.server.state.replies = [{ status: 422 }]
    await host.write('Refused')
    const second = await host.write('Taken')
    expect(host.told()).toHaveLength(2)
    expect(host.told()[1]?.body.data.subject).toMatchObject({ id: second })
  })

  test('is left alone as long as it asks for, a day at most', async () => {
    host.server.state.replies = [{ headers: { 'retry-after': '7200' }, status: 429 }]
    await host.write()
    const asked = await host.lastOf('crm')
    expect(hoursOf(asked)).toBe(2)
    host.app.advance(HOUR)
    await host.sweepNow()
    expect(host.told()).toHaveLength(1)
    host.server.state.replies = [{ headers: { 'retry-after': '9999999' }, status: 503 }]
    host.app.advance(HOUR + SECOND)
    await host.sweepNow()
    const again = await host.lastOf('crm')
    expect(hoursOf(again)).toBe(24)
    host.app.advance(DAY)
    await host.sweepNow()
    expect(await host.lastOf('crm')).toMatchObject({ state: 'delivered' })
  })

  test('is told nothing else either until then', async () => {
    host.server.state.replies = [{ headers: { 'retry-after': '3600' }, status: 429 }]
    await host.write('Too much')
    const next = await host.write('Meanwhile')
    host.app.advance(50 * MINUTE)
    await host.sweepNow()
    expect(host.told()).toHaveLength(1)
    host.app.advance(11 * MINUTE)
    await host.sweepNow()
    expect(host.told()).toHaveLength(3)
    expect(host.told()[2]?.body.data.subject).toMatchObject({ id: next })
  })

  test('three times in a row is not called for each of many events', async () => {
    host.server.state.always = { status: 500 }
    for (const text of ['One', 'Two', 'Three', 'Four', 'Five']) await host.write(text)
    host.server.told.length = 0
    host.app.advance(3 * MINUTE)
    await host.sweepNow()
    expect(host.told()).toHaveLength(3)
  })

  test('and says that it wants no more of it (410) is not told again', async () => {
    host.server.state.replies = [{ status: 410 }]
    await host.write()
    expect(await host.lastOf('crm')).toMatchObject({ lastProblem: 'gone', state: 'failed' })
    host.app.advance(DAY)
    await host.sweepNow()
    expect(host.told()).toHaveLength(1)
  })

  test(attack('HOOK-03'), async () => {
    const location = host.server.url.replace('/events', '/elsewhere')
    host.server.state.replies = [{ headers: { location }, status: 307 }]
    await host.write()
    expect(host.told('/elsewhere')).toEqual([])
    expect(await host.lastOf('crm')).toMatchObject({ lastProblem: 'redirected', lastStatus: 307 })
  })

  test(attack('HOOK-01'), async () => {
    await host.write()
    expect(host.told('/moved')).toEqual([])
    const problems = (await host.rowsOf('moved')).map(({ lastProblem }) => lastProblem)
    expect(new Set(problems)).toContain('private-address')
    expect((await host.rowsOf('moved')).filter(({ deliveredAt }) => deliveredAt)).toEqual([])
  })
})

describe('a handler', () => {
  test('that throws is called again later; the log has no word of what it threw', async () => {
    host.state.fails = 1
    await host.write()
    expect(await host.lastOf('on')).toMatchObject({
      lastProblem: 'handler-failed',
      state: 'waiting',
    })
    host.app.advance(2 * MINUTE)
    await host.sweepNow()
    expect(await host.lastOf('on')).toMatchObject({ attempts: 2, state: 'delivered' })
    expect(host.handled.map(({ id }) => id)).toEqual([host.handled[0]?.id, host.handled[0]?.id])
    // The webhook was told once all the same
    expect(host.told()).toHaveLength(1)
  })
})
