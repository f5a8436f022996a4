import { afterAll, beforeAll, expect, test } from 'vitest'

import { HOUR } from '../../../src/core/clock.js'
import { massSendsOf } from '../../support/massSends.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
beforeAll(async () => {
  app = await startPortalApp('mass-budgets', {
    plugin: { limits: { noticesPerHour: 1, staffChangesPerHour: 3 } },
  })
})
afterAll(() => app.stop())

test('a send takes one of the sender’s changes however many it reaches, and one of each client’s notices', async () => {
  const people = peopleOf(app)
  const of = massSendsOf(app)
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency })
  for (let made = 0; made < 5; made += 1) await of.connected(agency)
  const first = await of.send(worker, {})
  await app.settled()
  expect((await of.progress(worker, first.body.id)).body).toMatchObject({ sent: 5 })
  // Who has had as much as is allowed is told of, and tried again later
  const second = await of.send(worker, {})
  await app.settled()
  expect((await of.progress(worker, second.body.id)).body).toMatchObject({
    failed: 5,
    reasons: [{ count: 5, reason: 'too-many' }],
    sent: 0,
    status: 'done',
  })
  app.advance(HOUR + 1000)
  expect(outcome(await of.act(worker, second.body.id, 'retry'))).toBe('200')
  await app.settled()
  expect((await of.progress(worker, second.body.id)).body).toMatchObject({ failed: 0, sent: 5 })
  expect(outcome(await of.preview(worker, {}))).toBe('200')
  expect(outcome(await of.preview(worker, {}))).toBe('200')
  expect(outcome(await of.preview(worker, {}))).toBe('429 TOO_MANY_REQUESTS')
})
