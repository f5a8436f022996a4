import { afterAll, beforeAll, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { identifierOf } from '../../support/fullClient.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

/** A deletion that fails in every round: a store that is gone, a row that somebody holds. */
let stuck = true
let app: PortalApp
let people: People

beforeAll(async () => {
  app = await startPortalApp('sweep-goes-on', {
    plugin: {
      testing: {
        failAt: (point) => {
          if (stuck && point === 'after-records') throw new Error('The store is gone.')
        },
      },
    },
  })
  people = peopleOf(app)
})
afterAll(() => app.stop())

test('a step that fails in every round keeps no other from its work, and is told', async () => {
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency })
  const boss = await people.staff({ agency, permissions: ['super-user'] })
  const [gone, waiting] = [await people.client(agency), await people.client(agency)]
  await boss.visitor.post(`/portal/clients/${gone.id}/delete`, {
    attestation: true,
    confirm: await identifierOf(app, gone.id),
    reason: 'client-request',
  })
  const email = 'patience@client.example'
  app.mailbox.state.refuse = true
  await worker.visitor.post(`/portal/clients/${waiting.id}/invite`, { attestation: true, email })
  await app.settled()
  app.mailbox.state.refuse = false
  app.advance(2 * MINUTE)

  await expect(app.sweep()).rejects.toThrow('The store is gone.')
  await app.settled()
  expect(app.mailbox.to(email), 'the mail leaves').toHaveLength(1)
  const unsealed = { sequence: { exists: false } }
  expect(await storedRows(app, 'portal-audit-events', unsealed), 'the trail is sealed').toEqual([])
  expect(await storedRows(app, 'portal-seals', { state: { equals: 'erased' } })).toEqual([])

  stuck = false
  await app.sweep()
  expect(await storedRows(app, 'portal-seals', { state: { equals: 'erased' } })).toHaveLength(1)
})
