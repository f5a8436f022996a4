import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { caseworkOf, startedCase, tasksByKey } from '../../support/casework.js'
import { interleaveOf, type Interleave } from '../../support/interleave.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let interleave: Interleave
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
let workflow: string
/** Whose turn it is: the first change that is stored, the second, …; 0 for none. */
const fault = { at: 0 }

beforeAll(async () => {
  app = await startPortalApp('casework-crashes', {
    plugin: {
      testing: {
        failAt: (point) => {
          if (point !== 'after-state' || fault.at === 0) return
          fault.at -= 1
          if (fault.at === 0) throw new Error('the power went out')
        },
      },
    },
  })
  interleave = interleaveOf(app)
  people = peopleOf(app)
  const agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
  workflow = (
    await caseworkOf(app).workflow([
      { key: 'a' },
      { key: 'b' },
      { after: ['a', 'b'], key: 'c', task: { clientTask: 'yes' } },
    ])
  ).id
})
beforeEach(() => {
  fault.at = 0
})
afterAll(() => app.stop())

const start = async (): Promise<string> => {
  const answer = await startedCase(app, { client: client.id, worker: worker.visitor, workflow })
  return String(answer.body.id)
}
const complete = async (id: string, key: string) => {
  const task = String((await tasksByKey(app, id))[key]?.id)
  return worker.visitor.post(`/portal/case-tasks/${task}/complete`)
}
const repaired = async (): Promise<void> => {
  app.advance(2 * MINUTE)
  await app.sweep()
  await app.settled()
}
const mails = async (task: unknown): Promise<number> =>
  (await storedRows(app, 'portal-outbox', { subject: { equals: String(task) } })).length

describe('the power goes out', () => {
  test('after a case is stored: its tasks are made by the sweep, each once', async () => {
    fault.at = 1
    const known = new Set((await storedRows(app, 'cases')).map(({ id }) => id))
    const answer = await startedCase(app, { client: client.id, worker: worker.visitor, workflow })
    expect(answer.status).toBe(500)
    const [made] = (await storedRows(app, 'cases')).filter(({ id }) => !known.has(id))
    expect(made).toBeDefined()
    expect(await tasksByKey(app, made?.id)).toEqual({})
    await repaired()
    await repaired()
    const rows = await storedRows(app, 'case-tasks', { case: { equals: made?.id } })
    expect(
      rows.map(({ status, stepKey }) => `${String(stepKey)} ${String(status)}`).toSorted(),
    ).toEqual(['a open', 'b open', 'c waiting'])
  })

  test.each([
    ['after a task is done, before the next one opens', 1],
    ['after the next one has opened, before its client is told', 2],
  ])('%s: the sweep goes on, once', async (_, at) => {
    const id = await start()
    await complete(id, 'a')
    fault.at = at
    expect((await complete(id, 'b')).status).toBe(500)
    expect((await tasksByKey(app, id)).c?.status).toBe(at === 1 ? 'waiting' : 'open')
    await repaired()
    await repaired()
    const { c } = await tasksByKey(app, id)
    expect(c).toMatchObject({ openings: 1, shownToClient: true, status: 'open' })
    expect(await mails(c?.id)).toBe(1)
  })
})

describe('two at once', () => {
  test('finish what a third task waits for: it opens, once, whoever is first', async () => {
    let isReached = true
    for (let at = 1; isReached && at < 60; at += 1) {
      const id = await start()
      const race = await interleave.at(
        at,
        () => complete(id, 'a'),
        () => complete(id, 'b'),
      )
      isReached = race.reached
      if (!isReached) await complete(id, 'b')
      const { c } = await tasksByKey(app, id)
      expect(c, `before statement ${at}`).toMatchObject({ openings: 1, status: 'open' })
    }
    expect(isReached).toBe(false)
  })

  test('run side by side with pauses of chance', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await start()
      await Promise.all(['a', 'b'].map((key) => interleave.slowly(() => complete(id, key))))
      const { c } = await tasksByKey(app, id)
      expect(c).toMatchObject({ openings: 1, status: 'open' })
      expect(await mails(c?.id)).toBe(1)
    }
  })

  test(attack('CASE-07'), async () => {
    const id = await start()
    const answers = await Promise.all([complete(id, 'a'), complete(id, 'a')])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })
})

describe('a case is closed while', () => {
  const changeState = (id: string, state: string) =>
    worker.visitor.post(`/portal/cases/${id}/state`, { reason: 'Moved away', state })
  const rivals: Record<string, (id: string) => Promise<unknown>> = {
    'a task of it is done': (id) => complete(id, 'a'),
    'a task is added': async (id) => {
      const task = (await caseworkOf(app).template({ clientTask: 'yes' })).id
      return worker.visitor.post(`/portal/cases/${id}/tasks`, { task })
    },
    'its dates change': (id) => worker.visitor.post(`/portal/cases/${id}/dates`, { dates: {} }),
    'it is put on hold': (id) => changeState(id, 'on-hold'),
  }

  test.each(Object.keys(rivals))(attack('CASE-09', '%s'), async (name) => {
    let isReached = true
    for (let at = 1; isReached && at < 60; at += 1) {
      const id = await start()
      const race = await interleave.at(
        at,
        async () => rivals[name]?.(id),
        () => changeState(id, 'closed'),
      )
      isReached = race.reached
      const [stored] = await storedRows(app, 'cases', { id: { equals: id } })
      const tasks = await storedRows(app, 'case-tasks', { case: { equals: id } })
      expect(new Set(tasks.map(({ caseState }) => caseState)), `before statement ${at}`).toEqual(
        new Set([stored?.state]),
      )
    }
    expect(isReached).toBe(false)
  })
})

test('a case that is started twice under one id is one case', async () => {
  const of = { client: client.id, once: crypto.randomUUID(), worker: worker.visitor, workflow }
  const [first, second] = [await startedCase(app, of), await startedCase(app, of)]
  expect(second.body.id).toBe(first.body.id)
})

test('a case of thirty tasks starts with as many statements as one of three', async () => {
  const steps = Array.from({ length: 30 }, (_, index) => ({ key: `s${index}` }))
  const long = (await caseworkOf(app).workflow(steps)).id
  const counted = async (of: string): Promise<number> => {
    const { statements } = await interleave.counted(() =>
      startedCase(app, { client: client.id, worker: worker.visitor, workflow: of }),
    )
    return statements
  }
  const short = await counted(workflow)
  expect(await counted(long)).toBe(short)
})
