import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { HOUR } from '../../../src/core/clock.js'
import { attack, rounds } from '../../attacks/attack.js'
import { caseWithTasks } from '../../support/casework.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { actionOf, plansOf, TEMPLATE } from '../../support/plans.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Worker = Awaited<ReturnType<People['staff']>>
type Client = Awaited<ReturnType<People['connected']>>

let app: PortalApp
let people: People
let plans: ReturnType<typeof plansOf>
let agency = ''
let worker: Worker
let elsewhere: Worker
let client: Client
let other: Client

beforeAll(async () => {
  app = await startPortalApp('plan-attacks')
  people = peopleOf(app)
  plans = plansOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  elsewhere = await people.staff({ agency: (await people.agency()).id })
  client = await people.connected(worker, agency)
  other = await people.connected(worker, agency)
})
afterAll(() => app.stop())

describe('whose plan it is', () => {
  test(attack('PLAN-01'), async () => {
    const id = await plans.shared(worker, client)
    expect((await elsewhere.visitor.call(`/housing-plans/${id}`)).status).toBe(200)
    const action = actionOf(await plans.row(id), 'client')
    const tried = [
      await plans.change(elsewhere, id, () => ({ name: 'Mine' })),
      await plans.sign(elsewhere, id),
      await plans.act(elsewhere, id, 'notify'),
      await plans.act(elsewhere, id, 'review', {}),
      await plans.act(elsewhere, id, 'tick', { action, done: true }),
      await plans.act(elsewhere, id, 'comment', { action, comment: 'Hello' }),
      await plans.act(elsewhere, id, 'end'),
    ]
    expect(tried.map(outcome)).toEqual(tried.map(() => '403 FORBIDDEN'))
    expect(await plans.row(id)).toMatchObject({ name: 'My housing plan', status: 'shared' })
    expect((await plans.row(id)).staffSignedAt ?? null).toBeNull()
  })

  test(attack('PLAN-02'), async () => {
    const id = await plans.shared(worker, client, { private: true })
    const [version] = await plans.versions(id)
    const plain = await people.staff({ agency, permissions: [] })
    for (const { visitor } of [elsewhere, plain]) {
      expect((await visitor.call(`/housing-plans/${id}`)).status).toBeGreaterThan(399)
      const listed = await visitor.call(`/housing-plans?where[id][equals]=${id}`)
      expect(JSON.stringify(listed.body)).not.toContain(id)
      expect((await visitor.call(`/portal/plans/${id}/file`)).status).toBeGreaterThan(399)
      const found = await visitor.call(
        `/housing-plan-versions?where[plan][equals]=${id}&where[version][equals]=${version?.version ?? 1}`,
      )
      expect(JSON.stringify(found.body)).not.toContain('Bring your lease.')
    }
    // Its own client sees it all the same
    expect((await client.visitor.page(`/plans/${id}`)).status).toBe(200)
  })

  test(attack('PLAN-11'), async () => {
    const own = await people.connected(worker, agency)
    const answered = {
      clientTask: true,
      completedAt: app.now().toISOString(),
      shownToClient: true,
      status: 'done',
    }
    const done = (answers: Record<string, string>, data: Record<string, unknown> = {}) => ({
      ...answered,
      answers,
      questions: Object.keys(answers).map((name) => ({ label: { en: name }, name, type: 'text' })),
      ...data,
    })
    const of = { agency, client: own.id }
    await caseWithTasks(app, { ...of, private: true }, [done({ why: 'Told in private.' })])
    await caseWithTasks(app, of, [
      done({ where: 'in my car' }),
      done({ need: 'Said among us.' }, { clientTask: false, shownToClient: false }),
    ])
    const template = await plans.template()
    const textOf = async (data: Record<string, unknown>) => {
      const id = await plans.create(worker, own, { ...data, template: template.id })
      return JSON.stringify(await plans.row(id))
    }
    const shared = await textOf({})
    expect(shared).toContain('in my car')
    expect(shared).not.toContain('Told in private.')
    expect(shared).not.toContain('Said among us.')
    const kept = await textOf({ private: true })
    expect(kept).toContain('Told in private.')
    expect(kept).not.toContain('Said among us.')
  })

  test(attack('PLAN-11', 'made by somebody who sees what is private to every agency'), async () => {
    const own = await people.connected(worker, agency)
    const root = await people.staff({ permissions: ['super-user'] })
    const theirs = (await people.agency()).id
    for (const [of, why] of [
      [theirs, 'Told to them in private.'],
      [agency, 'Told to us in private.'],
    ] as const)
      await caseWithTasks(app, { agency: of, client: own.id, private: true }, [
        {
          answers: { why },
          clientTask: true,
          completedAt: new Date(app.now().getTime() + (of === theirs ? 1000 : 0)).toISOString(),
          questions: [{ label: { en: 'why' }, name: 'why', type: 'text' }],
          shownToClient: true,
          status: 'done',
        },
      ])
    const template = (await plans.template()).id
    const id = await plans.create(root, own, { private: true, template })
    const text = JSON.stringify(await plans.row(id))
    expect(text).toContain('Told to us in private.')
    expect(text).not.toContain('Told to them in private.')
  })

  test(attack('PLAN-03'), async () => {
    const draft = await plans.create(worker, client)
    const theirs = await plans.shared(worker, other)
    for (const id of [draft, theirs]) {
      const action = actionOf(await plans.row(theirs), 'client')
      expect((await client.visitor.call(`/housing-plans/${id}`)).status).toBe(404)
      expect((await client.visitor.page(`/plans/${id}`)).status).toBe(404)
      expect((await client.visitor.page(`/plans/${id}/sign`)).status).toBe(404)
      expect((await client.visitor.page(`/plans/${id}/versions/1`)).status).toBe(404)
      expect(outcome(await client.visitor.call(`/portal/my-plans/${id}/file`))).toBe(
        '404 NOT_FOUND',
      )
      expect(outcome(await plans.signMine(client, id))).toBe('404 NOT_FOUND')
      expect(outcome(await plans.mine(client, id, 'tick', { action, done: true }))).toBe(
        '404 NOT_FOUND',
      )
      expect(outcome(await plans.mine(client, id, 'comment', { action, comment: 'x' }))).toBe(
        '404 NOT_FOUND',
      )
    }
    const listed = await client.visitor.call('/housing-plans')
    expect(JSON.stringify(listed.body)).not.toContain(draft)
    expect(JSON.stringify(listed.body)).not.toContain(theirs)
  })
})

