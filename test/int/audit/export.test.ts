import { createHmac, hkdfSync, randomUUID } from 'node:crypto'

import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { recordAuditEvent } from '../../../src/audit/recordAuditEvent.js'
import { attack } from '../../attacks/attack.js'
import { eventsOf } from '../../support/auditTrail.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

type Line = Record<string, unknown> & { agencyID: null | string; at: string; id: string }
type Staff = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let root: Staff
let chief: Staff
let worker: Staff
let own: string
let other: string

beforeAll(async () => {
  app = await startPortalApp('audit-export')
  people = peopleOf(app)
  own = (await people.agency()).id
  other = (await people.agency()).id
  root = await people.staff({ permissions: ['super-user'] })
  chief = await people.staff({ agency: own, permissions: ['super-user'] })
  worker = await people.staff({ agency: own })
  const stranger = await people.staff({ agency: other })
  for (const { agency, by } of [
    { agency: own, by: worker },
    { agency: other, by: stranger },
  ]) {
    const { id } = await people.client(agency)
    await by.visitor.post(`/portal/clients/${id}/invite`, {})
  }
})
afterAll(() => app.stop())

const PATH = '/portal/audit/export'
const take = async (visitor: Visitor, query: string) => {
  const { headers, status, text } = await visitor.call(`${PATH}?${query}`)
  return { headers, status, text }
}
const linesOf = async (visitor: Visitor, query = ''): Promise<Line[]> => {
  const { status, text } = await take(visitor, `format=jsonl${query}`)
  if (status !== 200) throw new Error(text)
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
}
const put = (event: Partial<Parameters<typeof recordAuditEvent>[1]> = {}): Promise<void> =>
  recordAuditEvent(app, {
    action: 'record.changed',
    actor: { id: null, kind: 'system' },
    agency: own,
    key: randomUUID(),
    kind: 'audit',
    outcome: 'done',
    ...event,
  })

test('the whole trail comes as JSON Lines, in the order in which it happened, as a download', async () => {
  const { headers } = await take(root.visitor, 'format=jsonl')
  expect(headers.get('content-type')).toBe('application/jsonl; charset=utf-8')
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="audit-[\d-]+\.jsonl"$/)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  const stored = (await storedRows(app, 'portal-audit-events')).map(({ id }) => id)
  const lines = await linesOf(root.visitor)
  expect(lines.map(({ id }) => id).toSorted()).toEqual(stored.toSorted())
  expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted())
})

test('more events than fit a page come whole, each once, also those of one moment', async () => {
  const at = '2020-02-03T04:05:06.000Z'
  const keys = Array.from({ length: 503 }, () => randomUUID())
  await Promise.all(keys.map((key) => put({ at, key })))
  await put({ at: '2020-02-03T23:59:59.999Z' })
  await put({ at: '2020-02-04T00:00:00.000Z' })
  const day = await linesOf(root.visitor, '&from=2020-02-03&to=2020-02-03')
  expect(day).toHaveLength(504)
  expect(new Set(day.map(({ id }) => id)).size).toBe(504)
  const exact = await linesOf(
    root.visitor,
    '&from=2020-02-03T04:05:06.000Z&to=2020-02-03T04:05:06.001Z',
  )
  expect(new Set(exact.map(({ dedupeKey }) => dedupeKey))).toEqual(new Set(keys))
}, 60_000)

test('days are those of the agency of whoever exports, also where clocks change', async () => {
  const zoned = (await people.agency({ timeZone: 'America/Los_Angeles' })).id
  const reader = await people.staff({ agency: zoned, permissions: ['super-user'] })
  // A day of 23 hours in 2019: from 08:00 UTC of one day to 07:00 of the next.
  const moments = {
    after: '2019-03-11T07:00:00.000Z',
    before: '2019-03-10T07:59:59.999Z',
    first: '2019-03-10T08:00:00.000Z',
    last: '2019-03-11T06:59:59.999Z',
  }
  for (const at of Object.values(moments)) await put({ agency: zoned, at })
  const span = '&from=2019-03-10&to=2019-03-10'
  const there = (await linesOf(reader.visitor, span)).map(({ at }) => at)
  expect(there).toEqual([moments.first, moments.last])
  // Nobody's agency: UTC.
  const here = (await linesOf(root.visitor, span)).map(({ at }) => at)
  expect(here).toEqual([moments.before, moments.first])
  const { headers } = await take(reader.visitor, 'format=csv&from=2019-03-10&to=2019-03-10')
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' })
  expect(headers.get('content-disposition')).toContain(`audit-${today.format(app.now())}.csv`)
})

test(attack('AUDIT-10'), async () => {
  const mine = await linesOf(chief.visitor)
  expect(mine.length).toBeGreaterThan(0)
  expect(new Set(mine.map(({ agencyID }) => agencyID))).toEqual(new Set([own]))
  const stored = await storedRows(app, 'portal-audit-events', { agency: { equals: own } })
  // The event of this very export came after.
  expect(stored.filter(({ action }) => action !== 'audit.exported')).toHaveLength(
    mine.filter(({ action }) => action !== 'audit.exported').length,
  )
  const [foreign] = await storedRows(app, 'portal-audit-events', { agency: { equals: other } })
  expect(await linesOf(chief.visitor, `&client=${String(foreign?.clientID)}`)).toEqual([])
  expect(await linesOf(root.visitor, `&client=${String(foreign?.clientID)}`)).toHaveLength(1)
})

