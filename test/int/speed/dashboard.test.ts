import { afterAll, beforeAll, expect, test } from 'vitest'

import { toReviewQuery } from '../../../admin-components/DayNavLinks/toReviewQuery.js'
import { statementsDuring } from '../../support/driverStatements.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Driver = { client: { execute: (sql: string) => Promise<{ rows: { detail: string }[] }> } }

let app: PortalApp
beforeAll(async () => {
  app = await startPortalApp('dashboard-speed')
})
afterAll(() => app.stop())

/** How SQLite finds the rows that a condition is about; it keeps no figures, so none are needed. */
const planOf = async (statement: string): Promise<string[]> => {
  const { client: driver } = app.payload.db as unknown as Driver
  const { rows } = await driver.execute(`explain query plan ${statement}`)
  return rows.map(({ detail }) => detail)
}

test('each box of the dashboard is found by its index', async () => {
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const boxes: [table: string, marked: RegExp, found: RegExp][] = [
    ['portal_requests', /"review"\s*=/, /\(agency_id=\? AND requested_by_id=\? AND review=\?\)/],
    [
      'portal_requests',
      /"due_date"\s*</,
      /\(agency_id=\? AND requested_by_id=\? AND status=\? AND due_date<\?\)/,
    ],
    [
      'portal_connections',
      /"expires_at"\s*</,
      /\(agency_id=\? AND invited_by_id=\? AND status=\? AND expires_at>\? AND expires_at<\?\)/,
    ],
    [
      'clients',
      /"roi_active_until"\s*</,
      /\(agency_id=\? AND roi_active_until>\? AND roi_active_until<\?\)/,
    ],
    [
      'appointments',
      /"starts_at"\s*</,
      /\((?:staff|agency)_id=\? AND starts_at>\? AND starts_at<\?\)/,
    ],
    ['portal_inbox', /"kind"\s*=/, /\((?:agency_id=\? AND )?staff_id=\? AND read_at=\?\)/],
    ['case_tasks', /"assignee_id"\s*=/, /\(assignee_id=\? AND case_state=\? AND status=\?/],
    ['clients', /"clients_rels"/, /clients_rels.*\(users_id=\?\)/],
  ]
  for (const permissions of [['client-management'], ['client-management', 'super-user']]) {
    const { visitor } = await people.staff({ agency, permissions })
    const statements = await statementsDuring(app, () => visitor.call('/portal/dashboard'))
    for (const [table, marked, found] of boxes) {
      const own = statements.filter((sql) => sql.includes(`from "${table}"`) && marked.test(sql))
      expect(own.length, `${table} ${marked}`).toBeGreaterThan(0)
      for (const sql of own) {
        const plan = await planOf(sql)
        const isFound = plan.some((line) => found.test(line))
        expect(isFound, `${sql}\n${plan.join('\n')}`).toBe(true)
        const whole = new RegExp(`^SCAN ${table}\\b`)
        expect(
          plan.filter((line) => whole.test(line)),
          sql,
        ).toEqual([])
      }
    }
  }
})

test('what stands beside Requests in the navigation is counted by the same index', async () => {
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency })
  const client = await people.client(agency)
  const colleague = await people.staff({ agency })
  for (const requestedBy of [worker.id, null, colleague.id])
    await people.create('portal-requests', {
      agency,
      client: client.id,
      completedAt: new Date().toISOString(),
      name: 'Paystub',
      requestedAt: new Date().toISOString(),
      requestedBy,
      review: 'to-review',
      status: 'completed',
      type: 'document',
    })
  let counted: unknown
  const statements = await statementsDuring(app, async () => {
    const query = toReviewQuery({ agency, id: worker.id })
    counted = (await worker.visitor.call(`/portal-requests/count?${query}`)).body
  })
  expect(counted).toEqual({ totalDocs: 2 })
  const [own = ''] = statements.filter((sql) => /from "portal_requests".*"review"\s*=/.test(sql))
  const found = (await planOf(own)).filter((line) => line.startsWith('SEARCH'))
  expect(found).toHaveLength(2)
  for (const line of found)
    expect(line).toMatch(/\(agency_id=\? AND requested_by_id=\? AND review=\?\)/)
})
