import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { caseWithTasks } from '../../support/casework.js'
import { pdf } from '../../support/files.js'
import { graphqlOf } from '../../support/graphql.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { plansOf } from '../../support/plans.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let plans: ReturnType<typeof plansOf>
let agency = ''
let worker: Awaited<ReturnType<People['staff']>>
let elsewhere: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
/** Whether the process dies once the next change is stored. */
const fault = { isNext: false }

beforeAll(async () => {
  app = await startPortalApp('privacy', {
    plugin: {
      testing: {
        failAt: (point) => {
          if (point !== 'after-state' || !fault.isNext) return
          fault.isNext = false
          throw new Error('the power went out')
        },
      },
    },
  })
  people = peopleOf(app)
  plans = plansOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  elsewhere = await people.staff({ agency: (await people.agency()).id })
  client = await people.connected(worker, agency)
})
beforeEach(() => {
  fault.isNext = false
})
afterAll(() => app.stop())

const set = (of: 'cases' | 'plans', id: string, body: Record<string, unknown>, by = worker) =>
  by.visitor.post(`/portal/${of}/${id}/privacy`, body)

/** Where a row is, over REST and GraphQL. */
type Told = readonly [slug: string, query: string, id: string]

/** What staff of another agency read of a row, over both doors. */
const readElsewhere = async ([slug, query, id]: Told): Promise<boolean[]> => {
  const rest = await elsewhere.visitor.call(`/${slug}/${id}`)
  const asked = await graphqlOf(app)(elsewhere.visitor, `{ ${query}(id: "${id}") { id } }`)
  return [rest.status === 200, JSON.stringify(asked.data).includes(id)]
}
const READ = [true, true]
const NOTHING = [false, false]

/** A case with an answered task and the file that came with the answer. */
const answeredCase = async (isPrivate: boolean) => {
  const data = pdf()
  const file = await app.payload.create({
    collection: 'client-documents',
    data: { agency, client: client.id, name: 'Card', private: isPrivate, sentByClient: true },
    file: { data, mimetype: 'application/pdf', name: 'a.pdf', size: data.length },
    overrideAccess: true,
  })
  const made = await caseWithTasks(app, { agency, client: client.id, private: isPrivate }, [
    {
      answers: { card: [{ id: file.id, name: 'Card' }] },
      clientTask: true,
      completedAt: app.now().toISOString(),
      questions: [{ label: { en: 'Card' }, name: 'card', type: 'file' }],
      shownToClient: true,
      status: 'done',
      submittedAt: app.now().toISOString(),
    },
    {},
  ])
  return { file: String(file.id), id: made.case, task: String(made.tasks[0]) }
}

const historyOf = async (): Promise<string> =>
  (await worker.visitor.call(`/portal/clients/${client.id}/history`)).text

describe('a plan', () => {
  test('is shown to other agencies and taken back, versions and all, once it is said how much that is', async () => {
    const id = await plans.shared(worker, client, { private: true })
    await plans.change(worker, id, () => ({ name: 'Another' }))
    const [first] = await storedRows(app, 'housing-plan-versions', { plan: { equals: id } })
    const version = String(first?.id)
    expect(await readElsewhere(['housing-plans', 'HousingPlan', id])).toEqual(NOTHING)

    const said = await set('plans', id, { dryRun: true, private: false })
    expect(said.body).toEqual({
      actions: 2,
      changed: false,
      comments: 0,
      id,
      private: true,
      versions: 2,
    })
    expect(await readElsewhere(['housing-plans', 'HousingPlan', id])).toEqual(NOTHING)

    expect(outcome(await set('plans', id, { private: false }))).toBe('200')
    expect(await readElsewhere(['housing-plans', 'HousingPlan', id])).toEqual(READ)
    expect(await readElsewhere(['housing-plan-versions', 'HousingPlanVersion', version])).toEqual(
      READ,
    )
    expect(await historyOf()).toContain('Housing plan shown to other agencies')

    const asked = `mutation { portalSetPlanPrivacy(id: "${id}", private: true) { changed } }`
    const { data } = await graphqlOf(app)(worker.visitor, asked)
    expect(data.portalSetPlanPrivacy).toEqual({ changed: true })
    expect(await readElsewhere(['housing-plans', 'HousingPlan', id])).toEqual(NOTHING)
    expect(await readElsewhere(['housing-plan-versions', 'HousingPlanVersion', version])).toEqual(
      NOTHING,
    )
    expect(await historyOf()).toContain('Housing plan made private')
    const events = await storedRows(app, 'portal-audit-events', {
      and: [{ action: { equals: 'plan.privacy-changed' } }, { subject: { equals: id } }],
    })
    expect(events.map(({ detail }) => detail)).toEqual([{ private: true }, { private: false }])
    // Its words are as they were, and its client reads it as before
    expect(await plans.row(id)).toMatchObject({ status: 'shared', version: 2 })
    expect((await client.visitor.page(`/plans/${id}`)).status).toBe(200)
  })
})

