import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { caseWithTasks, yesNo } from '../../support/casework.js'
import { statementsDuring } from '../../support/driverStatements.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
let staff: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
let agency: string

const countStatements = async (work: () => Promise<unknown>): Promise<number> =>
  (await statementsDuring(app, work)).length

const dashboard = async (): Promise<void> => {
  expect((await client.visitor.page('/')).status).toBe(200)
}

const activities = async (): Promise<void> => {
  const { html, status } = await client.visitor.page('/activities?show=300')
  expect([status, html.includes('You joined a program')]).toEqual([200, true])
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

/** Each of whom the client writes with is away. */
const conversation = async (): Promise<void> => {
  const { body } = await staff.visitor.call(`/portal/clients/${client.id}/conversation`)
  const { answering } = body as unknown as { answering: { away: boolean }[] }
  expect(answering.filter(({ away }) => away).length).toBeGreaterThanOrEqual(5)
}

const recordHead = async (): Promise<void> => {
  const { body } = await staff.visitor.call(`/portal/clients/${client.id}/head`)
  const { counts } = body as unknown as { counts: { count: number; tab: string }[] }
  expect(counts.find(({ tab }) => tab === 'programs')?.count).toBeGreaterThanOrEqual(5)
}

/** Ten of however many have the name, each with its programs. */
const find = async (): Promise<void> => {
  const { body } = await staff.visitor.call('/portal/find-clients?text=Many')
  expect((body as unknown as { clients: unknown[] }).clients.length).toBeGreaterThanOrEqual(5)
}

/** Of the staff: what waits, in all of its boxes. */
const desk = async (): Promise<void> => {
  const { body } = await staff.visitor.call('/portal/dashboard')
  const { boxes } = body as unknown as { boxes: { box: string; rows: unknown[] }[] }
  expect(boxes.filter(({ rows }) => rows.length === 5).map(({ box }) => box)).toEqual([
    'tasks',
    'overdue',
    'mine',
  ])
}

/** A staff user, a program, requests, messages and enrolments: all that a dashboard lists. */
const addRows = async (count: number): Promise<void> => {
  for (let number = 0; number < count; number += 1) {
    const own = { agency, client: client.id }
    // Below Payload's own hooks: nobody signs in as them, so no password needs its slow hash
    const worker = await app.payload.db.create({
      collection: 'users',
      data: {
        absentFrom: '2026-01-05T12:00:00.000Z',
        agency,
        email: `more${crypto.randomUUID()}@agency.example`,
        name: 'Bo Lee',
      },
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
    await people.create('portal-requests', {
      ...own,
      dueDate: '2026-01-05T12:00:00.000Z',
      name: 'Paystub',
      requestedAt: '2026-01-02T12:00:00.000Z',
      requestedBy: staff.id,
      type: 'document',
    })
    const mine = { clientTask: true, shownToClient: true }
    const asks = { ...mine, questions: [yesNo('rents')] }
    await caseWithTasks(app, own, [mine, asks, { ...asks, status: 'waiting' }])
    const moment = new Date().toISOString()
    const sent = { askedAgainAt: moment, submittedAt: moment, submittedBy: 'client' }
    await caseWithTasks(app, own, [{ ...asks, ...sent, openedAt: moment, status: 'submitted' }])
    await caseWithTasks(app, own, [{ assignee: staff.id, dueDate: '2026-01-05T12:00:00.000Z' }])
    const other = await people.client(agency, {
      careTeam: [staff.id],
      lastName: `Many${number}`,
    })
    await people.create('enrollments', {
      agency,
      client: other.id,
      program: program.id,
      startDate: '2026-01-05T12:00:00.000Z',
    })
  }
}

const theirPage = (path: string, shows: string) => async () => {
  const { html, status } = await client.visitor.page(path)
  expect([status, html.includes(shows)]).toEqual([200, true])
}

const me = async (): Promise<void> => {
  const { body } = await client.visitor.call('/portal/me')
  const { openTasks } = body.counts as unknown as Record<string, number>
  expect(openTasks).toBeGreaterThanOrEqual(10)
}

const PAGES = {
  activities,
  conversation,
  dashboard,
  'dashboard of staff': desk,
  'finding clients': find,
  'head of a record': recordHead,
  me,
  'questions of a client': theirPage('/questions', 'Task'),
  'request history': history,
  status,
  'tasks of a client': theirPage('/tasks', 'Task'),
}

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
