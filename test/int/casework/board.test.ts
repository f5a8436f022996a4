import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { caseWithTasks } from '../../support/casework.js'
import { twoAgencies, type TwoAgencies } from '../../support/twoAgencies.js'
import type { Visitor } from '../../support/visitor.js'

type Task = {
  assigneeName: null | string
  caseName: string
  clientName: string
  dueDate: null | string
  id: string
  overdue: boolean
}
type Case = { id: string; openTasks: number; overdueTasks: number; ownerName: null | string }
type Board = {
  caseTypes: string[]
  cases: Case[]
  counts: { count: number; list: string }[]
  page: number
  pages: number
  tasks: Task[]
  total: number
  workers: { id: string; name: string }[]
}

let world: TwoAgencies
beforeAll(async () => {
  world = await twoAgencies('case-board')
})
afterAll(() => world.app.stop())

const askedOf = async ({ visitor }: { visitor: Visitor }, query = ''): Promise<Board> => {
  const answer = await visitor.call(`/portal/casework?${query}`)
  expect(answer.status, answer.message).toBe(200)
  return answer.body as unknown as Board
}

const day = (offset: number): string => {
  const moment = new Date(world.app.now().getTime() + offset * 24 * 60 * 60 * 1000)
  return `${moment.toISOString().slice(0, 10)}T12:00:00.000Z`
}

/** A team of their own, so that no test counts what another one made. */
const team = async () => {
  const agency = (await world.people.agency()).id
  const worker = await world.people.staff({ agency, name: 'Ana Ruiz' })
  const colleague = await world.people.staff({ agency, name: 'Bo Lee' })
  const client = await world.people.client(agency, { firstName: 'Zoë', lastName: 'Novák' })
  return { agency, client: client.id, colleague, worker }
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)
const countsOf = ({ counts }: Board): Record<string, number> =>
  Object.fromEntries(counts.map(({ count, list }) => [list, count]))

describe('the board of tasks', () => {
  test('lists what is to be done by whose it is, what is late first and what has no day last', async () => {
    const { agency, client, colleague, worker } = await team()
    const { tasks } = await caseWithTasks(world.app, { agency, client, name: 'Prevention 12' }, [
      { assignee: worker.id, name: 'No day' },
      { assignee: worker.id, dueDate: day(3), name: 'Later' },
      { assignee: worker.id, dueDate: day(-2), name: 'Late' },
      { assignee: colleague.id, dueDate: day(0), name: 'Theirs', status: 'submitted' },
      { clientTask: true, dueDate: day(1), name: 'For the client', shownToClient: true },
      { assignee: worker.id, dueDate: day(-5), name: 'Done', status: 'done' },
      { assignee: worker.id, name: 'Not yet', status: 'waiting' },
    ])
    const [none, later, late, theirs, forClient] = tasks
    const mine = await askedOf(worker)
    expect(idsOf(mine.tasks)).toEqual([late, later, none])
    expect(mine.tasks[0]).toMatchObject({
      assigneeName: 'Ana Ruiz',
      caseName: 'Prevention 12',
      clientName: 'Zoë Novák',
      dueDate: day(-2).slice(0, 10),
      overdue: true,
    })
    expect(countsOf(mine)).toEqual({
      mine: 3,
      overdue: 1,
      review: 1,
      team: 5,
      unassigned: 1,
      waiting: 1,
    })
    for (const [list, rows] of Object.entries({
      overdue: [late],
      review: [theirs],
      team: [late, theirs, forClient, later, none],
      unassigned: [forClient],
      waiting: [forClient],
    })) {
      const board = await askedOf(worker, `list=${list}`)
      expect(idsOf(board.tasks), list).toEqual(rows)
      expect(board.total, list).toBe(rows.length)
    }
    expect(idsOf((await askedOf(worker, 'list=mine&sort=-due')).tasks)).toEqual([later, late, none])
  })

  test('is filtered by whose, due day, kind of case and client', async () => {
    const { agency, client, colleague, worker } = await team()
    const own = { agency, client }
    const first = await caseWithTasks(world.app, { ...own, caseType: 'Duty' }, [
      { assignee: worker.id, dueDate: day(0) },
      { assignee: colleague.id, dueDate: day(6) },
    ])
    const other = (await world.people.client(agency, { firstName: 'Mike', lastName: 'Turner' })).id
    const second = await caseWithTasks(world.app, { agency, caseType: 'Outreach', client: other }, [
      { dueDate: day(9) },
      {},
    ])
    const of = async (query: string): Promise<string[]> =>
      idsOf((await askedOf(worker, `list=team&${query}`)).tasks)
    expect(await of(`assignee=${colleague.id}`)).toEqual([first.tasks[1]])
    expect(await of('assignee=nobody')).toEqual(second.tasks)
    expect(await of('assignee=nobody&sort=opened')).toHaveLength(2)
    expect(await of('due=today')).toEqual([first.tasks[0]])
    expect(await of('due=week')).toEqual(first.tasks)
    expect(await of('due=none')).toEqual([second.tasks[1]])
    expect(await of('due=overdue')).toEqual([])
    expect(await of('caseType=Outreach')).toEqual(second.tasks)
    expect(await of('search=novak')).toEqual(first.tasks)
    expect(await of('search=novak&caseType=Outreach')).toEqual([])
    expect(await of('due=&caseType=&search=&sort=&page=')).toHaveLength(4)
  })

  test('leaves out what is on hold or closed', async () => {
    const { agency, client, worker } = await team()
    await caseWithTasks(world.app, { agency, client, state: 'on-hold' }, [
      { assignee: worker.id, caseState: 'on-hold' },
    ])
    await caseWithTasks(world.app, { agency, client, state: 'closed' }, [
      { assignee: worker.id, caseState: 'closed' },
    ])
    expect((await askedOf(worker)).tasks).toEqual([])
    expect(countsOf(await askedOf(worker, 'kind=cases'))).toMatchObject({ closed: 1, team: 1 })
  })

  test('comes a page at a time, those without a day behind the others', async () => {
    const { agency, client, worker } = await team()
    await caseWithTasks(
      world.app,
      { agency, client },
      Array.from({ length: 30 }, (_, at) => ({
        assignee: worker.id,
        ...(at < 20 ? { dueDate: day(at) } : {}),
      })),
    )
    const pages = [
      await askedOf(worker),
      await askedOf(worker, 'page=2'),
      await askedOf(worker, 'page=3'),
    ]
    expect(pages.map(({ tasks }) => tasks.length)).toEqual([25, 5, 0])
    expect(pages.map((board) => [board.pages, board.total])).toEqual([
      [2, 30],
      [2, 30],
      [2, 30],
    ])
    expect(new Set(pages.flatMap(({ tasks }) => idsOf(tasks))).size).toBe(30)
  })
})

