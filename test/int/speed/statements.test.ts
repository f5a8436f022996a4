import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { careTeam } from '../../../src/features/care-team/portal.js'
import type { PortalVisit } from '../../../src/portal/kit/visit.js'
import { portalUser } from '../../../src/identity/portalUser.js'
import { readSession } from '../../../src/identity/session.js'
import { getContext } from '../../../src/config/context.js'
import { isClientVisit, type ClientVisit } from '../../../src/portal/kit/clientVisit.js'
import { openPage } from '../../../src/features/home/views/Dashboard/page.js'
import { createViewContext } from '../../../src/portal/kit/viewContext.js'
import { getSettings } from '../../../src/config/settings.js'
import { translator } from '../../../src/translations/translate.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

/** The driver below Payload's SQLite adapter. */
type Driver = { client: { execute: (...args: unknown[]) => Promise<unknown> } }

let app: PortalApp
let people: People
let staff: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
let agency: string

const countStatements = async (work: () => Promise<unknown>): Promise<number> => {
  const driver = (app.payload.db as unknown as Driver).client
  const { execute } = driver
  let count = 0
  driver.execute = (...args) => {
    count += 1
    return execute.apply(driver, args)
  }
  try {
    await work()
  } finally {
    driver.execute = execute
  }
  return count
}

/** The visit that a page request with the client's cookies opens. */
const visitOf = async (): Promise<ClientVisit> => {
  const cookie = [...client.visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const source = { headers: new Headers({ cookie }), payload: app.payload }
  const ctx = getContext(app.payload)
  const session = await readSession(source)
  const user = session ? portalUser(ctx, session) : undefined
  const visit: PortalVisit = {
    api: (path) => `/api${path}`,
    ctx,
    locale: 'en',
    path: (path) => `/portal${path}`,
    payload: app.payload,
    req: await createLocalReq({ req: source, user }, app.payload),
    session,
    t: translator('en'),
  }
  if (!isClientVisit(visit)) throw new Error('the client is not connected')
  return visit
}

const openDashboard = async (): Promise<void> => {
  const visit = await visitOf()
  const settings = await getSettings(visit.req)
  const view = createViewContext({
    api: visit.api,
    locale: 'en',
    options: visit.ctx.options,
    pathname: '/',
    routeName: 'dashboard',
    search: {},
    settings,
    t: visit.t,
  })
  expect(await careTeam(visit)).toHaveLength(1)
  expect(await openPage({ params: {}, search: {}, settings, view, visit })).not.toBeNull()
}

const status = async (): Promise<void> => {
  const answer = await staff.visitor.call(`/portal/clients/${client.id}/status`)
  expect(answer.body.status).toBe('connected')
}

const history = async (): Promise<void> => {
  const answer = await staff.visitor.call(
    `/portal-requests?where[client][equals]=${client.id}&limit=5&sort=-requestedAt&depth=1`,
  )
  expect(answer.body.docs).toHaveLength(5)
}

/** A staff user, a program, requests, messages and enrolments: all that a dashboard lists. */
const addRows = async (count: number): Promise<void> => {
  for (let number = 0; number < count; number += 1) {
    const own = { agency, client: client.id }
    // Below Payload's own hooks: nobody signs in as them, so no password needs its slow hash
    const worker = await app.payload.db.create({
      collection: 'users',
      data: { agency, email: `more${crypto.randomUUID()}@agency.example`, name: 'Bo Lee' },
      req: {},
    })
    const program = await people.create('programs', { agency, name: `Program ${number}` })
    await people.create('portal-requests', {
      ...own,
      name: 'Where are you now?',
      requestedAt: new Date().toISOString(),
      requestedBy: worker.id,
      type: 'location',
    })
    await people.create('portal-messages', {
      ...own,
      direction: 'to-client',
      staff: worker.id,
      text: 'Hello',
    })
    await people.create('enrollments', {
      ...own,
      program: program.id,
      startDate: '2026-01-05T12:00:00.000Z',
    })
  }
}

const PAGES = { dashboard: openDashboard, 'request history': history, status }

describe('SQL statements of a page', () => {
  const before = new Map<string, number>()

  beforeAll(async () => {
    app = await startPortalApp('statements')
    people = peopleOf(app)
    agency = (await people.agency()).id
    staff = await people.staff({ agency })
    client = await people.connected(staff, agency)
    await addRows(5)
    for (const [name, open] of Object.entries(PAGES)) before.set(name, await countStatements(open))
    await addRows(15)
  })

  afterAll(() => app.stop())

  test.each(Object.entries(PAGES))('%s: as many for four times the rows', async (name, open) => {
    const count = await countStatements(open)
    expect(count).toBeGreaterThan(0)
    expect(count).toBe(before.get(name))
  })
})
