import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'
import { day, RELEASES, twoAgencies, type TwoAgencies } from '../../support/twoAgencies.js'

let world: TwoAgencies
beforeAll(async () => {
  world = await twoAgencies('tenancy-reading')
})
afterAll(() => world.app.stop())

describe('looking without seeing', () => {
  test(attack('TENANT-16'), async () => {
    const location = await world.own('client-locations', { address: 'Own street' })
    for (const [slug, id] of [
      ['clients', world.client.id],
      ['clients', world.hidden.client],
      ['client-locations', location.id],
      ['client-documents', await world.document(world.agency.a, world.client.id)],
    ] as const) {
      const before = (await storedRows(world.app, slug)).length
      const answer = await world.worker.visitor.post(`/${slug}/${id}/duplicate`)
      expect(answer.status, slug).toBeGreaterThanOrEqual(400)
      expect(await storedRows(world.app, slug)).toHaveLength(before)
    }
  })

  test(attack('TENANT-17'), async () => {
    for (const [slug, field] of [
      ['portal-connections', 'tokenHash'],
      ['portal-connections', 'accountKey'],
      ['portal-requests', 'fulfillment'],
    ] as const) {
      for (const query of [
        `where[${field}][exists]=true`,
        `where[or][0][${field}][like]=a`,
        `sort=${field}`,
      ]) {
        const answer = await world.worker.visitor.call(`/${slug}?${query}`)
        expect(answer.status, `${slug}?${query}`).toBe(400)
      }
      const selected = await world.worker.visitor.call(`/${slug}?select[${field}]=true`)
      expect(JSON.stringify(selected.body), field).not.toContain(`"${field}"`)
    }
  })

  test('conditions over a relation find nothing about world.people who are not visible', async () => {
    // An world.own record about somebody whose release has ended: the record stays, the person is out of sight.
    const mine = await world.people.create('client-locations', {
      address: 'Known from before',
      agency: world.agency.a,
      client: world.hidden.client,
    })
    const named = (await world.row('clients', world.hidden.client))?.lastName
    const path = `/client-locations?where[id][equals]=${mine.id}`
    expect(await world.ids(world.worker.visitor, path)).toEqual([mine.id])
    for (const condition of ['like', 'equals', 'contains']) {
      const found = await world.ids(
        world.worker.visitor,
        `${path}&where[client.lastName][${condition}]=${String(named)}`,
      )
      expect(found, condition).toEqual([])
    }
    const [populated] = docsOf(await world.worker.visitor.call(`${path}&depth=2`))
    expect(populated?.client).toBe(world.hidden.client)
    const answer = await world.ask<{ ClientLocation: null | { client: unknown } }>(
      world.worker.visitor,
      `{ ClientLocation(id: "${mine.id}") { client { lastName } address } }`,
    )
    expect(answer.text).toContain('Known from before')
    expect(answer.text).not.toContain(String(named))
  })

  test('no list of keys leads from one of our collections to rows of one agency', () => {
    // Payload does not world.ask the related rule in `contains` on such lists.
    const leaks = Object.entries(world.app.payload.collections).flatMap(([slug, { config }]) =>
      config.flattenedFields
        .filter((field) => field.type === 'relationship' && field.hasMany === true)
        .flatMap((field) => ('relationTo' in field ? [field.relationTo].flat() : []))
        .filter((target) => {
          const fields = world.app.payload.collections[target]?.config.fields ?? []
          return target !== 'users' && fields.some((one) => 'name' in one && one.name === 'agency')
        })
        .map((target) => `${slug} → ${target}`),
    )
    expect(leaks).toEqual([])
  })
})

