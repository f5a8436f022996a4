import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp } from '../../support/portalApp.js'

type Staff = Awaited<ReturnType<People['staff']>>
const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString()

const scene = async (sharing: 'agency' | 'network' | 'roi') => {
  const app = await startPortalApp(`sharing-${sharing}`, { plugin: { sharing } })
  const people = peopleOf(app)
  const own = (await people.agency()).id
  const other = (await people.agency()).id
  const worker = await people.staff({ agency: own })
  const elsewhere = await people.staff({ agency: other })
  const client = await people.client(own)
  const location = (isPrivate: boolean) =>
    people.create('client-locations', {
      address: 'Here',
      agency: own,
      client: client.id,
      private: isPrivate,
    })
  await location(false)
  await location(true)
  /** How many clients and locations somebody sees. */
  const seen = async ({ visitor }: Staff) => [
    docsOf(await visitor.call('/clients')).length,
    docsOf(await visitor.call('/client-locations')).length,
  ]
  const release = (data: Record<string, unknown> = {}) =>
    people.create('releases-of-information', {
      agency: own,
      client: client.id,
      documentationType: 'attached-pdf',
      endDate: day(30),
      permission: 'yes',
      startDate: day(-1),
      ...data,
    })
  return { app, client, elsewhere, people, release, seen, worker }
}
type Scene = Awaited<ReturnType<typeof scene>>
const RELEASES = 'releases-of-information'

describe("sharing 'network'", () => {
  let one: Scene
  beforeAll(async () => {
    one = await scene('network')
  })
  afterAll(() => one.app.stop())

  test('everybody sees what is not private', async () => {
    expect(await one.seen(one.worker)).toEqual([1, 2])
    expect(await one.seen(one.elsewhere)).toEqual([1, 1])
  })
})

describe("sharing 'agency'", () => {
  let one: Scene
  beforeAll(async () => {
    one = await scene('agency')
  })
  afterAll(() => one.app.stop())

  test('others see nothing, whatever the client signed', async () => {
    await one.release()
    expect(await one.seen(one.worker)).toEqual([1, 2])
    expect(await one.seen(one.elsewhere)).toEqual([0, 0])
    const status = await one.elsewhere.visitor.call(`/portal/clients/${one.client.id}/status`)
    expect(status.status).toBe(404)
  })

  test('nor do they write records about a client they cannot see', async () => {
    const answer = await one.elsewhere.visitor.post('/client-locations', {
      address: 'Planted',
      client: one.client.id,
    })
    expect(answer.status).toBe(400)
  })
})

describe("sharing 'roi'", () => {
  let one: Scene
  beforeAll(async () => {
    one = await scene('roi')
  })
  afterAll(() => one.app.stop())

  test('others see the client while a release is active, and never what is private', async () => {
    expect(await one.seen(one.elsewhere)).toEqual([0, 0])
    const no = await one.release({ permission: 'no' })
    expect(await one.seen(one.elsewhere)).toEqual([0, 0])
    const yes = await one.release()
    expect(await one.seen(one.elsewhere)).toEqual([1, 1])
    await one.app.payload.update({
      collection: RELEASES,
      data: { revokedAt: day(0) },
      id: yes.id,
    })
    expect(await one.seen(one.elsewhere)).toEqual([0, 0])
    expect(no.id).not.toBe(yes.id)
  })

  test('a release that is removed shares nothing any more', async () => {
    const release = await one.release()
    expect(await one.seen(one.elsewhere)).toEqual([1, 1])
    await one.app.payload.delete({ collection: RELEASES, id: release.id })
    expect(await one.seen(one.elsewhere)).toEqual([0, 0])
  })

  test('one that starts later shares later, and one that ended no longer', async () => {
    await one.release({ endDate: day(20), startDate: day(10) })
    expect(await one.seen(one.elsewhere)).toEqual([0, 0])
    one.app.advance(11 * DAY)
    expect(await one.seen(one.elsewhere)).toEqual([1, 1])
    one.app.advance(11 * DAY)
    expect(await one.seen(one.elsewhere)).toEqual([0, 0])
  })
})
