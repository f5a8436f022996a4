import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { caseWithTasks } from '../../support/casework.js'
import { twoAgencies, type TwoAgencies } from '../../support/twoAgencies.js'
import type { Visitor } from '../../support/visitor.js'

type Task = {
  assigneeName: null | string
  id: string
  name: string
  overdue: boolean
  status: string
}
type View = {
  clientName: string
  mayChange: boolean
  name: string
  ownerName: null | string
  tasks: Task[]
  timeline: { by: null | string; event: string; task: null | string }[]
  workers: { name: string }[]
}

let world: TwoAgencies
beforeAll(async () => {
  world = await twoAgencies('case-view')
})
afterAll(() => world.app.stop())

const viewOf = async ({ visitor }: { visitor: Visitor }, id: string): Promise<View> => {
  const answer = await visitor.call(`/portal/casework/cases/${id}`)
  expect(answer.status, answer.message).toBe(200)
  return answer.body as unknown as View
}

const day = (offset: number): string => {
  const moment = new Date(world.app.now().getTime() + offset * 24 * 60 * 60 * 1000)
  return `${moment.toISOString().slice(0, 10)}T12:00:00.000Z`
}

test('the page of a case tells its tasks in order, what is late, whose they are and what happened', async () => {
  const now = world.app.now().toISOString()
  const made = await caseWithTasks(
    world.app,
    { agency: world.agency.a, client: world.client.id, owner: world.worker.id },
    [
      { name: 'Second', openedAt: now, position: 2, dueDate: day(-1) },
      {
        assignee: world.worker.id,
        completedAt: now,
        completedBy: world.worker.id,
        name: 'First',
        position: 1,
        status: 'done',
      },
      { assigneeName: 'Gone Away', name: 'Third', position: 3, status: 'waiting' },
    ],
  )
  const view = await viewOf(world.worker, made.case)
  expect(view).toMatchObject({ mayChange: true, name: 'Prevention', ownerName: 'Ana Ruiz' })
  expect(view.clientName).toContain('Mike')
  expect(view.tasks.map(({ name, overdue, status }) => [name, status, overdue])).toEqual([
    ['First', 'done', false],
    ['Second', 'open', true],
    ['Third', 'waiting', false],
  ])
  expect(view.tasks.map(({ assigneeName }) => assigneeName)).toEqual([
    'Ana Ruiz',
    null,
    'Gone Away',
  ])
  expect(view.timeline).toContainEqual(
    expect.objectContaining({ by: null, event: 'Task opened', task: 'Second' }),
  )
  expect(view.workers.map(({ name }) => name)).toContain('Ana Ruiz')
})

test('the timeline says what a case came to', async () => {
  const own = { agency: world.agency.a, client: world.client.id }
  const { case: id } = await caseWithTasks(world.app, own, [{ name: 'First' }])
  const act = async (path: string, body: Record<string, unknown>): Promise<void> => {
    const answer = await world.worker.visitor.post(`/portal/cases/${id}/${path}`, body)
    expect(answer.status, answer.text).toBe(200)
  }
  await act('state', { state: 'on-hold' })
  await act('state', { state: 'open' })
  await act('state', { reason: 'Housed.', state: 'closed' })
  const { timeline } = await viewOf(world.worker, id)
  expect(timeline.map(({ event }) => event).toSorted()).toEqual([
    'Case closed',
    'Case open again',
    'Case put on hold',
  ])
})

test(attack('BOARD-02'), async () => {
  const own = { agency: world.agency.b, client: world.other.id }
  const secret = await caseWithTasks(world.app, { ...own, private: true }, [{ name: 'Hidden' }])
  const path = `/portal/casework/cases/${secret.case}`
  const plain = await world.people.staff({ agency: world.agency.b, permissions: [] })
  expect((await world.worker.visitor.call(path)).status).toBe(404)
  expect((await plain.visitor.call(path)).status).toBe(403)
  expect((await world.other.visitor.call(path)).status).toBe(401)
  expect((await world.app.visitor().call(path)).status).toBe(401)
  const { data, errors } = (await world.ask(
    world.worker.visitor,
    `{ portalCaseView(id: "${secret.case}") { name } }`,
  )) as { data: null | Record<string, unknown>; errors?: unknown[] }
  expect([data?.portalCaseView ?? null, errors?.length]).toEqual([null, 1])
  expect((await viewOf(world.elsewhere, secret.case)).tasks).toHaveLength(1)
})
