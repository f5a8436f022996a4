import { afterAll, beforeAll, expect, test } from 'vitest'

import { statementsDuring } from '../../support/driverStatements.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('invite-clients-speed')
  people = peopleOf(app)
  agency = (await people.agency({ name: 'Harbor' })).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

test('checking who can be invited takes as many statements for twenty as for two', async () => {
  const ids: string[] = []
  for (let made = 0; made < 20; made += 1)
    ids.push((await people.client(agency, { email: `many${made}@client.example` })).id)
  const check = async (clients: string[]): Promise<void> => {
    const answer = await worker.visitor.post('/portal/invitations/check', { clients })
    expect(answer.status, answer.message).toBe(200)
  }
  // Who was not there for a while is noted down once
  await check(ids.slice(0, 1))
  const few = await statementsDuring(app, () => check(ids.slice(0, 2)))
  const many = await statementsDuring(app, () => check(ids))
  expect(few.length).toBeGreaterThan(0)
  expect(many).toHaveLength(few.length)
})
