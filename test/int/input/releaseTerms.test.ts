import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { addDays, dayIn, endOfDayIn, storedDay } from '../../../src/core/day.js'
import { insertRow } from '../../../src/data/store.js'
import { storedRows } from '../../support/storedRows.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

const COLLECTION = 'releases-of-information'
const COLLECTION_KEY = 'releasesOfInformation'
const ZONE = 'America/Los_Angeles'
/** Asked anew each time: a file that is loaded before midnight may run its tests after it. */
const today = () => dayIn(ZONE, new Date())
const after = (days: number) => storedDay(addDays(today(), days))

let app: PortalApp
let people: People
let plain: string
let short: string
beforeAll(async () => {
  app = await startPortalApp('release-terms', { plugin: { roi: { termDays: 100 } } })
  people = peopleOf(app)
  plain = (await people.agency()).id
  short = (await people.agency({ roiTermDays: 30 })).id
})
afterAll(() => app.stop())

const YES = { documentationType: 'verbal-consent', permission: 'yes' } as const
type Staff = Awaited<ReturnType<People['staff']>>

/** Doors through which staff write a release down. */
const DOORS = {
  REST: async (by: Staff, data: Record<string, unknown>) =>
    (await by.visitor.post(`/${COLLECTION}`, data)).body.doc as unknown as Record<string, unknown>,
  'a server call': async (by: Staff, data: Record<string, unknown>, agency: string) =>
    people.create(COLLECTION, { agency, ...data }),
}

const stored = async (id: unknown) =>
  (await storedRows(app, COLLECTION, { id: { equals: id as string } }))[0]

describe.each(Object.entries(DOORS))('a release written down over %s', (_, write) => {
  test('ends after the term of the agency, else of the settings, else of the option', async () => {
    const set = (roiTermDaysDefault: null | number) =>
      app.payload.updateGlobal({ data: { roiTermDaysDefault }, slug: 'portal-settings' })
    const end = async (agency: string) => {
      const by = await people.staff({ agency })
      const { id: client } = await people.client(agency)
      const { id } = (await write(by, { client, startDate: today(), ...YES }, agency)) as {
        id: string
      }
      return (await stored(id))?.endDate
    }
    expect(await end(plain)).toBe(after(100))
    expect(await end(short)).toBe(after(30))
    await set(50)
    expect(await end(plain)).toBe(after(50))
    expect(await end(short)).toBe(after(30))
    await set(null)
  })

  test('a "No" has no end, and gets one when it becomes a "Yes"', async () => {
    const by = await people.staff({ agency: short })
    const { id: client } = await people.client(short)
    const no = { client, ...YES, permission: 'no', startDate: today() }
    const { id } = (await write(by, no, short)) as { id: string }
    expect((await stored(id))?.endDate ?? null).toBeNull()
    const change = { body: { permission: 'yes' }, method: 'PATCH' }
    expect((await by.visitor.call(`/${COLLECTION}/${id}`, change)).status).toBe(200)
    expect((await stored(id))?.endDate).toBe(after(30))
  })

  test('a newer "No" ends an older "Yes" from that moment, and sharing with it', async () => {
    const by = await people.staff({ agency: plain })
    const { id: client } = await people.client(plain)
    const yes = { client, ...YES, startDate: addDays(today(), -10) }
    const { id } = (await write(by, yes, plain)) as { id: string }
    const record = async () => (await storedRows(app, 'clients', { id: { equals: client } }))[0]
    expect((await record())?.roiActiveUntil).toBeTruthy()
    const before = Date.now()
    await write(by, { client, ...YES, permission: 'no', startDate: today() }, plain)
    const row = await stored(id)
    expect(Date.parse(String(row?.revokedAt))).toBeGreaterThanOrEqual(before - 1000)
    expect((await record())?.roiActiveUntil ?? null).toBeNull()
    // What is said "Yes" to afterwards counts again.
    await write(by, { client, ...YES, startDate: today() }, plain)
    expect((await record())?.roiActiveUntil).toBeTruthy()
  })

  test('a "No" that starts later lets the "Yes" run until the day before', async () => {
    const by = await people.staff({ agency: plain })
    const { id: client } = await people.client(plain)
    const yes = { client, ...YES, startDate: today() }
    const { id } = (await write(by, yes, plain)) as { id: string }
    const no = { client, ...YES, permission: 'no', startDate: addDays(today(), 20) }
    await write(by, no, plain)
    const row = await stored(id)
    expect([row?.endDate, row?.revokedAt ?? null]).toEqual([after(19), null])
  })
})

