import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { OPENED_CLIENTS } from '../../../src/contract/dashboardBoxes.js'
import { DAY, HOUR } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { appointmentsOf } from '../../support/appointments.js'
import { caseWithTasks } from '../../support/casework.js'
import { graphqlOf } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { twoAgencies, type TwoAgencies } from '../../support/twoAgencies.js'
import type { Visitor } from '../../support/visitor.js'

type Row = {
  at: null | string
  case: null | string
  cannot: boolean
  client: null | string
  clientName: string
  day: null | string
  from: null | string
  id: string
  text: null | string
  toReview: boolean
  type: null | string
}
type Box = { box: string; more: boolean; rows: Row[] }
type Staff = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let agency: string
let worker: Staff

beforeAll(async () => {
  app = await startPortalApp('dashboard')
  people = peopleOf(app)
})
afterAll(() => app.stop())
beforeEach(async () => {
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})

const boxesOf = async ({ visitor }: { visitor: Visitor }): Promise<Box[]> => {
  const answer = await visitor.call('/portal/dashboard')
  expect(answer.status, answer.message).toBe(200)
  return (answer.body as unknown as { boxes: Box[] }).boxes
}
const rowsOf = async (by: { visitor: Visitor }, box: string): Promise<Row[]> =>
  (await boxesOf(by)).find((one) => one.box === box)?.rows ?? []

const inDays = (days: number): string => new Date(app.now().getTime() + days * DAY).toISOString()
const dayIn = (days: number): string => `${inDays(days).slice(0, 10)}T12:00:00.000Z`

const request = (client: string, data: Record<string, unknown> = {}) =>
  people.create('portal-requests', {
    agency,
    client,
    name: 'Paystub',
    requestedAt: inDays(-10),
    requestedBy: worker.id,
    type: 'document',
    ...data,
  })

const opens = (by: Staff, clients: readonly string[]) =>
  by.visitor.post(`/payload-preferences/${OPENED_CLIENTS}`, { value: { clients } })