describe('signing', () => {
  test(attack('PLAN-04'), async () => {
    const id = await plans.shared(worker, client)
    const old = await plans.signature(id, 'Mike Tester')
    await plans.change(worker, id, () => ({ name: 'Another plan' }))
    expect(outcome(await plans.mine(client, id, 'sign', old))).toBe('409 PLAN_CHANGED')
    const now = await plans.signature(id, 'Mike Tester')
    const tried = [
      { ...now, textHash: old.textHash },
      { ...old, version: now.version },
      { ...now, version: now.version + 1 },
    ]
    for (const body of tried) {
      expect(outcome(await plans.mine(client, id, 'sign', body))).toBe('409 PLAN_CHANGED')
      expect(outcome(await plans.act(worker, id, 'sign', body))).toBe('409 PLAN_CHANGED')
    }
    expect(await plans.row(id)).toMatchObject({ clientSignedAt: null, staffSignedAt: null })
  })

  test(attack('PLAN-05'), async () => {
    const id = await plans.shared(worker, client)
    const names = Array.from({ length: rounds(10, 6, 4) }, (_, index) => `Name ${index}`)
    const answers = await Promise.all(names.map((name) => plans.sign(worker, id, name)))
    expect(answers.map(outcome).filter((one) => one === '200')).toHaveLength(1)
    const [version] = await plans.versions(id)
    const winner = names[answers.map(outcome).indexOf('200')]
    expect(version?.staffSignedName).toBe(winner)
    // Both sides at the same moment: both stand, and it is agreed once
    const both = await plans.shared(worker, client)
    const signed = await Promise.all([plans.sign(worker, both), plans.signMine(client, both)])
    expect(signed.map(outcome)).toEqual(['200', '200'])
    expect((await plans.row(both)).status).toBe('agreed')
    const [agreed] = await plans.versions(both)
    expect(agreed).toMatchObject({ clientSignedName: 'Mike Tester', staffSignedName: 'Ana Ruiz' })
  })
})

