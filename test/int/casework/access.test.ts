import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { caseWithTasks, caseworkOf, yesNo } from '../../support/casework.js'
import { docsOf } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'
import { twoAgencies, type TwoAgencies } from '../../support/twoAgencies.js'

let world: TwoAgencies
beforeAll(async () => {
  world = await twoAgencies('casework-access')
})
afterAll(() => world.app.stop())

const shown = { clientTask: true, shownToClient: true }

describe('a client', () => {
  test(attack('CASE-01'), async () => {
    const { visitor } = world.client
    const mine = await caseWithTasks(
      world.app,
      { agency: world.agency.a, client: world.client.id, closeReason: 'Said among us' },
      [
        { ...shown, after: ['x'], skipReason: 'Said among us', template: undefined },
        { clientTask: false, shownToClient: false },
        { clientTask: true, shownToClient: false },
      ],
    )
    const theirs = await caseWithTasks(
      world.app,
      { agency: world.agency.b, client: world.other.id },
      [shown],
    )
    const [task, ...hidden] = mine.tasks
    const notMine = [...hidden, ...theirs.tasks]
    expect(await world.ids(visitor, '/case-tasks?limit=100')).toEqual([task])
    expect(await world.ids(visitor, '/cases?limit=100')).toEqual([mine.case])
    for (const id of notMine) {
      expect((await visitor.call(`/case-tasks/${id}`)).status).toBe(404)
      const counted = await visitor.call(`/case-tasks/count?where[id][equals]=${id}`)
      expect(counted.body.totalDocs).toBe(0)
      const { data } = await world.ask(visitor, `{ CaseTask(id: "${id}") { id } }`)
      expect(data.CaseTask ?? null).toBeNull()
    }
    expect((await visitor.call(`/cases/${theirs.case}`)).status).toBe(404)

    const read = await visitor.call(`/case-tasks/${task}`)
    expect(read.status).toBe(200)
    const own = await visitor.call(`/cases/${mine.case}`)
    const text = `${JSON.stringify(read.body)}${JSON.stringify(own.body)}`
    expect(text).not.toContain('among us')
    for (const field of ['skipReason', 'assignee', 'after', 'condition', 'closeReason', 'owner'])
      expect(text, field).not.toContain(`"${field}"`)
    const asked = await visitor.call('/case-tasks?where[skipReason][like]=among')
    expect(asked.status).toBe(400)
  })

  test(attack('QUES-07'), async () => {
    const options = [{ label: { en: 'A' }, score: 7, value: 'a' }]
    const choice = { label: { en: 'Choice' }, name: 'choice', options, type: 'select' }
    const group = {
      asks: [{ ...choice, name: 'inner' }],
      label: { en: 'Rows' },
      name: 'rows',
      type: 'group',
    }
    const { tasks } = await caseWithTasks(
      world.app,
      { agency: world.agency.a, client: world.client.id },
      [
        {
          ...shown,
          answers: { choice: 'a' },
          questions: [choice, group],
          scores: [{ add: ['choice'], label: { en: 'Need' }, name: 'need', showToClient: true }],
          status: 'done',
          submittedAt: world.app.now().toISOString(),
          submittedBy: 'client',
        },
      ],
    )
    const path = `/case-tasks/${tasks[0]}`
    const { text } = await world.client.visitor.call(path)
    expect(text).toContain('"choice"')
    expect(text).not.toContain('"score"')
    const asked = `{ CaseTask(id: "${tasks[0]}") { questions } }`
    const { data } = await world.ask(world.client.visitor, asked)
    expect(JSON.stringify(data)).toContain('"choice"')
    expect(JSON.stringify(data)).not.toContain('"score"')
    expect((await world.worker.visitor.call(path)).text).toContain('"score"')
    // What the author wants clients to know is counted all the same
    const page = await world.client.visitor.page(`/questions/${tasks[0]}`)
    expect(page.html).toContain('7 points')
  })

  test('reads no template, workflow or version', async () => {
    for (const slug of ['task-templates', 'workflows', 'workflow-versions'])
      expect((await world.client.visitor.call(`/${slug}`)).status, slug).toBe(403)
  })
})

