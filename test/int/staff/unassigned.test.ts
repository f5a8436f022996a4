import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Worker = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let agency: string
let colleague: Worker
let elsewhere: Worker
let root: Worker
let leaver: Worker
let client: Awaited<ReturnType<People['connected']>>
let other: Awaited<ReturnType<People['connected']>>

/** A worker wrote with one client and left; nobody of the care team or the agency was named. */
beforeAll(async () => {
  app = await startPortalApp('unassigned')
  people = peopleOf(app)
  agency = (await people.agency()).id
  colleague = await people.staff({ agency })
  elsewhere = await people.staff({ agency: (await people.agency()).id })
  root = await people.staff({ permissions: ['super-user'] })
  leaver = await people.staff({ agency })
  client = await people.connected(leaver, agency)
  other = await people.connected(colleague, agency)
  await client.visitor.post('/portal/messages', { text: 'Help', to: leaver.id })
  await app.payload.delete({ collection: 'users', id: leaver.id })
})
afterAll(() => app.stop())

test(attack('LEAVE-06'), async () => {
  const seen = async ({ visitor }: Worker) =>
    docsOf(await visitor.call(`/portal-inbox?where[client][equals]=${client.id}`)).length
  const helper = await people.staff({ agency, permissions: [] })
  expect(await seen(colleague)).toBe(2)
  expect(await seen(root)).toBe(2)
  expect(await seen(helper)).toBe(0)
  expect(await seen(elsewhere)).toBe(0)
})

test(attack('LEAVE-07'), async () => {
  const choose = (defaultOwner: string) =>
    root.visitor.call(`/agencies/${agency}`, { body: { defaultOwner }, method: 'PATCH' })
  expect((await choose(elsewhere.id)).status).toBe(400)
  expect((await choose(colleague.id)).status).toBe(200)
})

test(attack('LEAVE-08'), async () => {
  const path = `/messages/${leaver.id}`
  expect((await client.visitor.page(path)).status).toBe(303)
  expect((await other.visitor.page(path)).status).toBe(404)
})
