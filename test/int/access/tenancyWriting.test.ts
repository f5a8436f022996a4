import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { docsOf } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'
import { day, RELEASES, twoAgencies, type TwoAgencies } from '../../support/twoAgencies.js'

let world: TwoAgencies
beforeAll(async () => {
  world = await twoAgencies('tenancy-writing')
})
afterAll(() => world.app.stop())

describe('keys that name the rows of another agency', () => {
  const BODIES: [string, () => Record<string, unknown>][] = [
    ['client-locations', () => ({ address: 'Planted', client: world.hidden.client })],
    [
      'assessment-responses',
      () => ({ answers: {}, assessment: 'none', client: world.hidden.client }),
    ],
    [
      RELEASES,
      () => ({ client: world.hidden.client, documentationType: 'attached-pdf', permission: 'yes' }),
    ],
    [
      'enrollments',
      () => ({ client: world.hidden.client, program: world.hidden.program, startDate: day(0) }),
    ],
    ['clients', () => ({ firstName: 'X', lastName: 'Y', photo: world.hidden.document })],
  ]
  test.each(BODIES)(attack('TENANT-01', '%s'), async (slug, body) => {
    const before = await storedRows(world.app, slug)
    const answer = await world.worker.visitor.post(`/${slug}`, body())
    expect(answer.status, answer.message).toBe(400)
    // As a populated world.row, as a list, and as a choice of collections
    const { client: about, ...rest } = body()
    for (const spelt of [{ id: about }, [about], { relationTo: 'clients', value: about }]) {
      if (about === undefined) continue
      const again = await world.worker.visitor.post(`/${slug}`, { ...rest, client: spelt })
      expect(again.status, JSON.stringify(spelt)).toBe(400)
    }
    expect(await storedRows(world.app, slug)).toEqual(before)
  })

  test(attack('TENANT-01', 'changing a world.row, over GraphQL'), async () => {
    const program = (await world.people.create('programs', { agency: world.agency.a, name: 'Own' }))
      .id
    const enrollment = await world.own('enrollments', { program, startDate: day(-1) })
    const answer = await world.ask(
      world.worker.visitor,
      `mutation { updateEnrollment(id: "${enrollment.id}", data: { household: "${world.hidden.household}" }) { id } }`,
    )
    expect(answer.errors).not.toEqual([])
    expect((await world.row('enrollments', enrollment.id))?.household ?? null).toBeNull()
  })

  test(attack('TENANT-02'), async () => {
    const program = (await world.people.create('programs', { agency: world.agency.a, name: 'Own' }))
      .id
    const body = { client: world.client.id, startDate: day(0) }
    const planted = await world.worker.visitor.post('/enrollments', {
      ...body,
      program: world.hidden.program,
    })
    expect(planted.status, planted.message).toBe(400)
    const fine = await world.worker.visitor.post('/enrollments', { ...body, program })
    expect(fine.status, fine.message).toBe(201)
    const moved = await world.patch(world.worker.visitor, `/enrollments/${world.madeBy(fine)}`, {
      program: world.hidden.program,
    })
    expect(moved.status).toBe(400)
    expect((await world.row('enrollments', world.madeBy(fine)))?.program).toBe(program)
  })
})

describe('the owner of a record', () => {
  test(attack('TENANT-03'), async () => {
    const made = await world.worker.visitor.post('/clients', {
      agency: world.agency.b,
      firstName: 'Nadia',
      lastName: 'Planted',
    })
    expect((await world.row('clients', world.madeBy(made)))?.agency).toBe(world.agency.a)
    const location = await world.worker.visitor.post('/client-locations', {
      address: 'x',
      agency: world.agency.b,
      client: world.client.id,
    })
    expect((await world.row('client-locations', world.madeBy(location)))?.agency).toBe(
      world.agency.a,
    )
  })

  test(attack('TENANT-04'), async () => {
    const mine = await world.people.client(world.agency.a)
    const location = await world.own('client-locations', { address: 'x' })
    for (const { visitor } of [world.worker, world.chief]) {
      await world.patch(visitor, `/client-locations/${location.id}`, { agency: world.agency.b })
      await world.patch(visitor, `/client-locations/${location.id}`, { client: mine.id })
      await world.patch(visitor, `/clients/${mine.id}`, { agency: world.agency.b })
    }
    expect(await world.row('client-locations', location.id)).toMatchObject({
      agency: world.agency.a,
      client: world.client.id,
    })
    expect((await world.row('clients', mine.id))?.agency).toBe(world.agency.a)
  })

  test(attack('TENANT-05'), async () => {
    const location = await world.own('client-locations', { address: 'Own street', private: true })
    await world.people.create(RELEASES, {
      agency: world.agency.a,
      client: world.client.id,
      documentationType: 'attached-pdf',
      permission: 'no',
    })
    for (const body of [{ address: 'Moved' }, { private: false }]) {
      await world.patch(world.elsewhere.visitor, `/client-locations/${location.id}`, body)
      await world.patch(world.elsewhere.visitor, '/client-locations?where[id][exists]=true', body)
    }
    const mutation = `mutation { updateClientLocation(id: "${location.id}", data: { address: "Moved" }) { id } }`
    await world.ask(world.elsewhere.visitor, mutation)
    expect(await world.row('client-locations', location.id)).toMatchObject({
      address: 'Own street',
      private: true,
    })
  })
})

