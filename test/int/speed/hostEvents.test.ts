import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { chainLink, eventMAC, headMAC } from '../../../src/audit/eventMAC.js'
import { purposeKey } from '../../../src/crypto/keys.js'
import { insertRows } from '../../../src/data/insertRows.js'
import type { Row } from '../../../src/data/rows.js'
import { statementsDuring } from '../../support/driverStatements.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import { openWebhookServer, SECRET, type WebhookServer } from '../../support/webhookServer.js'

type Driver = { client: { execute: (sql: string) => Promise<{ rows: { detail: string }[] }> } }

let server: WebhookServer
const running: PortalApp[] = []
beforeAll(async () => {
  server = await openWebhookServer()
})
afterAll(async () => {
  for (const app of running) await app.stop()
  await server.close()
})

/** Tables of what hosts are told. */
const OF_EVENTS = /"(?:webhook_deliveries|event_consumers)"/

const hook = (name: string) => ({
  events: ['message.sent' as const],
  internal: true,
  name,
  secret: SECRET,
  url: server.url,
})

/** An installation with so many webhooks, or none, and staff who write to a client. */
const startWith = async (name: string, webhooks: readonly string[]) => {
  const app = await startPortalApp(name, { plugin: { webhooks: webhooks.map(hook) } })
  running.push(app)
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency })
  const client = await people.connected(worker, agency)
  const write = async (): Promise<void> => {
    const path = `/portal/clients/${client.id}/messages`
    const { message, status } = await worker.visitor.post(path, { text: 'Hello' })
    expect(status, message).toBe(201)
    await app.settled()
  }
  for (let times = 0; times < 2; times += 1) await write()
  await app.sweep()
  const during = (work: () => Promise<unknown>) => statementsDuring(app, work)
  return { agency, app, client, during, write }
}

/** So many events of a trail that is linked and genuine, after those that are there. */
const addToTrail = async (
  { agency, app, client }: Awaited<ReturnType<typeof startWith>>,
  count: number,
): Promise<void> => {
  const [head] = await storedRows(app, 'portal-audit-seals')
  const key = purposeKey(app.payload, 'audit')
  const now = app.now().toISOString()
  let [seal, sequence] = [String(head?.seal), Number(head?.sequence)]
  const rows = Array.from({ length: count }, (): Row<'portalAuditEvents'> => {
    const id = randomUUID()
    const content = {
      action: 'message.sent' as const,
      actorKind: 'staff' as const,
      agencyID: agency,
      at: now,
      clientID: client.id,
      dedupeKey: `backlog:${id}`,
      detail: { direction: 'to-client' },
      id,
      outcome: 'done' as const,
      subject: id,
    }
    const mac = eventMAC(key, content)
    sequence += 1
    seal = chainLink(key, { event: { id, mac }, previous: seal, sequence })
    const linked = { mac, seal, sealKey: `sealed:${sequence}`, sequence }
    return { ...content, ...linked, agency, client: client.id, createdAt: now, updatedAt: now }
  })
  for (let at = 0; at < count; at += 500)
    await insertRows(app, 'portalAuditEvents', rows.slice(at, at + 500))
  const ends = { purgedSeal: '', purgedSequence: 0, seal, sequence }
  await app.payload.db.updateOne({
    collection: 'portal-audit-seals',
    data: { ...ends, mac: headMAC(key, ends) },
    id: String(head?.id),
    req: {},
  })
}

describe('a backlog of ten thousand events', () => {
  const MANY = 10_000
  /** Of one round: events that it notes, and how many it reads at once. */
  const [ROUND, BATCH] = [4000, 200]

  test('is read in pieces, written in as many statements, and goes on where the round before ended', async () => {
    const host = await startWith('backlog', ['crm'])
    const before = await storedRows(host.app, 'webhook-deliveries')
    await addToTrail(host, MANY)
    // Down: three tries, and the rest is left for later
    server.state.always = { status: 500 }
    const noted: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const statements = await host.during(() => host.app.sweep())
      const reads = statements.filter((sql) =>
        /from "portal_audit_events".*"sequence" > \?.*"action" not in/.test(sql),
      )
      const writes = statements.filter((sql) => sql.startsWith('insert into "webhook_deliveries"'))
      expect(reads.length).toBeGreaterThan(1)
      expect(reads.length).toBeLessThanOrEqual(ROUND / BATCH + 1)
      for (const sql of reads) expect(sql).toMatch(/order by .* limit \?$/)
      expect(writes.length).toBeLessThanOrEqual(ROUND / BATCH)
      const rows = await host.app.payload.db.count({ collection: 'webhook-deliveries' })
      noted.push(rows.totalDocs - before.length)
      const { client: driver } = host.app.payload.db as unknown as Driver
      const planOf = async (sql: string): Promise<string | undefined> =>
        (await driver.execute(`explain query plan ${sql}`)).rows[0]?.detail
      for (const sql of reads)
        expect(await planOf(sql)).toMatch(/ \(sequence>\? AND sequence<\?\)$/)
      const due = statements.filter((sql) =>
        /^select .* from "webhook_deliveries".*limit/.test(sql),
      )
      expect(due.length).toBeGreaterThan(0)
      for (const sql of due)
        expect(await planOf(sql)).toMatch(/ \(consumer=\? AND state=\? AND next_at<\?\)$/)
    }
    expect(noted).toEqual([ROUND, 2 * ROUND, MANY])
  })
})

describe('what it costs a host to be told', () => {
  /** A round of the trail, one of the consumer, and the event itself. */
  const ONE_WEBHOOK = 20
  const EVERY_OTHER = 11

  test('nothing without handlers and webhooks: neither a message nor a sweep asks for anybody who listens', async () => {
    const { app, during, write } = await startWith('deaf', [])
    const written = await during(write)
    const swept = await during(() => app.sweep())
    const asked = [...written, ...swept].filter((sql) => OF_EVENTS.test(sql))
    // Who has taken a webhook out still has its rows removed
    expect(asked.filter((sql) => !sql.startsWith('delete from "webhook_deliveries"'))).toEqual([])
    expect(asked.length).toBeLessThanOrEqual(1)
    // Nor is the trail linked at once: the sweep does that
    expect(written.filter((sql) => sql.includes('"portal_audit_seals"'))).toEqual([])
  })

  test('a number of statements for an event that does not grow with what was told before', async () => {
    const deaf = await startWith('deaf-too', [])
    const one = await startWith('one', ['crm'])
    const two = await startWith('two', ['crm', 'reports'])
    const counts = await Promise.all(
      [deaf, one, two].map(async ({ during, write }) => (await during(write)).length),
    )
    const [nobody = 0, ofOne = 0, ofTwo = 0] = counts
    expect(ofOne - nobody).toBeLessThanOrEqual(ONE_WEBHOOK)
    expect(ofTwo - ofOne).toBeLessThanOrEqual(EVERY_OTHER)
    for (let times = 0; times < 5; times += 1) await one.write()
    expect((await one.during(one.write)).length).toBe(ofOne)
    const idle = (await one.during(() => one.app.sweep())).filter((sql) => OF_EVENTS.test(sql))
    for (let times = 0; times < 5; times += 1) await one.write()
    const later = (await one.during(() => one.app.sweep())).filter((sql) => OF_EVENTS.test(sql))
    expect(later.length).toBe(idle.length)
  })
})
