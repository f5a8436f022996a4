import { upgradePortalData } from 'payload-client-portal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import {
  careTeamsIn,
  type Asked,
  type Choice,
  type Choices,
  type Staff,
} from '../../support/careTeams.js'
import { storedRows } from '../../support/storedRows.js'

type Scene = Awaited<ReturnType<typeof careTeamsIn>>
const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString()
const names = (list: readonly Choice[]): string[] => list.map(({ name }) => name).toSorted()
const DOORS = ['GraphQL', 'REST', 'server call']
const WRITERS = ['GraphQL', 'REST', 'server code', 'the admin panel']

describe("sharing 'network'", () => {
  let one: Scene
  beforeAll(async () => {
    one = await careTeamsIn('network')
  })
  afterAll(() => one.app.stop())
  const ask = async (door: string, by: Staff, asked: Asked): Promise<Choices> => {
    const open = one.doors[door]
    if (!open) throw new Error(door)
    return open(by, asked)
  }

  test.each(DOORS)('%s: own agency first, then partners, each with the agency', async (door) => {
    const { choices, members, more } = await ask(door, one.worker, { client: one.client })
    expect(choices.map(({ agency, name }) => [name, agency])).toEqual([
      ['Ana Ruiz', 'Harbor'],
      ['José Núñez', 'Harbor'],
      ['Priya Shah', 'Lakeshore'],
    ])
    expect(names(members)).toEqual(['Ana Ruiz', 'Ruth Cole'])
    expect(more).toBe(false)
    expect(JSON.stringify([choices, members])).not.toContain('@')
  })

  test.each(DOORS)('%s: a name is found as people type it', async (door) => {
    for (const search of ['jose', 'NUNEZ jo', 'núñez'])
      expect(names((await ask(door, one.worker, { client: one.client, search })).choices)).toEqual([
        'José Núñez',
      ])
    expect((await ask(door, one.worker, { search: 'ruth' })).choices).toEqual([])
    expect(names((await ask(door, one.worker, { search: 'shah' })).choices)).toEqual(['Priya Shah'])
  })

  test.each(DOORS)(`%s: ${attack('TENANT-41')}`, async (door) => {
    const { choices, members } = await ask(door, one.partner, { client: one.client })
    expect(choices).toEqual([])
    expect(names(members)).toEqual(['Ana Ruiz', 'Ruth Cole'])
  })

  test('who has no name in the text that is searched yet is found by it all the same', async () => {
    const { db } = one.app.payload
    const { id } = one.colleague
    await db.updateOne({ collection: 'users', data: { portalSearchText: null }, id, req: {} })
    for (const [search, found] of [
      ['jose', ['José Núñez']],
      ['ana', ['Ana Ruiz']],
    ] as const)
      expect(
        names((await ask('REST', one.worker, { client: one.client, search })).choices),
      ).toEqual(found)
    // The upgrade brings it back, and so does whoever saves them next
    const unsaid = { portalSearchText: { exists: false } }
    expect((await upgradePortalData(one.app.payload)).changed).toEqual({
      'users.portalSearchText': 1,
    })
    expect((await upgradePortalData(one.app.payload)).changed).toEqual({})
    expect(await storedRows(one.app, 'users', unsaid)).toEqual([])
    await db.updateOne({ collection: 'users', data: { portalSearchText: null }, id, req: {} })
    await one.app.payload.update({ collection: 'users', data: {}, id, overrideAccess: true })
    expect(await storedRows(one.app, 'users', unsaid)).toEqual([])
  })

  test('a super user of the installation is offered to themselves alone', async () => {
    const { choices } = await ask('REST', one.root, { client: one.client })
    expect(names(choices)).toEqual(['Ana Ruiz', 'José Núñez', 'Morgan Lee', 'Priya Shah'])
    const { choices: ofNew } = await ask('REST', one.root, { agency: one.agency.lake })
    expect(ofNew[0]?.name).toBe('Morgan Lee')
    expect((await one.change(one.root, one.client, [one.worker.id, one.root.id])).status).toBe(200)
    await one.change(one.root, one.client, [one.worker.id])
  })

  test('staff without an agency and people who are not staff ask in vain', async () => {
    const status = async (by: Staff | null, query = '') => {
      const visitor = by?.visitor ?? one.app.visitor()
      return (await visitor.call(`/portal/care-team-choices?${query}`)).status
    }
    expect(await status(null)).toBe(401)
    expect(await status(one.nobody)).toBe(403)
    expect(await status(one.nobody, `client=${one.client}`)).toBe(404)
    expect(await status(one.worker, 'client=nothing-there')).toBe(404)
    expect(await status(one.worker, `search=${'x'.repeat(2000)}`)).toBe(400)
  })

  test.each(WRITERS)(`${attack('TENANT-40')} (%s)`, async (door) => {
    const write = one.writers[door]
    if (!write) throw new Error(door)
    const client = (await one.people.client(one.agency.harbor, { careTeam: [one.worker.id] })).id
    for (const { id } of [one.shelter, one.root, one.nobody]) {
      const { message, status } = await write(one.worker, client, [one.worker.id, id])
      expect(status, message).toBe(400)
      expect(message).toContain('careTeam')
      expect(message).toContain('Care team')
      expect(await one.teamOf(client)).toHaveLength(1)
    }
    expect((await write(one.worker, client, [one.partner.id, one.colleague.id])).status).toBe(200)
    expect(await one.teamOf(client)).toHaveLength(2)
  })

  test.each(WRITERS)('a member whom nobody could choose today stays (%s)', async (door) => {
    const write = one.writers[door]
    if (!write) throw new Error(door)
    const { harbor } = one.agency
    const client = (await one.people.client(harbor, { careTeam: [one.shelter.id] })).id
    const team = [one.shelter.id, one.worker.id]
    const { message, status } = await write(one.worker, client, team)
    expect(status, message).toBe(200)
    expect(await one.teamOf(client)).toHaveLength(2)
  })

  test('a new client is held to the same, in the words of who reads them', async () => {
    const add = (by: Staff, body: object, language = 'en') =>
      by.visitor.call('/clients?depth=0', {
        body: { firstName: 'New', lastName: 'Client', ...body },
        headers: { 'accept-language': language },
      })
    const refused = await add(one.worker, { careTeam: [one.shelter.id] })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('must be of the client’s agency')
    expect((await add(one.worker, { careTeam: [one.shelter.id] }, 'es')).text).toContain(
      'Debe ser de la agencia del cliente',
    )
    expect((await add(one.worker, { careTeam: [one.partner.id] })).status).toBe(201)
    for (const id of ['x', '999999', '111111111111111', one.client])
      expect((await add(one.worker, { careTeam: [id] })).status, id).toBe(400)
    const { lake } = one.agency
    expect((await add(one.root, { agency: lake, careTeam: [one.partner.id] })).status).toBe(201)
  })
})