describe('what only the server writes', () => {
  test(attack('TENANT-06'), async () => {
    const mine = await world.people.client(world.agency.a)
    const period = { roiActiveFrom: day(-9), roiActiveUntil: day(9) }
    await world.patch(world.worker.visitor, `/clients/${mine.id}`, period)
    const made = await world.worker.visitor.post('/clients', {
      ...period,
      firstName: 'Opened',
      lastName: 'Up',
    })
    for (const id of [mine.id, world.madeBy(made)]) {
      expect((await world.row('clients', id))?.roiActiveUntil ?? null).toBeNull()
      expect((await world.elsewhere.visitor.call(`/clients/${id}`)).status).toBe(404)
    }
  })

  test(attack('TENANT-07'), async () => {
    const signed = {
      signature: 'x',
      signedAt: day(0),
      signedName: 'Forged',
      signedText: 'Forged',
      signedTextHash: 'x',
    }
    const made = await world.worker.visitor.post(`/${RELEASES}`, {
      ...signed,
      client: world.client.id,
      documentationType: 'attached-pdf',
      permission: 'no',
    })
    expect(made.status, made.message).toBe(201)
    await world.patch(world.worker.visitor, `/${RELEASES}/${world.madeBy(made)}`, signed)
    const stored = await world.row(RELEASES, world.madeBy(made))
    for (const field of Object.keys(signed)) expect(stored?.[field] ?? null, field).toBeNull()
  })

  test(attack('TENANT-08'), async () => {
    const [request] = docsOf(await world.worker.visitor.call('/portal-requests'))
    const sent =
      request ??
      (
        await world.worker.visitor.post(`/portal/clients/${world.client.id}/requests`, {
          type: 'location',
        })
      ).body
    const answer = { fulfillment: 'forged', request: sent.id }
    const made = await world.worker.visitor.post('/client-locations', {
      ...answer,
      address: 'As if answered',
      client: world.client.id,
    })
    expect(made.status, made.message).toBe(201)
    await world.patch(world.worker.visitor, `/client-locations/${world.madeBy(made)}`, answer)
    const stored = await world.row('client-locations', world.madeBy(made))
    expect([stored?.fulfillment ?? null, stored?.request ?? null]).toEqual([null, null])
  })

  test(attack('TENANT-09'), async () => {
    const release = await world.people.create(RELEASES, {
      agency: world.agency.a,
      client: world.client.id,
      documentationType: 'attached-pdf',
      endDate: day(-2),
      permission: 'no',
      signedAt: day(-3),
      startDate: day(-3),
    })
    const before = await world.row(RELEASES, release.id)
    const path = `/${RELEASES}/${release.id}`
    await world.patch(world.worker.visitor, path, {
      endDate: day(90),
      permission: 'yes',
      startDate: day(-9),
    })
    expect({ ...(await world.row(RELEASES, release.id)), updatedAt: 0 }).toEqual({
      ...before,
      updatedAt: 0,
    })
    expect((await world.patch(world.worker.visitor, path, { revokedAt: day(0) })).status).toBe(200)
    expect((await world.row(RELEASES, release.id))?.revokedAt).toBeTruthy()
  })

  test(attack('TENANT-10'), async () => {
    const taken = await world.people.client(world.agency.b)
    const uniqueIdentifier = (await world.row('clients', taken.id))?.uniqueIdentifier
    const made = await world.worker.visitor.post('/clients', {
      firstName: 'Same',
      lastName: 'Identifier',
      uniqueIdentifier,
    })
    expect(made.status, made.message).toBe(201)
    expect((await world.row('clients', world.madeBy(made)))?.uniqueIdentifier).not.toBe(
      uniqueIdentifier,
    )
  })

  test(attack('TENANT-11'), async () => {
    const body = { agency: world.agency.b, portalPermissions: ['super-user'] }
    await world.patch(world.worker.visitor, `/users/${world.worker.id}`, body)
    await world.ask(
      world.worker.visitor,
      `mutation { updateUser(id: ${JSON.stringify(world.worker.id)}, data: { portalPermissions: [super_user] }) { id } }`,
    )
    expect(await world.row('users', world.worker.id)).toMatchObject({
      agency: world.agency.a,
      portalPermissions: ['client-management'],
    })
  })

  test(attack('TENANT-12'), async () => {
    const foreign = await world.people.staff({ agency: world.agency.b, permissions: [] })
    for (const [id, body] of [
      [foreign.id, { portalPermissions: ['super-user'] }],
      [world.chief.id, { agency: null }],
      [world.chief.id, { agency: world.agency.b }],
    ] as const) {
      expect((await world.patch(world.chief.visitor, `/users/${id}`, body)).status).toBe(403)
    }
    expect((await world.row('users', world.chief.id))?.agency).toBe(world.agency.a)
  })
})