describe('what is done and said', () => {
  test(attack('PLAN-06'), async () => {
    const id = await plans.shared(worker, client)
    const action = actionOf(await plans.row(id), 'officer')
    expect(outcome(await plans.mine(client, id, 'tick', { action, done: true }))).toBe(
      '403 FORBIDDEN',
    )
    expect((await plans.row(id)).goals[0]?.actions[1]?.doneAt).toBeNull()
    expect(outcome(await plans.mine(client, id, 'tick', { action: 'none', done: true }))).toBe(
      '404 NOT_FOUND',
    )
  })

  test('a comment is text, whatever stands in it', async () => {
    const id = await plans.shared(worker, client)
    const action = actionOf(await plans.row(id), 'client')
    const comment = '<img src=x onerror=alert(1)>'
    expect(outcome(await plans.mine(client, id, 'comment', { action, comment }))).toBe('200')
    const page = await client.visitor.page(`/plans/${id}/actions/${action}`)
    expect(page.html).not.toContain('<img src=x')
    expect(page.html).toContain('&lt;img src=x')
  })

  test(attack('PLAN-08'), async () => {
    const id = await plans.shared(worker, client)
    const { goals, revision, sections } = await plans.row(id)
    const first = { goals, name: 'First', revision, sections }
    const second = { goals, name: 'Second', revision, sections }
    const answers = await Promise.all([
      plans.act(worker, id, 'change', first),
      plans.act(worker, id, 'change', second),
    ])
    expect(answers.map(outcome).toSorted()).toEqual(['200', '409 PLAN_CHANGED'])
    const kept = outcome(answers[0]) === '200' ? 'First' : 'Second'
    expect(await plans.row(id)).toMatchObject({ name: kept, version: 2 })
  })

  test(attack('PLAN-10'), async () => {
    const id = await plans.shared(worker, client)
    const action = actionOf(await plans.row(id), 'client')
    const said = Array.from({ length: rounds(10, 4, 3) }, (_, index) => `Word ${index}`)
    const answers = await Promise.all([
      ...said.map((comment) => plans.mine(client, id, 'comment', { action, comment })),
      plans.act(worker, id, 'tick', { action, done: true }),
      plans.change(worker, id, () => ({ name: 'Changed' })),
    ])
    expect(answers.map(outcome)).toEqual(answers.map(() => '200'))
    const plan = await plans.row(id)
    const done = plan.goals[0]?.actions[0]
    expect(plan).toMatchObject({ name: 'Changed', version: 2 })
    expect(done?.doneBy).toBe('officer')
    expect(done?.comments.map(({ text }) => text).toSorted()).toEqual(said)
  })

  test(attack('PLAN-12'), async () => {
    const own = await people.connected(worker, agency)
    const id = await plans.shared(worker, own)
    const action = actionOf(await plans.row(id), 'client')
    const say = () => plans.mine(own, id, 'comment', { action, comment: 'Word' })
    let answer = await say()
    for (let said = 1; said < 61 && answer.status === 200; said += 1) answer = await say()
    expect(outcome(answer)).toBe('429 TOO_MANY_REQUESTS')

    const { goals } = await plans.row(id)
    const comments = Array.from({ length: 250 }, () => ({ at: '', by: 'client', text: 'Word' }))
    const full = goals.map((goal) => ({
      ...goal,
      actions: goal.actions.map((one) => ({ ...one, comments })),
    }))
    await app.payload.update({
      collection: 'housing-plans',
      data: { goals: full },
      id,
      overrideAccess: true,
    })
    const more = await plans.act(worker, id, 'comment', { action, comment: 'One more' })
    expect(outcome(more)).toBe('400 INVALID_INPUT')
    expect(JSON.stringify(more.body)).toContain('500')
  })

  test(attack('PLAN-09'), async () => {
    const chief = await people.staff({ agency, permissions: ['client-management', 'super-user'] })
    const refused = await chief.visitor.post('/housing-plan-templates', {
      ...TEMPLATE,
      appealText: { en: 'Dear {{client.name}}' },
    })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('{{client.name}}')
    const taken = await chief.visitor.post('/housing-plan-templates', TEMPLATE)
    expect(taken.status).toBe(201)
    expect((await worker.visitor.post('/housing-plan-templates', TEMPLATE)).status).toBe(403)
  })
})

describe('a session that was left open', () => {
  test(attack('PLAN-07'), async () => {
    const id = await plans.shared(worker, client)
    app.advance(HOUR / 4)
    expect(outcome(await plans.signMine(client, id))).toBe('403 PASSWORD_REQUIRED')
    expect((await plans.row(id)).clientSignedAt ?? null).toBeNull()
    const body = { ...(await plans.signature(id, 'Mike Tester')), password: PASSWORD }
    expect(outcome(await plans.mine(client, id, 'sign', body))).toBe('200')
  })
})
