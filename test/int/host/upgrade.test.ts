import { readFileSync } from 'node:fs'

import { upgradePortalData } from 'payload-client-portal'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { askedFormNameOf } from '../../../src/core/askedForm.js'
import { dayIn, storedDay } from '../../../src/core/day.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Rows = Record<string, Record<string, unknown>[]>

/** Every row that the demo of 0.1.0 wrote, as it was stored; without passwords and numbers. */
const DEMO = JSON.parse(
  readFileSync(new URL('../../support/data/demo-0.1.0.json', import.meta.url), 'utf8'),
) as Rows

let app: PortalApp
let people: People
const idOf = new Map<unknown, unknown>()

/** Ids of staff are the database's own; the rest keep theirs. */
const withStaff = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withStaff)
  return typeof value === 'number' ? (idOf.get(value) ?? value) : value
}
const STAFF_FIELDS = ['canceledBy', 'careTeam', 'invitedBy', 'requestedBy', 'staff']

const writeDemo = async () => {
  const { users = [], ...rest } = DEMO
  const agency = (await people.agency()).id
  for (const { id } of users) idOf.set(id, (await people.staff({ agency })).id)
  for (const [collection, rows] of Object.entries(rest))
    for (const row of rows) {
      const own = { ...row }
      for (const field of STAFF_FIELDS) if (field in own) own[field] = withStaff(own[field])
      await app.payload.db.create({ collection, data: own, req: {} })
    }
}

const change = (collection: string, id: unknown, data: Record<string, unknown>) =>
  app.payload.db.updateOne({ collection, data, id: id as string, req: {} })

beforeAll(async () => {
  app = await startPortalApp('upgrade')
  people = peopleOf(app)
  await writeDemo()
})
afterAll(() => app.stop())

test('rows of 0.1.0 take the form of this version, once, and it is said which', async () => {
  const [first, second] = DEMO.clients ?? []
  const [release, other] = (DEMO['releases-of-information'] ?? []).filter(
    ({ permission, revokedAt }) => permission === 'yes' && !revokedAt,
  )
  const [enrollment] = DEMO.enrollments ?? []
  const [document] = DEMO['client-documents'] ?? []
  const [place] = DEMO['client-locations'] ?? []
  const [item] = (DEMO['portal-inbox'] ?? []).filter(({ kind }) => kind === 'message-copy')
  // What people did to 0.1.0 through doors that took it.
  await change('clients', first?.id, { dateOfBirth: '1991-12-08T00:00:00.000Z' })
  await change('clients', second?.id, { lastName: ' O\u2019Brien\u200b ', preferredName: '\u200b' })
  await change('enrollments', enrollment?.id, { startDate: '2026-03-02T04:30:00.000Z' })
  await change('releases-of-information', release?.id, { endDate: null })
  await change('releases-of-information', other?.id, {
    signedAt: '2026-01-05T10:00:00.000Z',
    signedName: '\u200b',
  })
  await change('client-documents', document?.id, { name: '\u200b\u00ad' })
  await change('client-locations', place?.id, { note: 'behind\r\nthe library' })
  await change('portal-inbox', item?.id, { text: null })

  const plan = await upgradePortalData(app.payload, { dryRun: true })
  expect(await storedRows(app, 'clients', { searchText: { equals: null } })).toHaveLength(
    DEMO.clients?.length ?? 0,
  )
  const report = await upgradePortalData(app.payload)
  expect(report.changed).toMatchObject(plan.changed)
  expect(report.changed).toMatchObject({
    'client-locations.note': 1,
    'clients.dateOfBirth': 1,
    'clients.lastName': 1,
    'clients.preferredName': 1,
    'clients.searchText': DEMO.clients?.length,
    'enrollments.startDate': 1,
    'releases-of-information.endDate': 1,
  })
  expect(report.look).toEqual([{ collection: 'client-documents', field: 'name', id: document?.id }])
  expect(JSON.stringify(report)).not.toMatch(/Brien|library/)

  const row = async (collection: string, id: unknown) =>
    (await storedRows(app, collection, { id: { equals: id as string } }))[0]
  expect(await row('clients', first?.id)).toMatchObject({ dateOfBirth: storedDay('1991-12-08') })
  expect(await row('clients', second?.id)).toMatchObject({
    lastName: 'O\u2019Brien',
    preferredName: null,
  })
  // The moment at which it was filled in, as the day where the agency is.
  const day = dayIn('America/Los_Angeles', new Date('2026-03-02T04:30:00.000Z'))
  expect(await row('enrollments', enrollment?.id)).toMatchObject({ startDate: storedDay(day) })
  expect((await row('releases-of-information', release?.id))?.endDate).toMatch(/T12:00:00.000Z$/)
  expect((await row('releases-of-information', other?.id))?.revokedAt).toBeTruthy()
  expect(await row('client-locations', place?.id)).toMatchObject({ note: 'behind\nthe library' })
  expect((await row('portal-inbox', item?.id))?.text).toBe(item?.text)

  const again = await upgradePortalData(app.payload)
  expect(again.changed).toEqual({})
  expect(again.look).toEqual(report.look)
})

test('afterwards no day of any collection is in another form, and everybody is found', async () => {
  const found: string[] = []
  for (const { config } of Object.values(app.payload.collections)) {
    const days = config.flattenedFields.filter(({ custom }) => askedFormNameOf(custom) === 'day')
    const rows = days.length > 0 ? await storedRows(app, config.slug) : []
    found.push(
      ...rows.flatMap((row) =>
        days
          .map(({ name }) => row[name])
          .filter(Boolean)
          .map((day) => new Date(day as string).toISOString()),
      ),
    )
  }
  expect(found.length).toBeGreaterThan(50)
  expect(found.filter((day) => !day.endsWith('T12:00:00.000Z'))).toEqual([])
  for (const row of await storedRows(app, 'clients')) expect(row.searchText).toMatch(/\S/)
})