describe('people who pretend', () => {
  test(attack('TENANT-18'), async () => {
    const login = { email: 'member@host.example', password: 'member-password' }
    await world.people.create('members', {
      ...login,
      agency: world.agency.a,
      portalPermissions: ['super-user'],
    })
    const member = world.app.visitor()
    expect((await member.post('/members/login', login)).status).toBe(200)
    for (const slug of ['clients', 'client-locations', 'portal-inbox', 'agencies']) {
      expect((await member.call(`/${slug}`)).status, slug).toBe(403)
    }
    const answer = await member.post(`/portal/clients/${world.client.id}/messages`, { text: 'x' })
    expect(outcome(answer)).toBe('401 SIGNED_OUT')
  })

  test(attack('TENANT-19'), async () => {
    const mine = await world.own('client-locations', { address: 'Mine' })
    const theirs = world.hidden.location
    const seen = await world.ids(world.client.visitor, '/client-locations?limit=100')
    expect(seen).toContain(mine.id)
    expect(seen).not.toContain(theirs)
    expect((await world.client.visitor.call(`/client-locations/${theirs}`)).status).toBe(404)
    const counted = await world.client.visitor.call(
      `/client-locations/count?where[id][equals]=${theirs}`,
    )
    expect(counted.body.totalDocs).toBe(0)
    const { data } = await world.ask(
      world.client.visitor,
      `{ ClientLocation(id: "${theirs}") { id } }`,
    )
    expect(data.ClientLocation ?? null).toBeNull()
  })

  test(attack('TENANT-20'), async () => {
    const id = await world.document(world.agency.a, world.client.id)
    const name = String((await world.row('client-documents', id))?.filename)
    const path = `/client-documents/file/${name}`
    expect((await world.client.visitor.call(path)).status).toBe(200)
    expect((await world.other.visitor.call(path)).status).toBe(404)
  })

  test('clients whose world.agency is switched off go on reading what is theirs, and do nothing more', async () => {
    const turn = (portalEnabled: boolean) =>
      world.app.payload.update({
        collection: 'agencies',
        data: { portalEnabled },
        id: world.agency.b,
      })
    await turn(false)
    expect((await world.other.visitor.call('/clients')).status).toBe(200)
    expect((await world.other.visitor.call('/portal/me')).status).toBe(200)
    const sent = await world.other.visitor.post('/portal/messages', {
      text: 'x',
      to: world.elsewhere.id,
    })
    expect(outcome(sent)).toBe('403 PORTAL_NOT_ENABLED')
    await turn(true)
  })
})

// Last: the clock that these move signs clients out
describe('sharing by release', () => {
  const release = (about: string, data: Record<string, unknown> = {}) =>
    world.people.create(RELEASES, {
      agency: world.agency.a,
      client: about,
      documentationType: 'attached-pdf',
      permission: 'yes',
      ...data,
    })
  const scene = async () => {
    const { id } = await world.people.client(world.agency.a)
    await world.people.create('client-locations', {
      address: 'x',
      agency: world.agency.a,
      client: id,
    })
    const seen = async () => {
      const rows = await world.ids(
        world.elsewhere.visitor,
        `/client-locations?where[client][equals]=${id}`,
      )
      const one = await world.elsewhere.visitor.call(`/clients/${id}`)
      return [one.status === 200, rows.length === 1]
    }
    return { id, seen }
  }
  const OPEN = [true, true]
  const SHUT = [false, false]

  test(attack('TENANT-13'), async () => {
    const { id, seen } = await scene()
    await release(id, { endDate: day(4), startDate: day(2) })
    expect(await seen()).toEqual(SHUT)
    world.app.advance(3 * DAY)
    expect(await seen()).toEqual(OPEN)
    world.app.advance(3 * DAY)
    expect(await seen()).toEqual(SHUT)
    world.app.advance(-6 * DAY)
  })

  test(attack('TENANT-14'), async () => {
    const { id, seen } = await scene()
    const signed = await release(id, { endDate: day(90), startDate: day(-1) })
    expect(await seen()).toEqual(OPEN)
    await world.patch(world.worker.visitor, `/${RELEASES}/${signed.id}`, { revokedAt: day(0) })
    expect(await seen()).toEqual(SHUT)
  })

  test(attack('TENANT-15'), async () => {
    const { id, seen } = await scene()
    await release(id, { endDate: day(2), startDate: day(-1) })
    await release(id, { endDate: day(30), startDate: day(10) })
    expect(await seen()).toEqual(OPEN)
    world.app.advance(5 * DAY)
    expect(await seen()).toEqual(SHUT)
    await world.app.sweep()
    expect(await seen()).toEqual(SHUT)
    world.app.advance(6 * DAY)
    expect(await seen()).toEqual(OPEN)
    world.app.advance(-11 * DAY)
  })

  test('a release that staff write themselves opens nothing of a world.client they cannot see', async () => {
    const answer = await world.worker.visitor.post(`/${RELEASES}`, {
      client: world.hidden.client,
      documentationType: 'attached-pdf',
      permission: 'yes',
    })
    expect(answer.status).toBe(400)
    expect((await world.worker.visitor.call(`/clients/${world.hidden.client}`)).status).toBe(404)
  })
})
