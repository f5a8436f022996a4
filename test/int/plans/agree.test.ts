import { createHash } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { outcome } from '../../support/outcome.js'
import { pdfWords } from '../../support/pdfWords.js'
import { peopleOf, type People } from '../../support/people.js'
import { plansOf, actionOf } from '../../support/plans.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let plans: ReturnType<typeof plansOf>
let agency = ''
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('plans')
  people = peopleOf(app)
  plans = plansOf(app)
  agency = (await people.agency({ name: 'Harbor House' })).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

/** What a page says, without its tags. */
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

/** Lines are broken where the paper ends, a long word in the middle. */
const squeezed = (text: string): string => text.replaceAll(/\s+/g, '')

/** Answers of a client, as an assessment that was filled in has them. */
const answered = async (client: { id: string }, answers: Record<string, unknown>) => {
  const questions = [
    {
      label: { en: 'Where do you live?' },
      name: 'where',
      options: [{ label: { en: 'in my car' }, value: 'car' }],
      type: 'select',
    },
    { label: { en: 'Why?' }, name: 'why', type: 'text' },
  ]
  const assessment = await people.create('assessments', { questions, title: 'Housing' })
  return people.create('assessment-responses', {
    agency,
    answers,
    assessment: assessment.id,
    assessmentDate: app.now().toISOString().slice(0, 10),
    client: client.id,
    questions,
  })
}

describe('a plan', () => {
  test('is made of a template and answers, agreed by both, changed, notified and reviewed', async () => {
    const client = await people.connected(worker, agency, { preferredName: 'Mikey' })
    await answered(client, { where: 'car', why: 'I lost my job.' })
    const template = await plans.template()
    const made = await worker.visitor.post(`/portal/clients/${client.id}/plans`, {
      template: template.id,
    })
    expect(outcome(made)).toBe('201')
    expect(made.body.missing).toEqual(['answer.need'])
    const id = String(made.body.id)
    const draft = await plans.row(id)
    expect(draft.sections[0]?.text).toBe('Hello Mikey. You live in my car. You need ________.')
    expect(draft.goals[0]?.why).toBe('You said: I lost my job.')
    expect(draft.sections.at(-2)?.text).toBe('Write to Harbor House within 21 days.')

    // Nobody but staff sees a draft
    expect((await client.visitor.call(`/housing-plans/${id}`)).status).toBe(404)
    expect((await client.visitor.page(`/plans/${id}`)).status).toBe(404)

    // Later answers change nothing that stands there
    await answered(client, { where: 'car', why: 'Other' })
    expect(outcome(await plans.act(worker, id, 'share'))).toBe('200')
    expect((await plans.row(id)).goals[0]?.why).toBe('You said: I lost my job.')
    await app.settled()
    expect(app.mailbox.to(client.email).at(-1)?.subject).toContain('A change to your plan')

    const page = await client.visitor.page(`/plans/${id}`)
    expect(page.status).toBe(200)
    expect(page.html).toContain('Bring your lease.')
    expect(page.html).toContain('Call the manager.')

    // Both sign: agreed
    expect(outcome(await plans.signMine(client, id))).toBe('200')
    expect((await plans.row(id)).status).toBe('shared')
    expect(outcome(await plans.sign(worker, id))).toBe('200')
    expect((await plans.row(id)).status).toBe('agreed')
    const inbox = await storedRows(app, 'portal-inbox', { client: { equals: client.id } })
    expect(inbox.map(({ kind }) => kind)).toContain('plan-signed')
    const [first] = await plans.versions(id)
    expect(first).toMatchObject({
      clientSignedName: 'Mike Tester',
      staffSignedName: 'Ana Ruiz',
      version: 1,
    })

    // The client ticks off and comments: no new version
    const key = actionOf(await plans.row(id), 'client')
    expect(outcome(await plans.mine(client, id, 'tick', { action: key, done: true }))).toBe('200')
    expect(
      outcome(await plans.mine(client, id, 'comment', { action: key, comment: 'Sent it' })),
    ).toBe('200')
    expect(await plans.row(id)).toMatchObject({ status: 'agreed', version: 1 })

    // A change is a new version that has to be agreed on again; what was ticked and said stays
    const changed = await plans.change(worker, id, ({ goals }) => ({
      goals: goals.map((goal) => ({
        ...goal,
        actions: goal.actions.map((action) =>
          action.key === key ? { ...action, text: 'Bring your new lease.' } : action,
        ),
      })),
    }))
    expect(outcome(changed)).toBe('200')
    const now = await plans.row(id)
    expect(now).toMatchObject({ clientSignedAt: null, status: 'shared', version: 2 })
    expect(now.goals[0]?.actions[0]).toMatchObject({
      comments: [{ by: 'client', text: 'Sent it' }],
      doneBy: 'client',
    })
    const [, second] = await plans.versions(id)
    expect(second?.changes.added.join()).toContain('Bring your new lease.')
    expect(second?.changes.removed.join()).toContain('Bring your lease.')

    expect(outcome(await plans.act(worker, id, 'notify'))).toBe('200')
    const review = app.now().toISOString().slice(0, 10)
    expect(
      outcome(await plans.act(worker, id, 'review', { reviewDate: review, reviewed: true })),
    ).toBe('200')
    expect(outcome(await plans.signMine(client, id))).toBe('200')
    expect(outcome(await plans.sign(worker, id))).toBe('200')

    // Old versions stay readable, signatures and all; the paper says what the page says
    for (const version of await plans.versions(id)) {
      const shown = await client.visitor.page(`/plans/${id}/versions/${version.version}`)
      const onPage = wordsOf(shown.html)
      for (const { visitor, whose } of [
        { visitor: client.visitor, whose: 'my-plans' },
        { visitor: worker.visitor, whose: 'plans' },
      ]) {
        const path = `/portal/${whose}/${id}/file?version=${version.version}`
        const onPaper = pdfWords((await visitor.call(path)).bytes).join(' ')
        for (const line of [...version.lines.map(({ text }) => text), version.textHash]) {
          expect(squeezed(onPaper), line).toContain(squeezed(line))
          expect(squeezed(onPage), line).toContain(squeezed(line))
        }
        expect(onPaper).toContain('Mike Tester')
        expect(onPaper).toContain('Ana Ruiz')
      }
      expect(createHash('sha256').update(version.text).digest('hex')).toBe(version.textHash)
      expect(onPage).toContain('Mike Tester')
    }
    expect(outcome(await plans.act(worker, id, 'end'))).toBe('200')
    expect(outcome(await plans.act(worker, id, 'notify'))).toBe('409 PLAN_ENDED')
    expect((await client.visitor.page(`/plans/${id}`)).status).toBe(200)
  })
})