describe('a case', () => {
  test('is shown to other agencies and taken back with its tasks and the files of their answers', async () => {
    const { file, id, task } = await answeredCase(true)
    const rows: Told[] = [
      ['cases', 'Case', id],
      ['case-tasks', 'CaseTask', task],
      ['client-documents', 'ClientDocument', file],
    ]
    const read = async () => {
      const told: boolean[][] = []
      for (const row of rows) told.push(await readElsewhere(row))
      return told
    }
    expect(await read()).toEqual(rows.map(() => NOTHING))
    const said = await set('cases', id, { dryRun: true, private: false })
    const held = { answers: 1, files: 1, id, tasks: 2 }
    expect(said.body).toEqual({ ...held, changed: false, private: true })
    expect(await read()).toEqual(rows.map(() => NOTHING))
    expect((await set('cases', id, { private: false })).body).toEqual({
      ...held,
      changed: true,
      private: false,
    })
    expect(await read()).toEqual(rows.map(() => READ))
    expect(await historyOf()).toContain('Case shown to other agencies')
    expect(outcome(await set('cases', id, { private: true }))).toBe('200')
    expect(await read()).toEqual(rows.map(() => NOTHING))
    expect(await historyOf()).toContain('Case made private')
  })
})

describe('who may', () => {
  test('is staff of the agency with the right to manage clients; nothing is shown by leaving it unsaid', async () => {
    const plan = await plans.shared(worker, client)
    const { id } = await answeredCase(false)
    const plain = await people.staff({ agency, permissions: [] })
    for (const [of, own] of [
      ['plans', plan],
      ['cases', id],
    ] as const) {
      expect(outcome(await set(of, own, { private: true }, elsewhere))).toBe('403 FORBIDDEN')
      expect((await set(of, own, { private: true }, plain)).status).toBeGreaterThan(402)
      expect(outcome(await client.visitor.post(`/portal/${of}/${own}/privacy`, {}))).toMatch(
        /^40[13]/,
      )
      expect((await set(of, own, {})).status).toBe(400)
      expect((await set(of, own, { private: false })).status).toBe(409)
    }
    expect(await readElsewhere(['housing-plans', 'HousingPlan', plan])).toEqual(READ)
    expect(await readElsewhere(['cases', 'Case', id])).toEqual(READ)
  })
})

describe('the power goes out', () => {
  test(attack('PLAN-15'), async () => {
    const plan = await plans.shared(worker, client)
    const [first] = await storedRows(app, 'housing-plan-versions', { plan: { equals: plan } })
    const { file, id, task } = await answeredCase(false)
    fault.isNext = true
    expect((await set('plans', plan, { private: true })).status).toBe(500)
    fault.isNext = true
    expect((await set('cases', id, { private: true })).status).toBe(500)
    const rows: Told[] = [
      ['housing-plans', 'HousingPlan', plan],
      ['housing-plan-versions', 'HousingPlanVersion', String(first?.id)],
      ['cases', 'Case', id],
      ['case-tasks', 'CaseTask', task],
      ['client-documents', 'ClientDocument', file],
    ]
    for (const row of rows) expect(await readElsewhere(row), row[0]).toEqual(NOTHING)
    app.advance(2 * MINUTE)
    await app.sweep()
    for (const row of rows) expect(await readElsewhere(row), row[0]).toEqual(NOTHING)
  })
})