describe('what was said last decides, not the day it starts on', () => {
  type Said = { endDate?: string; from: number; permission?: 'no' | 'yes'; revokedAt?: string }

  /** Says one after the other, over REST; the ids in that order. */
  const saying = async (on: PortalApp, agency: string, ...all: Said[]) => {
    const here = peopleOf(on)
    const by = await here.staff({ agency })
    const { id: client } = await here.client(agency)
    const say = async ({ from, ...extra }: Said, about = client): Promise<string> => {
      const data = { client: about, ...YES, startDate: addDays(today(), from), ...extra }
      const { body, message, status } = await by.visitor.post(`/${COLLECTION}`, data)
      expect(status, message).toBe(201)
      return (body.doc as unknown as { id: string }).id
    }
    const ids: string[] = []
    for (const one of all) ids.push(await say(one))
    return { by, client, ids, say }
  }
  const read = async (on: PortalApp, id: string | undefined) => {
    const [row] = await storedRows(on, COLLECTION, { id: { equals: id } })
    return { ends: row?.endDate ?? null, isRevoked: Boolean(row?.revokedAt) }
  }

  test('a "No" today ends a "Yes" of before that starts later', async () => {
    const { client, ids } = await saying(app, plain, { from: 5 }, { from: 0, permission: 'no' })
    expect((await read(app, ids[0])).isRevoked).toBe(true)
    const [record] = await storedRows(app, 'clients', { id: { equals: client } })
    expect(record?.roiActiveUntil ?? null).toBeNull()
  })

  test('a "No" that starts later ends what would start later still, and cuts the rest short', async () => {
    const { ids } = await saying(
      app,
      plain,
      { from: 0 },
      { from: 30 },
      { from: 20, permission: 'no' },
    )
    expect(await read(app, ids[0])).toEqual({ ends: after(19), isRevoked: false })
    expect((await read(app, ids[1])).isRevoked).toBe(true)
  })

  test('a "Yes" that is over by then stays as it was', async () => {
    const over = addDays(today(), -5)
    const { ids } = await saying(
      app,
      plain,
      { endDate: over, from: -20 },
      { from: 0, permission: 'no' },
    )
    expect(await read(app, ids[0])).toEqual({ ends: storedDay(over), isRevoked: false })
  })

  test('a "Yes" that was said afterwards stays, also when the "No" is written to again', async () => {
    const { by, ids } = await saying(app, plain, { from: 0, permission: 'no' }, { from: -3 })
    const change = { body: { documentationType: 'household' }, method: 'PATCH' }
    expect((await by.visitor.call(`/${COLLECTION}/${ids[0]}`, change)).status).toBe(200)
    expect((await read(app, ids[1])).isRevoked).toBe(false)
  })

  test('it ends all of them, however many there are, and nobody else’s', async () => {
    const { client, ids, say } = await saying(app, plain, { from: -1 })
    const { id: other } = await people.client(plain)
    const others = await say({ from: -1 }, other)
    for (let count = 0; count < 105; count += 1)
      await insertRow(app, COLLECTION_KEY, { agency: plain, client, ...YES, startDate: after(0) })
    await say({ from: 0, permission: 'no' })
    const left: Where = { and: [{ client: { equals: client } }, { revokedAt: { exists: false } }] }
    const rows = await storedRows(app, COLLECTION, left)
    expect(rows.map(({ permission }) => permission)).toEqual(['no'])
    expect((await read(app, ids[0])).isRevoked).toBe(true)
    expect((await read(app, others)).isRevoked).toBe(false)
  })

  test('who takes a "Yes" back takes back what they had said before, not what they said since', async () => {
    const { by, client, ids } = await saying(app, plain, { from: -9 }, { from: -2 }, { from: 0 })
    const revoke = { body: { revokedAt: new Date().toISOString() }, method: 'PATCH' }
    expect((await by.visitor.call(`/${COLLECTION}/${ids[1]}`, revoke)).status).toBe(200)
    const revoked = []
    for (const id of ids) revoked.push((await read(app, id)).isRevoked)
    expect(revoked).toEqual([true, true, false])
    const [record] = await storedRows(app, 'clients', { id: { equals: client } })
    expect(record?.roiActiveUntil).toBeTruthy()
  })

  test('a "Yes" of before that is written down only afterwards has ended as well', async () => {
    const by = await people.staff({ agency: plain })
    const signed = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
    /** Over the server, as an import does; what it answers is what is stored. */
    const imported = async (client: string, { from, ...extra }: Said & { signedAt: string }) => {
      const data = { agency: plain, client, ...YES, startDate: after(from), ...extra }
      const doc = await people.create(COLLECTION, data)
      const found = await read(app, doc.id)
      expect({ ends: doc.endDate ?? null, isRevoked: Boolean(doc.revokedAt) }).toEqual(found)
      return { ...found, id: doc.id }
    }
    const isShared = async (client: string) =>
      Boolean((await storedRows(app, 'clients', { id: { equals: client } }))[0]?.roiActiveUntil)

    const { id: refused } = await people.client(plain)
    await imported(refused, { from: -9, permission: 'no', signedAt: signed(9) })
    const older = await imported(refused, { from: -20, signedAt: signed(20) })
    expect([older.isRevoked, await isShared(refused)]).toEqual([true, false])
    const later = await imported(refused, { from: 5, signedAt: signed(20) })
    expect(later.isRevoked).toBe(true)
    // Nor does it come back by hand
    const change = { body: { revokedAt: null }, method: 'PATCH' }
    await by.visitor.call(`/${COLLECTION}/${older.id}`, change)
    expect([(await read(app, older.id)).isRevoked, await isShared(refused)]).toEqual([true, false])
    const newer = await imported(refused, { from: -5, signedAt: signed(5) })
    expect([newer.isRevoked, await isShared(refused)]).toEqual([false, true])

    const { id: refusing } = await people.client(plain)
    await imported(refusing, { from: 20, permission: 'no', signedAt: signed(1) })
    const short = await imported(refusing, { from: -20, signedAt: signed(20) })
    expect([short.ends, short.isRevoked]).toEqual([after(19), false])

    const { id: takenBack } = await people.client(plain)
    await imported(takenBack, { from: -5, revokedAt: signed(1), signedAt: signed(5) })
    expect((await imported(takenBack, { from: -20, signedAt: signed(20) })).isRevoked).toBe(true)
    expect(await isShared(takenBack)).toBe(false)

    const { id: stranger } = await people.client(plain)
    expect((await imported(stranger, { from: -20, signedAt: signed(20) })).isRevoked).toBe(false)
  })

  test('with roi.scope \'agency\' a "No" is one to that agency alone; else to all', async () => {
    const sayNoElsewhere = async (on: PortalApp): Promise<boolean> => {
      const here = peopleOf(on)
      const [one, two] = [(await here.agency()).id, (await here.agency()).id]
      const { client, ids } = await saying(on, one, { from: -1 })
      await here.create(COLLECTION, { agency: two, client, ...YES, permission: 'no' })
      const signedAt = new Date(Date.now() - 86_400_000).toISOString()
      const { id } = await here.create(COLLECTION, { agency: one, client, ...YES, signedAt })
      const isRevoked = [(await read(on, ids[0])).isRevoked, (await read(on, id)).isRevoked]
      expect(isRevoked[0]).toBe(isRevoked[1])
      return isRevoked[0] === true
    }
    const apart = await startPortalApp('release-terms-apart', {
      plugin: { roi: { scope: 'agency' } },
    })
    expect(await sayNoElsewhere(apart)).toBe(false)
    await apart.stop()
    expect(await sayNoElsewhere(app)).toBe(true)
  })
})

