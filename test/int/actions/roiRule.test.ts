import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp } from '../../support/portalApp.js'

const SENTENCE =
  "This client already has an active Release of Information. Please review the client's Release of Information history."

type Staff = Awaited<ReturnType<People['staff']>>
const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString()

const scene = async (name: string, scope: 'agency' | 'system') => {
  const app = await startPortalApp(name, { plugin: { roi: { scope } } })
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const other = (await people.agency()).id
  const worker = await people.staff({ agency })
  const colleague = await people.staff({ agency: other })
  const client = await people.connected(worker, agency)
  const ask = (by: Staff) =>
    by.visitor.post(`/portal/clients/${client.id}/requests`, { type: 'roi' })
  /** Replaces the client's releases by one. */
  const release = async (data: Record<string, unknown>) => {
    const collection = 'releases-of-information'
    await app.payload.delete({ collection, where: { client: { equals: client.id } } })
    await people.create(collection, {
      agency,
      client: client.id,
      documentationType: 'attached-pdf',
      permission: 'yes',
      startDate: day(-10),
      ...data,
    })
  }
  return { app, ask, colleague, people, release, worker }
}

describe('an active release counts whoever took it', () => {
  let one: Awaited<ReturnType<typeof scene>>
  beforeAll(async () => {
    one = await scene('roi-system', 'system')
  })
  afterAll(() => one.app.stop())

  test('no new request while one is active, for any agency, in these words', async () => {
    await one.release({ endDate: day(300) })
    for (const by of [one.worker, one.colleague]) {
      const answer = await one.ask(by)
      expect(outcome(answer)).toBe('409 ROI_ALREADY_ACTIVE')
      expect(answer.message).toBe(SENTENCE)
    }
  })

  test.each([
    ['ends in eight days', { endDate: day(8) }, false],
    ['ends in seven days', { endDate: day(7) }, true],
    ['ends today', { endDate: day(0) }, true],
    ['ended two days ago', { endDate: day(-2) }, true],
    ['has no end', { endDate: null }, false],
    ['has not started', { endDate: day(300), startDate: day(2) }, true],
    ['was revoked', { endDate: day(300), revokedAt: day(-1) }, true],
    ['says no', { endDate: day(300), permission: 'no' }, true],
  ])('one that %s', async (_, data, allowed) => {
    await one.release(data)
    // An end that nobody named is filled in; this one is to have none.
    if (data.endDate === null) {
      await one.app.payload.update({
        collection: 'releases-of-information',
        data: { endDate: null },
        where: {},
      })
    }
    expect(outcome(await one.ask(one.worker))).toBe(allowed ? '201' : '409 ROI_ALREADY_ACTIVE')
  })
})

describe("with scope 'agency' only the own agency's release counts", () => {
  let one: Awaited<ReturnType<typeof scene>>
  beforeAll(async () => {
    one = await scene('roi-agency', 'agency')
  })
  afterAll(() => one.app.stop())

  test('another agency may ask for its own', async () => {
    await one.release({ endDate: day(300) })
    expect(outcome(await one.ask(one.worker))).toBe('409 ROI_ALREADY_ACTIVE')
    expect(outcome(await one.ask(one.colleague))).toBe('201')
  })
})
