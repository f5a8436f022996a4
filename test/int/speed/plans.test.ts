import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { COLLECTION_KEYS } from '../../../src/contract/collectionLists.js'
import { getContext } from '../../../src/config/context.js'
import { insertRow } from '../../../src/data/store.js'
import { statementsDuring } from '../../support/driverStatements.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Driver = { client: { execute: (sql: string) => Promise<{ rows: { detail: string }[] }> } }

let app: PortalApp
let staff: Awaited<ReturnType<People['staff']>>
let agency: Awaited<ReturnType<People['agency']>>
let client: Awaited<ReturnType<People['client']>>

const readsClient = (key: CollectionKey): boolean => {
  const { read } = ACCESS_MATRIX[key]
  const fields = app.payload.collections[getContext(app.payload).slugs[key]]?.config.flattenedFields
  return read !== 'never' && Boolean(fields?.some(({ name }) => name === 'client'))
}

/** How SQLite goes about the statements on one table: it keeps no figures, so a few rows tell as much as a million. */
const plansOf = async (statements: readonly string[], table: string): Promise<string[]> => {
  const { client: driver } = app.payload.db as unknown as Driver
  const own = statements.filter((sql) => sql.includes(`from "${table}"`))
  const plans: string[] = []
  for (const sql of own) {
    const { rows } = await driver.execute(`explain query plan ${sql}`)
    plans.push(...rows.map(({ detail }) => detail).filter((detail) => detail.includes(table)))
  }
  return plans
}

describe('what a page asks of SQLite is found by an index, however much there is', () => {
  beforeAll(async () => {
    app = await startPortalApp('plans')
    const people = peopleOf(app)
    agency = await people.agency()
    staff = await people.staff({
      agency: agency.id,
      permissions: ['client-management', 'super-user'],
    })
    client = await people.client(agency.id)
  })

  afterAll(() => app.stop())

  test("the rows of a client, counted and listed, are found by the client's key", async () => {
    const { slugs } = getContext(app.payload)
    const keys = COLLECTION_KEYS.filter(readsClient)
    expect(keys.length).toBeGreaterThan(8)
    for (const key of keys) {
      const asked = `where[client][equals]=${client.id}`
      const statements = await statementsDuring(app, async () => {
        await staff.visitor.call(`/${slugs[key]}/count?${asked}`)
        await staff.visitor.call(`/${slugs[key]}?${asked}&limit=10`)
      })
      const plans = await plansOf(statements, slugs[key].replaceAll('-', '_'))
      expect(plans.length, key).toBeGreaterThan(0)
      for (const plan of plans) expect(plan, key).toMatch(/^SEARCH .*\(client_id=\?/)
    }
  })

  test('unread items of the inbox are those of one person and of one agency', async () => {
    const { slugs } = getContext(app.payload)
    const statements = await statementsDuring(app, () =>
      staff.visitor.call(`/${slugs.portalInbox}/count?where[readAt][exists]=false`),
    )
    const plans = await plansOf(statements, 'portal_inbox')
    expect(plans).toHaveLength(2)
    expect(plans[0]).toMatch(/\(staff_id=\? AND read_at=\?\)$/)
    expect(plans[1]).toMatch(/\(agency_id=\? AND staff_id=\? AND read_at=\?\)$/)
  })

  test('a search of the inbox looks among the clients of its own items, not through those of the county', async () => {
    const { slugs } = getContext(app.payload)
    await insertRow(app, 'portalInbox', {
      agency: agency.id,
      client: client.id,
      dedupeKey: 'plans',
      kind: 'client-message',
      label: 'PORTAL',
      staff: staff.id,
    })
    const statements = await statementsDuring(app, () =>
      staff.visitor.call(`/${slugs.portalInbox}?where[searchText][like]=papers`),
    )
    const plans = await plansOf(statements, 'clients')
    expect(plans.length).toBeGreaterThan(0)
    for (const plan of plans) expect(plan).toMatch(/^SEARCH clients .*\(id=\?\)/)
  })

  test('a week of the calendar is found by its days, of one person and of the whole agency', async () => {
    const { visitor } = await peopleOf(app).staff({ agency: agency.id })
    for (const [asked, found] of [
      ['', /\((?:staff|agency)_id=\? AND starts_at>\? AND starts_at<\?\)/],
      ['?staff=all', /\(agency_id=\? AND starts_at>\? AND starts_at<\?\)/],
    ] as const) {
      const statements = await statementsDuring(app, () => visitor.call(`/portal/calendar${asked}`))
      const plans = await plansOf(statements, 'appointments')
      expect(plans.length).toBeGreaterThan(0)
      for (const plan of plans) expect(plan, asked).toMatch(found)
      const offered = await plansOf(statements, 'appointment_slots')
      expect(offered.length).toBeGreaterThan(0)
      for (const plan of offered)
        expect(plan, asked).toMatch(/\((?:staff|agency)_id=\? AND state=\? AND last_at>\?/)
    }
  })

  test('what came in and is to be reviewed is never looked for by a word alone that half of all rows share', async () => {
    const worker = await peopleOf(app).staff({
      agency: agency.id,
      permissions: ['client-management'],
    })
    for (const review of ['to-review', 'accepted'])
      for (const about of ['', `&where[client][equals]=${client.id}`])
        for (const { visitor } of [worker, staff]) {
          const statements = await statementsDuring(app, () =>
            visitor.call(
              `/portal-requests?where[review][equals]=${review}${about}&sort=-requestedAt&limit=10`,
            ),
          )
          const plans = await plansOf(statements, 'portal_requests')
          expect(plans.length).toBeGreaterThan(0)
          for (const plan of plans)
            expect(plan, `${review}${about}`).not.toMatch(
              /\((?:(?:review|status|type|private)=\?(?: AND )?)+\)/,
            )
        }
  })

  test('an agency that shares nothing finds what it has to review by agency and review', async () => {
    const apart = await startPortalApp('plans-apart', { plugin: { sharing: 'agency' } })
    const people = peopleOf(apart)
    const own = await people.staff({ agency: (await people.agency()).id })
    const statements = await statementsDuring(apart, () =>
      own.visitor.call('/portal-requests?where[review][equals]=to-review&sort=-requestedAt'),
    )
    const plans = await plansOf(statements, 'portal_requests')
    await apart.stop()
    expect(plans.length).toBeGreaterThan(0)
    for (const plan of plans) expect(plan).toMatch(/\(agency_id=\? AND review=\?/)
  })
})