describe.each(['agency', 'roi'] as const)("sharing '%s'", (sharing) => {
  let one: Scene
  beforeAll(async () => {
    one = await careTeamsIn(sharing)
  })
  afterAll(() => one.app.stop())

  test.each(DOORS)(`${attack('TENANT-39')} (%s)`, async (door) => {
    const open = one.doors[door]
    if (!open) throw new Error(door)
    for (const asked of [{ client: one.client }, {}, { agency: one.agency.lake }])
      expect(names((await open(one.worker, asked)).choices)).toEqual(['Ana Ruiz', 'José Núñez'])
    const team = [one.worker.id, one.shelter.id, one.partner.id]
    expect((await one.change(one.worker, one.client, team)).status).toBe(400)
  })

  test('a release opens it while it lasts, if releases count', async () => {
    const release = await one.people.create('releases-of-information', {
      agency: one.agency.harbor,
      client: one.client,
      documentationType: 'attached-pdf',
      endDate: day(30),
      permission: 'yes',
      startDate: day(-1),
    })
    const offered = async () => {
      const choices = await one.doors.REST?.(one.worker, { client: one.client })
      return names(choices?.choices ?? [])
    }
    const own = ['Ana Ruiz', 'José Núñez']
    expect(await offered()).toEqual(sharing === 'roi' ? [...own, 'Priya Shah'] : own)
    const team = [one.worker.id, one.partner.id]
    const answer = await one.change(one.worker, one.client, team)
    expect(answer.status).toBe(sharing === 'roi' ? 200 : 400)
    await one.app.payload.delete({
      collection: 'releases-of-information',
      id: release.id,
      overrideAccess: true,
    })
    expect(await offered()).toEqual(own)
    // The member from before blocks nothing
    const now = await one.teamOf(one.client)
    const phone = await one.worker.visitor.call(`/clients/${one.client}`, {
      body: { careTeam: now, middleName: 'Lee' },
      method: 'PATCH',
    })
    expect(phone.status).toBe(200)
  })
})
