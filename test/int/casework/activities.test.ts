import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { caseworkOf, startedCase, tasksByKey, yesNo } from '../../support/casework.js'
import { peopleOf } from '../../support/people.js'
import { actionOf, plansOf } from '../../support/plans.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Answer } from '../../support/visitor.js'

let app: PortalApp
let told: [title: string, about: string, link: string][]
let page: string
let planID: string
let stranger: string

const own = (name: string, more: Record<string, unknown> = {}) => ({
  key: name.toLowerCase(),
  task: { clientTask: 'yes', name, ...more },
})

const isOK = (answer: Answer): Answer => {
  expect(answer.status, answer.message).toBeLessThan(300)
  return answer
}

/** What stands on the page, the newest first. */
const entriesOf = (html: string): typeof told =>
  [...html.matchAll(/<a class="pcp-row[^>]*href="([^"]+)".*?<\/a>/gs)].map(([row, link = '']) => {
    const [title = '', about = ''] = row
      .replaceAll(/<svg.*?<\/svg>/gs, '')
      .replaceAll(/<[^>]*>/g, '\n')
      .split('\n')
      .filter(Boolean)
    return [title, about.replace(/ · \d.*/, ''), link]
  })

beforeAll(async () => {
  app = await startPortalApp('casework-activities')
  const people = peopleOf(app)
  const plans = plansOf(app)
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency })
  const client = await people.connected(worker, agency)
  const other = await people.connected(worker, agency)
  const { workflow } = caseworkOf(app)
  const of = await workflow(
    [
      own('Papers', { questions: [yesNo('rents')] }),
      own('Call', { review: false }),
      own('Visit'),
      own('Form'),
      { key: 'ours', task: { name: 'Between staff' } },
    ],
    { name: 'Keep the home' },
  )
  const started = isOK(
    await startedCase(app, { client: client.id, worker: worker.visitor, workflow: of.id }),
  )
  const tasks = await tasksByKey(app, started.body.id)
  const act = async (key: string, what: string, body: Record<string, unknown> = {}) =>
    isOK(await worker.visitor.post(`/portal/case-tasks/${tasks[key]?.id}/${what}`, body))
  const send = async (key: string, answers?: Record<string, unknown>) =>
    isOK(
      await client.visitor.post(
        `/portal/case-tasks/${tasks[key]?.id}/submit`,
        answers ? { answers } : {},
      ),
    )
  await send('papers', { rents: 'yes' })
  await act('papers', 'ask-again', { note: 'Secret note' })
  await send('papers', { rents: 'no' })
  await act('papers', 'approve')
  await send('call')
  await act('visit', 'complete')
  await act('form', 'skip', { reason: 'Secret reason' })
  await act('ours', 'complete')
  isOK(
    await worker.visitor.post(`/portal/cases/${String(started.body.id)}/state`, {
      reason: 'Secret reason',
      state: 'closed',
    }),
  )

  planID = await plans.shared(worker, client)
  const action = actionOf(await plans.row(planID), 'client')
  isOK(await plans.mine(client, planID, 'tick', { action, done: true }))
  isOK(await plans.mine(client, planID, 'comment', { action, comment: 'Secret comment' }))
  isOK(await plans.change(worker, planID, () => ({ name: 'Our plan' })))
  isOK(await plans.signMine(client, planID))
  isOK(await plans.sign(worker, planID))

  await startedCase(app, { client: other.id, worker: worker.visitor, workflow: of.id })
  stranger = (await other.visitor.page('/activities')).html
  page = (await client.visitor.page('/activities?show=100')).html
  told = entriesOf(page)
})
afterAll(() => app.stop())

const ofKind = (about: string): string[] =>
  told.filter(([, text]) => text === about).map(([title]) => title)

describe('what happened in casework, as its client is told', () => {
  test('a task that was sent, asked again, sent again and looked at', () => {
    expect(ofKind('Papers')).toEqual([
      'We looked at this. It is done',
      'You sent this',
      'We asked you for something more',
      'You sent this',
      'We asked you to do this',
    ])
  })

  test('what nobody looks at, what staff did for the client, and what is not needed', () => {
    expect(ofKind('Call')).toEqual(['You did this', 'We asked you to do this'])
    expect(ofKind('Visit')).toEqual(['Your worker did this for you', 'We asked you to do this'])
    expect(ofKind('Form')).toEqual(['You no longer need to do this', 'We asked you to do this'])
  })

  test('nothing that staff say among themselves', () => {
    expect(page).not.toMatch(/Secret|Between staff/)
  })

  test('what began and ended', () => {
    expect(ofKind('Keep the home')).toEqual([
      'This came to an end',
      'We began to work on this with you',
    ])
  })

  test('a plan: shared, ticked, said, changed, signed and agreed, each where it is to be seen', () => {
    expect(ofKind('Our plan')).toEqual([
      'You and your worker agreed on a plan',
      'You signed a plan',
      'Your plan was changed',
      'You got a plan to read',
    ])
    expect(ofKind('Bring your lease.')).toEqual([
      'You wrote about a step of your plan',
      'You did a step of your plan',
    ])
    const links = told.filter(([title]) => title.includes('plan')).map(([, , link]) => link)
    expect(new Set(links)).toEqual(
      new Set(
        ['', '/versions/2', `/actions/`].map((end) =>
          end === '/actions/'
            ? (links.find((link) => link.includes(end)) ?? end)
            : `/portal/plans/${planID}${end}`,
        ),
      ),
    )
  })

  test('nothing of it is told to anybody else', () => {
    expect(stranger).toContain('We asked you to do this')
    expect(stranger).not.toMatch(/You sent this|Our plan|did this for you/)
  })
})