test('the board of cases says of each what is to be done and what is late', async () => {
  const { agency, client, colleague, worker } = await team()
  const mine = await caseWithTasks(world.app, { agency, client, owner: worker.id }, [
    { dueDate: day(-1) },
    { status: 'submitted' },
    { status: 'done' },
  ])
  const theirs = await caseWithTasks(world.app, { agency, client, owner: colleague.id }, [])
  const nobodys = await caseWithTasks(world.app, { agency, client, ownerName: 'Gone Away' }, [])
  const board = await askedOf(worker, 'kind=cases&list=mine')
  expect(board.cases).toEqual([
    expect.objectContaining({
      id: mine.case,
      openTasks: 2,
      overdueTasks: 1,
      ownerName: 'Ana Ruiz',
    }),
  ])
  const all = await askedOf(worker, 'kind=cases&list=team')
  expect(idsOf(all.cases).toSorted()).toEqual([mine.case, theirs.case, nobodys.case].toSorted())
  const open = await askedOf(worker, 'kind=cases&list=unassigned')
  expect(open.cases).toEqual([
    expect.objectContaining({ id: nobodys.case, ownerName: 'Gone Away' }),
  ])
  const refused = await worker.visitor.call('/portal/casework?kind=cases&list=waiting')
  expect(refused.status).toBe(400)
})

test('the load says what everybody of the agency has to do', async () => {
  const { agency, client, colleague, worker } = await team()
  await caseWithTasks(world.app, { agency, client, owner: colleague.id }, [
    { assignee: worker.id, dueDate: day(-1) },
    { assignee: worker.id, status: 'submitted' },
    { assignee: worker.id, status: 'done' },
    {},
  ])
  const answer = await worker.visitor.call('/portal/casework/load')
  expect(answer.body).toMatchObject({
    page: 1,
    pages: 1,
    workers: [
      { cases: 0, name: 'Ana Ruiz', openTasks: 2, overdueTasks: 1 },
      { cases: 1, name: 'Bo Lee', openTasks: 0, overdueTasks: 0 },
    ],
  })
})

describe('nobody sees on the board what is not theirs', () => {
  test(attack('BOARD-01'), async () => {
    const { agency, client, worker } = await team()
    const other = await team()
    const secret = await caseWithTasks(
      world.app,
      { ...other, owner: other.worker.id, private: true },
      [{ assignee: worker.id }],
    )
    await caseWithTasks(world.app, { agency, client }, [{ assignee: worker.id }])
    for (const query of [
      `agency=${other.agency}&list=team`,
      `agency=${other.agency}`,
      'list=mine',
      'list=team',
    ]) {
      const board = await askedOf(worker, query)
      expect(idsOf(board.tasks), query).not.toContain(secret.tasks[0])
      expect(board.total, query).toBe(1)
      expect(
        board.workers.map(({ id }) => id),
        query,
      ).not.toContain(other.worker.id)
    }
    const cases = await askedOf(worker, `agency=${other.agency}&kind=cases&list=team`)
    expect(idsOf(cases.cases)).not.toContain(secret.case)
    const load = await worker.visitor.call(`/portal/casework/load?agency=${other.agency}`)
    expect(JSON.stringify(load.body)).not.toContain(other.worker.id)
  })

  test('staff without client management, clients and strangers are refused', async () => {
    const { agency } = await team()
    const plain = await world.people.staff({ agency, permissions: [] })
    for (const path of ['/portal/casework', '/portal/casework/load']) {
      expect((await plain.visitor.call(path)).status, path).toBe(403)
      expect((await world.client.visitor.call(path)).status, path).toBe(401)
      expect((await world.app.visitor().call(path)).status, path).toBe(401)
    }
  })

  test('a super user of the installation names an agency, and sees its private cases', async () => {
    const { agency, client } = await team()
    const grace = await world.people.staff({ permissions: ['super-user'] })
    const unnamed = await grace.visitor.call('/portal/casework')
    expect(unnamed.status).toBe(400)
    const { tasks } = await caseWithTasks(world.app, { agency, client, private: true }, [{}])
    const board = await askedOf(grace, `agency=${agency}&list=team`)
    expect(idsOf(board.tasks)).toEqual(tasks)
    expect((await grace.visitor.call('/portal/casework?agency=nowhere')).status).toBe(404)
  })
})