describe('staff', () => {
  test(attack('CASE-02'), async () => {
    const open = { agency: world.agency.b, client: world.client.id }
    const secret = await caseWithTasks(world.app, { ...open, private: true }, [shown])
    const shared = await caseWithTasks(
      world.app,
      { agency: world.agency.a, client: world.client.id },
      [shown],
    )
    const plain = await world.people.staff({ agency: world.agency.a, permissions: [] })
    expect(await world.ids(world.elsewhere.visitor, '/cases?limit=100')).toContain(secret.case)
    for (const [slug, id] of [
      ['cases', secret.case],
      ['case-tasks', secret.tasks[0]],
    ] as const)
      expect((await world.worker.visitor.call(`/${slug}/${id}`)).status, slug).toBe(404)
    expect(await world.ids(world.worker.visitor, '/cases?limit=100')).toContain(shared.case)
    for (const slug of ['cases', 'case-tasks']) {
      const answer = await plain.visitor.call(`/${slug}`)
      expect(answer.status === 403 || docsOf(answer).length === 0, slug).toBe(true)
    }
  })

  test('write no case and no task over the generated paths', async () => {
    const { case: id, tasks } = await caseWithTasks(
      world.app,
      { agency: world.agency.a, client: world.client.id },
      [shown],
    )
    for (const path of [`/cases/${id}`, `/case-tasks/${tasks[0]}`]) {
      const changed = await world.patch(world.chief.visitor, path, { name: 'Another' })
      expect(changed.status, path).toBe(403)
      const removed = await world.chief.visitor.call(path, { method: 'DELETE' })
      expect(removed.status, path).toBe(403)
    }
  })

  test(attack('CASE-03'), async () => {
    const { workflow } = caseworkOf(world.app)
    const made = await workflow([{ key: 'first' }])
    const versions = () =>
      storedRows(world.app, 'workflow-versions', { workflow: { equals: made.id } })
    const [version] = await versions()
    const { visitor } = world.chief
    const path = `/workflow-versions/${version?.id}`
    expect((await world.patch(visitor, path, { definition: { steps: [] } })).status).toBe(403)
    expect((await visitor.call(path, { method: 'DELETE' })).status).toBe(403)
    const posted = await visitor.post('/workflow-versions', { name: 'New', workflow: made.id })
    expect(posted.status).toBe(403)
    expect(await versions()).toEqual([version])
  })

  test(attack('CASE-04'), async () => {
    const { template } = caseworkOf(world.app)
    const task = (await template({ questions: [yesNo('safe')] })).id
    const save = (steps: Record<string, unknown>[]) =>
      world.chief.visitor.post('/workflows', {
        name: 'Circle',
        steps: steps.map((step) => ({ task, ...step })),
      })
    const before = (await storedRows(world.app, 'workflows')).length
    for (const [steps, names] of [
      [
        [
          { after: ['second'], key: 'first' },
          { after: ['first'], key: 'second' },
        ],
        'first',
      ],
      [[{ after: ['nowhere'], key: 'only' }], 'nowhere'],
      [
        [
          { key: 'first' },
          { condition: { question: 'safe', step: 'first', value: 'yes' }, key: 'second' },
        ],
        'second',
      ],
      [
        [
          { key: 'first' },
          {
            after: ['first'],
            condition: { question: 'other', step: 'first', value: 'yes' },
            key: 'second',
          },
        ],
        'other',
      ],
      [[{ due: { date: 'approach', days: 56, kind: 'after-date' }, key: 'only' }], 'approach'],
    ] as const) {
      const answer = await save([...steps])
      expect(answer.status).toBe(400)
      expect(JSON.stringify(answer.body)).toContain(names)
    }
    expect(await storedRows(world.app, 'workflows')).toHaveLength(before)
  })
})

describe('versions of a workflow', () => {
  test('each saved change leaves one, a save without a change none', async () => {
    const { template, workflow } = caseworkOf(world.app)
    const asked = await template({ clientTask: 'yes', questions: [yesNo('safe')] })
    const made = await workflow([{ key: 'ask', task: asked.id }])
    const numbers = async () =>
      (await storedRows(world.app, 'workflow-versions', { workflow: { equals: made.id } }))
        .map(({ number }) => number)
        .toSorted((a, b) => Number(a) - Number(b))
    expect(await numbers()).toEqual([1])
    await world.patch(world.chief.visitor, `/workflows/${made.id}`, { name: 'Prevention' })
    expect(await numbers()).toEqual([1])
    await world.patch(world.chief.visitor, `/workflows/${made.id}`, { name: 'Prevention, new' })
    expect(await numbers()).toEqual([1, 2])
    await world.patch(world.chief.visitor, `/task-templates/${asked.id}`, { name: 'Ask again' })
    expect(await numbers()).toEqual([1, 2, 3])
    const row = await world.row('workflows', made.id)
    expect(row?.version).toBe(3)
    const [first] = await storedRows(world.app, 'workflow-versions', {
      and: [{ workflow: { equals: made.id } }, { number: { equals: 1 } }],
    })
    expect(JSON.stringify(first?.definition)).toContain('"safe"')
    expect(JSON.stringify(first?.definition)).not.toContain('Ask again')
  })

  test('a question that a condition asks for is not taken out of its task', async () => {
    const { template, workflow } = caseworkOf(world.app)
    const asked = await template({ questions: [yesNo('safe')] })
    const made = await workflow(
      [
        { key: 'ask', task: asked.id },
        {
          after: ['ask'],
          condition: { question: 'safe', step: 'ask', value: 'no' },
          key: 'plan',
        },
      ],
      { name: 'With a condition' },
    )
    const answer = await world.patch(world.chief.visitor, `/task-templates/${asked.id}`, {
      questions: [yesNo('other')],
    })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('With a condition')
    const rows = await storedRows(world.app, 'workflow-versions', {
      workflow: { equals: made.id },
    })
    expect(rows).toHaveLength(1)
  })
})
