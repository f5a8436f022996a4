import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { PlanGoal } from '../../../src/core/status/plan.js'
import { caseWithTasks, yesNo } from '../../support/casework.js'
import { statementsDuring } from '../../support/driverStatements.js'
import { peopleOf } from '../../support/people.js'
import { plansOf } from '../../support/plans.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type People = ReturnType<typeof peopleOf>

let app: PortalApp
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
/** The same pages of one client with a case of four tasks, and of one with four of thirty. */
let few: Visit
let many: Visit

type Visit = {
  client: Awaited<ReturnType<People['connected']>>
  plan: string
  task: string
}

const STATUSES = ['open', 'submitted', 'waiting', 'done'] as const

const goalsOf = (count: number): PlanGoal[] =>
  Array.from({ length: count }, (_, at) => ({
    actions: Array.from({ length: count }, (__, place) => ({
      text: `Step ${at}.${place}`,
      who: place % 2 === 0 ? 'client' : 'officer',
    })),
    title: `Goal ${at}`,
  })) as unknown as PlanGoal[]

/** A client with cases, tasks in every state, questions, and plans that were changed since they were shared. */
const clientWith = async (size: {
  cases: number
  plans: number
  tasks: number
}): Promise<Visit> => {
  const people = peopleOf(app)
  const plans = plansOf(app)
  const client = await people.connected(worker, agency)
  const tasks: string[] = []
  for (let number = 0; number < size.cases; number += 1) {
    const made = await caseWithTasks(
      app,
      { agency, client: client.id, name: `Case ${number}`, owner: worker.id },
      Array.from({ length: size.tasks }, (_, at) => ({
        after: at === 0 ? [] : [`step-${at - 1}`],
        assignee: worker.id,
        clientTask: true,
        name: `Task ${at}`,
        position: at,
        questions: [yesNo('rents')],
        shownToClient: true,
        status: STATUSES[at % STATUSES.length],
        stepKey: `step-${at}`,
      })),
    )
    tasks.push(...made.tasks)
  }
  const made: string[] = []
  for (let number = 0; number < size.plans; number += 1) {
    const plan = await plans.shared(worker, client)
    await plans.change(worker, plan, () => ({ goals: goalsOf(size.plans * 2) }))
    made.push(plan)
  }
  return { client, plan: made[0] ?? '', task: tasks[0] ?? '' }
}

beforeAll(async () => {
  app = await startPortalApp('casework-speed')
  const people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  few = await clientWith({ cases: 1, plans: 1, tasks: 4 })
  many = await clientWith({ cases: 4, plans: 4, tasks: 30 })
})
afterAll(() => app.stop())

const page = (path: (visit: Visit) => string) => async (visit: Visit) => {
  const { html, status } = await visit.client.visitor.page(path(visit))
  expect(status, path(visit)).toBe(200)
  return html
}
const rows = (path: (visit: Visit) => string) => async (visit: Visit) => {
  const { status, text } = await worker.visitor.call(path(visit))
  expect(status, path(visit)).toBe(200)
  return text
}
const about = ({ client }: Visit): string => `where[client][equals]=${client.id}&limit=10`

/** What clients open, and what the tabs of their records ask for. */
const PAGES: Readonly<Record<string, (visit: Visit) => Promise<string>>> = {
  dashboard: page(() => '/'),
  questions: page(() => '/questions'),
  tasks: page(() => '/tasks'),
  'a task': page(({ task }) => `/tasks/${task}`),
  plans: page(() => '/plans'),
  'a plan': page(({ plan }) => `/plans/${plan}`),
  'tab of cases': rows((visit) => `/cases?${about(visit)}&depth=1&sort=-openedAt`),
  'tab of plans': rows((visit) => `/housing-plans?${about(visit)}&depth=1&sort=-createdAt`),
  'versions of a plan': rows(
    ({ plan }) => `/housing-plan-versions?where[plan][equals]=${plan}&depth=0&sort=-version`,
  ),
}

describe('SQL statements of casework', () => {
  test.each(Object.entries(PAGES))('%s: as many with much as with little', async (name, open) => {
    const count = async (visit: Visit): Promise<number> =>
      (await statementsDuring(app, () => open(visit))).length
    const [short, long] = [await open(few), await open(many)]
    // The page of one task is as long, but for names
    expect(long.length).toBeGreaterThan(name === 'a task' ? 0.9 * short.length : short.length)
    const before = await count(few)
    expect(before).toBeGreaterThan(0)
    expect(await count(many)).toBe(before)
  })
})