test('days of releases are counted anew where an agency gets another time zone', async () => {
  const root = await people.staff({ permissions: ['super-user'] })
  const moving = (await people.agency({ timeZone: 'Pacific/Kiritimati' })).id
  const startDate = addDays(today(), -10)
  const endDate = addDays(today(), 10)
  const clients: string[] = []
  const release = { agency: moving, ...YES, endDate: storedDay(endDate), private: false }
  const terms = { ...release, startDate: storedDay(startDate) }
  const roiActiveUntil = endOfDayIn('Pacific/Kiritimati', endDate).toISOString()
  // More than one round; below the hooks, which would take half a minute
  for (let count = 0; count < 203; count += 1) {
    const { id } = await insertRow(app, 'clients', {
      agency: moving,
      roiActiveFrom: terms.startDate,
      roiActiveUntil,
      uniqueIdentifier: `moving-${count}`,
    })
    clients.push(id)
    await insertRow(app, COLLECTION_KEY, { ...terms, client: id })
  }
  const ends = async (): Promise<Set<unknown>> => {
    const rows = await storedRows(app, 'clients', { id: { in: clients } })
    return new Set(rows.map(({ roiActiveUntil }) => new Date(String(roiActiveUntil)).toISOString()))
  }
  const endIn = (zone: string): string => endOfDayIn(zone, endDate).toISOString()
  const move = async (timeZone: string): Promise<void> => {
    const change = { body: { timeZone }, method: 'PATCH' }
    expect((await root.visitor.call(`/agencies/${moving}`, change)).status).toBe(200)
  }
  await move('America/New_York')
  await app.sweep()
  // Moved on while the round is not over: it begins again.
  await move('Pacific/Pago_Pago')
  await app.sweep()
  await app.sweep()
  expect(await ends()).toEqual(new Set([endIn('Pacific/Pago_Pago')]))
  const [agency] = await storedRows(app, 'agencies', { id: { equals: moving } })
  expect(agency?.recountFrom ?? null).toBeNull()
})

test('terms have bounds, and the refusal names the field', async () => {
  const root = await people.staff({ permissions: ['super-user'] })
  for (const roiTermDays of [0, -1, 3651]) {
    const change = { body: { roiTermDays }, method: 'PATCH' }
    const answer = await root.visitor.call(`/agencies/${plain}`, change)
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('roiTermDays')
  }
})
