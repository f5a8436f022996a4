import { afterAll, beforeAll, expect, test } from 'vitest'

import { statementsDuring } from '../../support/driverStatements.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Driver = { client: { execute: (sql: string) => Promise<{ rows: { detail: string }[] }> } }

let app: PortalApp
beforeAll(async () => {
  app = await startPortalApp('report-speed')
})
afterAll(() => app.stop())

/** Nothing but a median asks for rows, one of each type. */
const MOST = 40

test('a report takes as many statements however much there is, each finds its rows by the agency, and none reads them all', async () => {
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const reader = await people.staff({ agency })
  const statements = (): Promise<string[]> =>
    statementsDuring(app, async () => {
      expect((await reader.visitor.call('/portal/reports')).status).toBe(200)
    })
  const add = async (many: number): Promise<void> => {
    for (let number = 0; number < many; number += 1) {
      const { id: client } = await people.client(agency)
      for (const type of ['assessment', 'document', 'location', 'roi'])
        await people.create('portal-requests', {
          agency,
          client,
          completedAt: app.now().toISOString(),
          daysToFulfil: number,
          name: 'Where are you now?',
          requestedAt: app.now().toISOString(),
          status: 'completed',
          type,
        })
      await people.create('portal-messages', {
        agency,
        client,
        direction: 'to-staff',
        text: 'Hello',
      })
    }
  }
  await add(4)
  await statements()
  const few = await statements()
  await add(12)
  const many = await statements()
  expect(many.length).toBe(few.length)
  expect(many.length).toBeLessThanOrEqual(MOST)

  const { client: driver } = app.payload.db as unknown as Driver
  const reported = many.filter((sql) =>
    /from "portal_(?:connections|messages|outbox|requests)"/.test(sql),
  )
  expect(reported.length).toBeGreaterThan(20)
  for (const sql of reported) {
    const { rows } = await driver.execute(`explain query plan ${sql}`)
    const [plan = ''] = rows.map(({ detail }) => detail).filter((one) => /portal_/.test(one))
    expect(plan, sql).toMatch(/\(agency(?:_id)?=\? AND /)
  }
})
