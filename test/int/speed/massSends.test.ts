import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { statementsDuring } from '../../support/driverStatements.js'
import { insertManyConnected, massSendsOf } from '../../support/massSends.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Driver = { client: { execute: (sql: string) => Promise<{ rows: { detail: string }[] }> } }

let app: PortalApp
let people: People
let of: ReturnType<typeof massSendsOf>
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let program: string

beforeAll(async () => {
  app = await startPortalApp('mass-speed')
  people = peopleOf(app)
  of = massSendsOf(app)
})
beforeEach(async () => {
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  program = (await people.create('programs', { agency, name: 'Shelter' })).id
})
afterAll(() => app.stop())

const addClients = async (count: number): Promise<void> => {
  for (let made = 0; made < count; made += 1) {
    const { id } = await of.connected(agency)
    await people.create('enrollments', { agency, client: id, program, startDate: '2026-01-05' })
  }
}

const FILTERS = [
  ['everybody', () => ({})],
  ['a program', () => ({ programs: [program], status: 'active' })],
  ['whoever never was in any', () => ({ withoutEnrollment: true })],
] as const
const WANTED = [{ text: 'Hello', type: 'message' }, { type: 'location' }, { type: 'roi' }] as const

describe.each(FILTERS)('a preview for %s', (_, filter) => {
  test.each(WANTED)(
    'of a $type takes as many statements with many clients as with few',
    async (wanted) => {
      const look = async (): Promise<string[]> =>
        statementsDuring(app, async () => {
          const answer = await of.preview(worker, filter(), wanted)
          expect(answer.status, answer.message).toBe(200)
        })
      await addClients(2)
      await people.client(agency)
      // Who was not there for a while is noted down once
      await look()
      const few = await look()
      await addClients(6)
      await people.client(agency)
      const many = await look()
      expect(many).toHaveLength(few.length)
      const { client: driver } = app.payload.db as unknown as Driver
      for (const table of ['clients', 'enrollments', 'portal_connections', 'portal_requests']) {
        for (const sql of many.filter((one) => one.includes(`from "${table}"`))) {
          const { rows } = await driver.execute(`explain query plan ${sql}`)
          const plans = rows.map(({ detail }) => detail).filter((plan) => plan.includes(table))
          expect(plans.length).toBeGreaterThan(0)
          for (const plan of plans) expect(plan, sql).toMatch(/^SEARCH /)
        }
      }
    },
  )
})

test('each client of a send costs the same, however many have had their turn', async () => {
  const rest = await insertManyConnected(app.payload, agency, 60)
  const cost = async (clients: readonly string[]): Promise<number> => {
    const statements = await statementsDuring(app, async () => {
      await of.send(worker, { clients: [...clients] })
      await app.settled()
    })
    return statements.length
  }
  // Who was not there for a while is noted down once
  await cost(rest.slice(0, 1))
  const ten = await cost(rest.slice(0, 10))
  const fifty = await cost(rest.slice(10, 60))
  expect(await storedRows(app, 'portal-messages', { agency: { equals: agency } })).toHaveLength(61)
  expect(fifty).toBeLessThanOrEqual(ten * 5)
})
