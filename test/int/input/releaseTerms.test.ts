import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { addDays, dayIn, storedDay } from '../../../src/core/day.js'
import { storedRows } from '../../support/storedRows.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

const COLLECTION = 'releases-of-information'
const ZONE = 'America/Los_Angeles'
const today = dayIn(ZONE, new Date())
const after = (days: number) => storedDay(addDays(today, days))

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

const YES = { documentationType: 'verbal-consent', permission: 'yes' }
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
      const { id } = (await write(by, { client, startDate: today, ...YES }, agency)) as {
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
    const no = { client, ...YES, permission: 'no', startDate: today }
    const { id } = (await write(by, no, short)) as { id: string }
    expect((await stored(id))?.endDate ?? null).toBeNull()
    const change = { body: { permission: 'yes' }, method: 'PATCH' }
    expect((await by.visitor.call(`/${COLLECTION}/${id}`, change)).status).toBe(200)
    expect((await stored(id))?.endDate).toBe(after(30))
  })

  test('a newer "No" ends an older "Yes" from that moment, and sharing with it', async () => {
    const by = await people.staff({ agency: plain })
    const { id: client } = await people.client(plain)
    const yes = { client, ...YES, startDate: addDays(today, -10) }
    const { id } = (await write(by, yes, plain)) as { id: string }
    const record = async () => (await storedRows(app, 'clients', { id: { equals: client } }))[0]
    expect((await record())?.roiActiveUntil).toBeTruthy()
    const before = Date.now()
    await write(by, { client, ...YES, permission: 'no', startDate: today }, plain)
    const row = await stored(id)
    expect(Date.parse(String(row?.revokedAt))).toBeGreaterThanOrEqual(before - 1000)
    expect((await record())?.roiActiveUntil ?? null).toBeNull()
    // What is said "Yes" to afterwards counts again.
    await write(by, { client, ...YES, startDate: today }, plain)
    expect((await record())?.roiActiveUntil).toBeTruthy()
  })

  test('a "No" that starts later lets the "Yes" run until the day before', async () => {
    const by = await people.staff({ agency: plain })
    const { id: client } = await people.client(plain)
    const yes = { client, ...YES, startDate: today }
    const { id } = (await write(by, yes, plain)) as { id: string }
    const no = { client, ...YES, permission: 'no', startDate: addDays(today, 20) }
    await write(by, no, plain)
    const row = await stored(id)
    expect([row?.endDate, row?.revokedAt ?? null]).toEqual([after(19), null])
  })
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
