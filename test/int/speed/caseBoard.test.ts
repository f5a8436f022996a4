import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { caseWithTasks } from '../../support/casework.js'
import { statementsDuring } from '../../support/driverStatements.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Driver = { client: { execute: (sql: string) => Promise<{ rows: { detail: string }[] }> } }

let app: PortalApp
beforeAll(async () => {
  app = await startPortalApp('case-board-speed')
})
afterAll(() => app.stop())

const day = (offset: number): string =>
  `${new Date(app.now().getTime() + offset * DAY).toISOString().slice(0, 10)}T12:00:00.000Z`

describe('however much there is', () => {
  /** Session, rights and settings included. */
  const MOST = 40
  const LISTS = ['mine', 'team', 'overdue', 'waiting', 'review', 'unassigned']
  const QUERIES = [
    ...LISTS.map((list) => `/portal/casework?list=${list}`),
    '/portal/casework?list=team&sort=opened',
    '/portal/casework?list=team&caseType=Prevention',
    '/portal/casework?list=team&search=Lopez',
    '/portal/casework?kind=cases&list=team',
    '/portal/casework/load',
  ]
  const isCount = (sql: string): boolean => /^select count\((?!distinct)/i.test(sql)

  test('the board takes no more statements, each finds its rows by an index, and what is only counted is counted in it', async () => {
    const people = peopleOf(app)
    const agency = (await people.agency()).id
    const worker = await people.staff({ agency })
    const client = (await people.client(agency)).id
    const add = (many: number) =>
      caseWithTasks(
        app,
        { agency, client, owner: worker.id },
        Array.from({ length: many }, (_, at) => ({
          assignee: worker.id,
          clientTask: at % 2 === 0,
          dueDate: day(at - 3),
        })),
      )
    const asked = async (query: string): Promise<void> => {
      expect((await worker.visitor.call(query)).status).toBe(200)
    }
    const statements = (query: string): Promise<string[]> =>
      statementsDuring(app, () => asked(query))
    await add(5)
    await asked('/portal/casework')
    const before = new Map<string, number>()
    let counted = 0
    for (const query of QUERIES) before.set(query, (await statements(query)).length)
    await add(20)
    await add(20)
    const { client: driver } = app.payload.db as unknown as Driver
    for (const query of QUERIES) {
      const now = await statements(query)
      // A full page of tasks that are due on a day leaves nothing to read of those without one
      expect(now.length, query).toBeLessThanOrEqual(before.get(query) ?? 0)
      expect(now.length, query).toBeLessThanOrEqual(MOST)
      const own = now.filter((sql) => /from "(?:case_tasks|cases)"/.test(sql))
      expect(own.length, query).toBeGreaterThan(2)
      for (const sql of own) {
        const { rows } = await driver.execute(`explain query plan ${sql}`)
        const plans = rows.map(({ detail }) => detail).filter((one) => /case_tasks|cases/.test(one))
        const isWhole =
          isCount(sql) && sql.includes('from "case_tasks"') && !/search_text| join /.test(sql)
        counted += isWhole ? 1 : 0
        const how = isWhole ? 'COVERING INDEX' : 'INDEX'
        for (const plan of plans) {
          expect(plan, sql).toMatch(/^SEARCH .*\((?:agency|case|assignee|owner)?_?id=\?/)
          expect(plan, sql).toContain(how)
        }
      }
    }
    expect(counted).toBeGreaterThan(20)
  })
})
