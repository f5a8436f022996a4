import { upgradePortalData } from 'payload-client-portal'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
beforeAll(async () => {
  app = await startPortalApp('reports-upgrade')
})
afterAll(() => app.stop())

const KEPT = {
  'portal-messages': ['answered'],
  'portal-requests': ['daysToFulfil'],
} as const

test('what reports count is filled in for rows that were written before it was kept, once', async () => {
  const people = peopleOf(app)
  const agency = (await people.agency({ timeZone: 'America/Los_Angeles' })).id
  const worker = await people.staff({ agency })
  await app.payload.update({
    collection: 'users',
    data: { allowClientInitiatedContact: true },
    id: worker.id,
    overrideAccess: true,
  })
  const client = await people.connected(worker, agency)
  const ask = async () =>
    String(
      (await worker.visitor.post(`/portal/clients/${client.id}/requests`, { type: 'location' }))
        .body.id,
    )
  const say = () => client.visitor.post('/portal/messages', { text: 'Hello?', to: worker.id })
  const answer = () =>
    worker.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Come by' })
  await ask()
  const request = await ask()
  await say()
  app.advance(DAY)
  await answer()
  await people.signIn(client.visitor, client.email)
  await say()
  app.advance(5 * DAY)
  await answer()
  await people.signIn(client.visitor, client.email)
  await say()
  const done = await client.visitor.post(`/portal/requests/${request}/fulfill`, { address: 'Here' })
  expect(done.status, done.message).toBe(200)
  await app.settled()

  const kept = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(KEPT).map(async ([slug, fields]) => {
          const rows = await storedRows(app, slug)
          const values = rows.map((row) => [row.id, ...fields.map((name) => row[name] ?? null)])
          return [slug, values.map(String).toSorted()] as const
        }),
      ),
    )
  const written = await kept()
  expect(JSON.stringify(written)).toMatch(/in-two-days/)
  expect(JSON.stringify(written)).toMatch(/,later/)
  for (const [collection, fields] of Object.entries(KEPT))
    await app.payload.db.updateMany({
      collection,
      data: Object.fromEntries(fields.map((name) => [name, null])),
      req: {},
      where: {},
    })
  const { changed } = await upgradePortalData(app.payload)
  expect(changed).toMatchObject({
    'portal-messages.answered': 2,
    'portal-requests.daysToFulfil': 1,
  })
  expect(await kept()).toEqual(written)
  expect((await upgradePortalData(app.payload)).changed).toEqual({})
})