describe('on the dashboard stands', () => {
  test('what a client wrote, until it is read', async () => {
    const client = await people.connected(worker, agency, { lastName: 'Writes' })
    await client.visitor.post('/portal/messages', { text: 'Where do I sign?', to: worker.id })
    await app.settled()
    const [row, ...others] = await rowsOf(worker, 'unread')
    expect(others).toEqual([])
    expect(row).toMatchObject({ client: client.id, text: 'Where do I sign?' })
    expect(row?.clientName).toContain('Writes')
    await worker.visitor.post('/portal/inbox/read', { client: client.id })
    expect(await rowsOf(worker, 'unread')).toEqual([])
  })

  test('an appointment of today that is not over, and nobody else’s', async () => {
    const of = appointmentsOf(app)
    const colleague = await people.staff({ agency })
    const [client, other] = [await people.client(agency), await people.client(agency)]
    // Late on a day an hour ahead is the next one
    while (app.now().getUTCHours() > 20) app.advance(HOUR)
    const at = of.ahead(0, 1)
    for (const [by, whom, startsAt] of [
      [worker, client, at],
      [worker, client, of.ahead(2)],
      [colleague, other, at],
    ] as const)
      expect((await of.schedule(by, whom, startsAt, { place: 'Room 4' })).status).toBe(201)
    const rows = await rowsOf(worker, 'today')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ at, client: client.id, text: 'Room 4' })
  })

  test('a task of a running case that waits for the staff user: late ones first, those without a day last', async () => {
    const client = await people.client(agency)
    const colleague = await people.staff({ agency })
    const mine = { assignee: worker.id }
    const made = await caseWithTasks(app, { agency, client: client.id }, [
      { ...mine, name: 'Without a day' },
      { ...mine, dueDate: dayIn(3), name: 'Later' },
      { ...mine, dueDate: dayIn(-2), name: 'Late' },
      { ...mine, clientTask: true, dueDate: dayIn(-1), name: 'The client is late' },
      { ...mine, clientTask: true, dueDate: dayIn(1), name: 'Sent', status: 'submitted' },
      { ...mine, clientTask: true, dueDate: dayIn(2), name: 'The client’s turn' },
      { ...mine, dueDate: dayIn(-3), name: 'Done', status: 'done' },
      { ...mine, name: 'Not its turn', status: 'waiting' },
      { assignee: colleague.id, dueDate: dayIn(-3), name: 'A colleague’s' },
    ])
    await caseWithTasks(app, { agency, client: client.id, state: 'on-hold' }, [
      { ...mine, caseState: 'on-hold', dueDate: dayIn(-9), name: 'Of a case on hold' },
    ])
    const rows = await rowsOf(worker, 'tasks')
    expect(rows.map(({ text }) => text)).toEqual([
      'Late',
      'The client is late',
      'Sent',
      'Later',
      'Without a day',
    ])
    expect(rows[0]).toMatchObject({
      case: made.case,
      client: client.id,
      day: dayIn(-2).slice(0, 10),
      toReview: false,
    })
    expect(rows[2]).toMatchObject({ toReview: true })
  })

  test('an answer to review, one’s own or nobody’s, the first that came in first', async () => {
    const client = await people.client(agency)
    const colleague = await people.staff({ agency })
    const answered = (completedAt: string, data: Record<string, unknown>) =>
      request(client.id, { completedAt, review: 'to-review', status: 'completed', ...data })
    const mine = await answered(inDays(-1), {})
    const nobodys = await answered(inDays(-2), { requestedBy: null, requestedByName: 'Bo Lee' })
    await answered(inDays(-3), { requestedBy: colleague.id })
    await answered(inDays(-3), { review: 'accepted' })
    const rows = await rowsOf(worker, 'toReview')
    expect(rows.map(({ id }) => id)).toEqual([nobodys.id, mine.id])
    expect(rows[0]).toMatchObject({ client: client.id, text: 'Paystub', type: 'document' })
  })

  test('a pending request whose due day is over, and not one that is due today', async () => {
    const client = await people.client(agency)
    const late = await request(client.id, { cannotReason: 'cannot-find', dueDate: dayIn(-1) })
    await request(client.id, { dueDate: dayIn(0) })
    await request(client.id, { dueDate: dayIn(-1), status: 'canceled' })
    const rows = await rowsOf(worker, 'overdue')
    expect(rows.map(({ id }) => id)).toEqual([late.id])
    expect(rows[0]).toMatchObject({ cannot: true, day: dayIn(-1).slice(0, 10) })
  })

  test('an invitation from the day of its first reminder on, until it is accepted', async () => {
    const client = await people.client(agency)
    const email = `soon${client.id}@client.example`
    const sent = await worker.visitor.post(`/portal/clients/${client.id}/invite`, {
      attestation: true,
      email,
    })
    expect(sent.status).toBe(201)
    expect(await rowsOf(worker, 'invitations')).toEqual([])
    app.advance(11 * DAY + HOUR)
    const colleague = await people.staff({ agency })
    expect(await rowsOf(colleague, 'invitations')).toEqual([])
    const rows = await rowsOf(worker, 'invitations')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ client: client.id, text: email })
  })

  test('a client whose release ends within 30 days with no other after it', async () => {
    const [ends, lasts, renewed] = [
      await people.client(agency),
      await people.client(agency),
      await people.client(agency),
    ]
    const release = (client: { id: string }, startDate: string, endDate: string) =>
      people.create('releases-of-information', {
        agency,
        client: client.id,
        documentationType: 'verbal-consent',
        endDate,
        permission: 'yes',
        startDate,
      })
    await release(ends, dayIn(-10), dayIn(20))
    await release(lasts, dayIn(-10), dayIn(40))
    await release(renewed, dayIn(-10), dayIn(20))
    await release(renewed, dayIn(21), dayIn(300))
    const rows = await rowsOf(worker, 'releases')
    expect(rows.map(({ client }) => client)).toEqual([ends.id])
    // Seven days before its end a new one can be asked for
    expect(rows[0]).toMatchObject({
      day: dayIn(20).slice(0, 10),
      from: dayIn(13).slice(0, 10),
    })
  })

  test('whom one opened last, and in whose care team one is', async () => {
    const [first, second] = [await people.client(agency), await people.client(agency)]
    const own = await people.client(agency, { careTeam: [worker.id] })
    expect((await opens(worker, [second.id, first.id])).status).toBe(200)
    expect((await rowsOf(worker, 'opened')).map(({ id }) => id)).toEqual([second.id, first.id])
    expect((await rowsOf(worker, 'mine')).map(({ id }) => id)).toEqual([own.id])
    const colleague = await people.staff({ agency })
    expect(await rowsOf(colleague, 'opened')).toEqual([])
    expect(await rowsOf(colleague, 'mine')).toEqual([])
  })

  test('no more than five of each, and that there are more', async () => {
    for (let count = 0; count < 7; count += 1)
      await people.client(agency, { careTeam: [worker.id] })
    const mine = (await boxesOf(worker)).find(({ box }) => box === 'mine')
    expect(mine).toMatchObject({ more: true })
    expect(mine?.rows).toHaveLength(5)
  })
})

describe('only what the staff user may see', () => {
  let apart: TwoAgencies
  beforeAll(async () => {
    apart = await twoAgencies('dashboard-apart')
  })
  afterAll(() => apart.app.stop())

  test('who does not manage clients has their inbox and their clients alone', async () => {
    const helper = await people.staff({ agency, permissions: [] })
    const boxes = await boxesOf(helper)
    expect(boxes.map(({ box }) => box)).toEqual(['unread', 'opened', 'mine'])
  })

  test(attack('FIND-06'), async () => {
    const { client, other, worker: here } = apart
    const saved = await opens(here, [other.id, client.id])
    expect(saved.status).toBe(200)
    const rows = await rowsOf(here, 'opened')
    expect(rows.map(({ id }) => id)).toEqual([client.id])
    const query = '{ portalDashboard { boxes { rows { client clientName } } } }'
    const { text } = await apart.ask(here.visitor, query)
    expect(text).toContain(client.id)
    expect(text).not.toContain(other.id)
    expect((await graphqlOf(apart.app)(client.visitor, query)).text).not.toContain(other.id)
    for (const visitor of [client.visitor, apart.app.visitor()])
      expect((await visitor.call('/portal/dashboard')).status).toBe(401)
  })
})
