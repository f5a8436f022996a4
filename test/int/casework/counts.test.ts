import { afterAll, beforeAll, expect, test } from 'vitest'

import { caseWithTasks, yesNo } from '../../support/casework.js'
import { graphqlOf } from '../../support/graphql.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let visitor: Visitor

const mine = { clientTask: true, shownToClient: true }
const asks = { questions: [yesNo('rents')] }

/** Two to do, of which one asks; nothing else is the client's turn. */
beforeAll(async () => {
  app = await startPortalApp('casework-counts')
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const staff = await people.staff({ agency })
  const client = await people.connected(staff, agency)
  visitor = client.visitor
  await caseWithTasks(app, { agency, client: client.id }, [
    mine,
    { ...mine, ...asks },
    { ...mine, ...asks, status: 'submitted' },
    { ...mine, ...asks, status: 'waiting' },
    { name: 'Of staff' },
  ])
  const held = { caseState: 'on-hold', ...mine, ...asks }
  await caseWithTasks(app, { agency, client: client.id, state: 'on-hold' }, [held])
  const other = await people.connected(staff, agency)
  await caseWithTasks(app, { agency, client: other.id }, [{ ...mine, ...asks }])
})
afterAll(() => app.stop())

/** The number beside a page of the menu, or beside "More". */
const numberBeside = (html: string, label: string): string | undefined =>
  new RegExp(`class="pcp-count">([^<]+)</span></span><span[^>]*>${label}`).exec(html)?.[1]

test('tasks to do are counted over REST and GraphQL', async () => {
  const { body } = await visitor.call('/portal/me')
  expect(body.counts).toEqual({ openTasks: 2, pendingRequests: 0, unreadMessages: 0 })
  const asked = await graphqlOf(app)(visitor, '{ portalMe { counts { openTasks } } }')
  expect(asked.data).toEqual({ portalMe: { counts: { openTasks: 2 } } })
})

test.each(['/', '/tasks', '/tasks?show=40', '/questions', '/messages', '/help'])(
  'the menu of %s says how many there are, also where it hides them',
  async (path) => {
    const { html, status } = await visitor.page(path)
    expect(status).toBe(200)
    expect(['Tasks', 'Questions', 'More'].map((label) => numberBeside(html, label))).toEqual([
      '2',
      '1',
      '2',
    ])
  },
)