test('staff without the right, clients and strangers export nothing', async () => {
  const client = await people.connected(worker, own)
  const query = '?format=csv'
  expect(outcome(await worker.visitor.call(`${PATH}${query}`))).toBe('403 FORBIDDEN')
  expect(outcome(await client.visitor.call(`${PATH}${query}`))).toBe('401 SIGNED_OUT')
  expect(outcome(await app.visitor().call(`${PATH}${query}`))).toBe('401 SIGNED_OUT')
})

test.each([
  ['', 'format'],
  ['format=xml', 'format'],
  ['format=csv&from=yesterday', 'from'],
  ['format=csv&from=2026-02-30', 'from'],
  ['format=csv&from=2026-02-03&to=2026-02-02', 'to'],
  ['format=csv&action=nothing', 'action'],
  ['format=csv&outcome=maybe', 'outcome'],
  [`format=csv&client=${'x'.repeat(101)}`, 'client'],
])('"%s" is refused and names the field', async (query, field) => {
  const answer = await root.visitor.call(`${PATH}?${query}`)
  expect(outcome(answer)).toBe('400 INVALID_INPUT')
  expect(answer.body.errors).toMatchObject([{ data: { field } }])
  app.advance(60 * 60_000)
})

test('a filter that is not known is refused, an empty one is none', async () => {
  expect(outcome(await root.visitor.call(`${PATH}?format=csv&limit=5`))).toBe('400 INVALID_INPUT')
  expect((await take(root.visitor, 'format=csv&action=&from=&to=&client=')).status).toBe(200)
})

test('an export leaves one event with its filters', async () => {
  const events = await eventsOf(app, () =>
    take(chief.visitor, 'format=csv&outcome=denied&action=client.invited'),
  )
  expect(events).toMatchObject([
    {
      action: 'audit.exported',
      actorKind: 'staff',
      agencyID: own,
      detail: { action: 'client.invited', format: 'csv', outcome: 'denied' },
      outcome: 'done',
    },
  ])
})

test(attack('AUDIT-13'), async () => {
  const answer = await root.visitor.call(`${PATH}?format=csv`, {
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  expect(outcome(answer)).toMatch(/^40[13] /)
  const events = await storedRows(app, 'portal-audit-events', {
    action: { equals: 'audit.exported' },
  })
  expect(events.at(-1)).toBeDefined()
})

test('who stops listening stops the reading', async () => {
  const { payload } = app
  const find = payload.db.find.bind(payload.db)
  let pages = 0
  payload.db.find = (args) => {
    if (args.collection === 'portal-audit-events') pages += 1
    return find(args)
  }
  try {
    const cookie = [...root.visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const request = new Request(`http://portal.example/api${PATH}?format=jsonl`, {
      headers: { cookie },
    })
    const response = await handleEndpoints({
      config: app.config,
      payloadInstanceCacheKey: app.key,
      request,
    })
    const reader = response.body?.getReader()
    await reader?.read()
    expect(pages).toBe(1)
    await reader?.cancel()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(pages).toBe(1)
  } finally {
    payload.db.find = find
  }
})

test('too many exports by one person are refused for a while', async () => {
  const busy = await people.staff({ permissions: ['super-user'] })
  const query = `${PATH}?format=csv&from=2017-01-01&to=2017-01-01`
  for (let time = 0; time < 20; time += 1) await busy.visitor.call(query)
  expect(outcome(await busy.visitor.call(query))).toBe('429 TOO_MANY_REQUESTS')
})

/** The proof as docs/audit.md describes it, with nothing of ours. */
const hmac = (key: Buffer, ...parts: (number | string)[]): string => {
  const hash = createHmac('sha256', key)
  for (const part of parts) hash.update(`${Buffer.byteLength(String(part))}:${part}`)
  return hash.digest('base64url')
}
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

test('an outside verifier proves an export with the key of the trail alone', async () => {
  await app.sweep()
  const key = Buffer.from(
    hkdfSync('sha256', app.payload.secret, 'payload-client-portal', 'audit', 32),
  )
  const lines = (await linesOf(root.visitor)).filter(({ sequence }) => sequence !== null)
  let previous = ''
  const chain = lines.toSorted((a, b) => Number(a.sequence) - Number(b.sequence))
  for (const [index, one] of chain.entries()) {
    const { action, actorID, actorKind, actorName, address, agencyID, clientID } = one
    const { dedupeKey, detail, outcome: ended, requestID, subject } = one
    const words = [action, ended, actorKind, actorID, actorName, agencyID, clientID, subject]
    const mac = hmac(
      key,
      'event',
      one.id,
      one.at,
      ordered([...words, address, requestID, dedupeKey, detail]),
    )
    expect(one.mac).toBe(mac)
    previous = hmac(key, 'seal', previous, index + 1, one.id, mac)
    expect(one.seal).toBe(previous)
  }
  expect(chain.length).toBeGreaterThan(500)
}, 120_000)
