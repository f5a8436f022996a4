import { afterAll, beforeAll, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { databaseKindFromEnv } from '../../support/database/kinds.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('unknown-kinds')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

/** Leaves effects on a row, as a process that died before it settled them. */
const leave = async (collection: string, id: string, effects: unknown[]): Promise<void> => {
  await app.payload.db.updateOne({
    collection,
    data: { effects, effectsPendingAt: app.now().toISOString() },
    id,
    req: {},
  })
}
const mailOf = (key: string, subject: string) => ({
  key,
  kind: 'mail',
  mail: 'password-changed',
  subject,
})
const outboxOf = (key: string) => storedRows(app, 'portal-outbox', { dedupeKey: { equals: key } })

test('an effect of another version holds up neither its own row nor the others', async () => {
  const client = await people.connected(worker, agency)
  const [connection] = await storedRows(app, 'portal-connections', {
    client: { equals: client.id },
  })
  const account = String(connection?.account)
  // Connections come first in a round, accounts later.
  await leave('portal-connections', String(connection?.id), [
    { key: 'a', kind: 'of-another-version', secret: 'rowan' },
    { key: 'b', kind: 'constructor' },
    mailOf('unknown-kinds-own', account),
  ])
  await leave('portal-accounts', account, [mailOf('unknown-kinds-other', account)])
  app.advance(MINUTE)
  await app.sweep()
  expect(await outboxOf('unknown-kinds-own')).toHaveLength(1)
  expect(await outboxOf('unknown-kinds-other')).toHaveLength(1)
  const done = await worker.visitor.post(`/portal/clients/${client.id}/disconnect`, {})
  expect(done.status, done.message).toBe(200)
})

test('a row whose effect cannot be settled keeps it, and holds up no other', async () => {
  const [one, other] = [
    await people.connected(worker, agency),
    await people.connected(worker, agency),
  ]
  const rows = await storedRows(app, 'portal-accounts', {
    email: { in: [one.email, other.email] },
  })
  const [broken, whole] = rows
  // An event without anybody who did it.
  await leave('portal-accounts', String(broken?.id), [{ key: 'no-actor', kind: 'audit' }])
  await leave('portal-accounts', String(whole?.id), [
    mailOf('unknown-kinds-whole', String(whole?.id)),
  ])
  app.advance(MINUTE)
  await app.sweep()
  expect(await outboxOf('unknown-kinds-whole')).toHaveLength(1)
  const [left] = await storedRows(app, 'portal-accounts', { id: { equals: broken?.id } })
  expect(left?.effectsPendingAt).toBeTruthy()
})

// The others refuse to keep a kind that they do not know; there only a row of an older version can have one.
test.runIf(databaseKindFromEnv() === 'sqlite')(
  'a mail of another version waits, and the others leave',
  async () => {
    const client = await people.connected(worker, agency)
    const visitor = app.visitor()
    await app.settled()
    const at = app.now().toISOString()
    await app.payload.db.create({
      collection: 'portal-outbox',
      data: {
        attempts: 0,
        dedupeKey: 'unknown-kinds-mail',
        id: '00000000-0000-4000-8000-00000000000a',
        kind: 'of-another-version',
        nextAt: new Date(0).toISOString(),
        state: 'queued',
        subject: 'x',
        variant: 0,
      },
      req: {},
    })
    app.mailbox.state.refuse = true
    await visitor.post('/portal/login', { email: client.email, password: PASSWORD })
    await app.settled()
    app.mailbox.state.refuse = false
    const before = app.mailbox.to(client.email).length
    app.advance(2 * MINUTE)
    await app.sweep()
    expect(app.mailbox.to(client.email)).toHaveLength(before + 1)
    const [row] = await outboxOf('unknown-kinds-mail')
    expect(row).toMatchObject({ attempts: 1, state: 'queued' })
    expect(String(row?.nextAt) > at).toBe(true)
  },
)
