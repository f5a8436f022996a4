import { createHash, randomUUID } from 'node:crypto'

import type { Payload } from 'payload'
import { verifyAuditTrail } from 'payload-client-portal'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'

import { headMAC } from '../../../src/audit/eventMAC.js'
import { keepTrail } from '../../../src/audit/keepTrail.js'
import { recordAuditEvent } from '../../../src/audit/recordAuditEvent.js'
import { purposeKey } from '../../../src/crypto/keys.js'
import { attack } from '../../attacks/attack.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

const OLDER = 'the secret of the first year'
const OLD = 'the secret of the second year'
const SLUG = 'portal-audit-events'

let app: PortalApp

/** The installation as it was, over the same database: Payload derives its secret in this way. */
const before = (secret: string): Payload =>
  Object.create(app.payload, {
    secret: { value: createHash('sha256').update(secret).digest('hex').slice(0, 32) },
  }) as Payload

/** Events that stand in the order in which they came: a secret is changed by a new start, never within the millisecond of one. */
const put = async (payload: Payload, times = 1): Promise<void> => {
  const last = Date.now()
  await vi.waitUntil(() => Date.now() > last, { interval: 1 })
  await Promise.all(
    Array.from({ length: times }, () =>
      recordAuditEvent(
        { payload },
        {
          action: 'sign-out',
          actor: { id: null, kind: 'system' },
          key: randomUUID(),
          kind: 'audit',
          outcome: 'done',
        },
      ),
    ),
  )
}
const link = (payload: Payload) => keepTrail.run({ payload })
const kindsOf = async (payload: Payload): Promise<string[]> =>
  (await verifyAuditTrail(payload)).problems.map(({ kind }) => kind)

beforeAll(async () => {
  app = await startPortalApp('new-secret', {
    plugin: { audit: { previousSecrets: [OLD, OLDER] } },
  })
})
afterAll(() => app.stop())
beforeEach(async () => {
  for (const collection of [SLUG, 'portal-audit-seals']) {
    await app.payload.db.deleteMany({ collection, req: {}, where: {} })
  }
})

/** A trail over two changes of the secret; what was not linked at the change is sealed under the next. */
const threeYears = async (): Promise<void> => {
  for (const payload of [before(OLDER), before(OLD), app.payload]) {
    await put(payload, 3)
    await link(payload)
    await put(payload, 2)
  }
  await link(app.payload)
}

test('the trail proves over changes of the secret, as a whole, in parts, and while events wait', async () => {
  await threeYears()
  await put(app.payload)
  expect(await verifyAuditTrail(app.payload)).toMatchObject({ checked: 16, ok: true, unsealed: 1 })
  for (let after = 0; after < 15; after += 1) {
    expect(await verifyAuditTrail(app.payload, { after, limit: 3 })).toMatchObject({ ok: true })
  }
})

test('right after the change, before anything is linked under the new secret, it proves too', async () => {
  await put(before(OLD), 2)
  await link(before(OLD))
  await put(before(OLD))
  await put(app.payload)
  expect(await kindsOf(app.payload)).toEqual([])
})

test('a secret that is not in the list proves nothing', async () => {
  await put(before('a secret of nobody'), 2)
  await link(before('a secret of nobody'))
  expect(await kindsOf(app.payload)).toEqual(expect.arrayContaining(['altered', 'end', 'moved']))
})

test(attack('AUDIT-16', 'an event of its own'), async () => {
  await threeYears()
  await put(before(OLD))
  expect(await kindsOf(app.payload)).toEqual(['altered'])
  await link(app.payload)
  expect(await kindsOf(app.payload)).toEqual(['altered'])
})

test(attack('AUDIT-16', 'the end of the chain sealed anew'), async () => {
  await threeYears()
  const last = (await storedRows(app, SLUG)).toSorted(
    (a, b) => Number(b.sequence) - Number(a.sequence),
  )[0]
  const where = { id: { equals: last?.id } }
  await app.payload.db.updateOne({
    collection: SLUG,
    data: { seal: null, sealKey: `open:${String(last?.id)}`, sequence: null },
    req: {},
    where,
  })
  const [head] = await storedRows(app, 'portal-audit-seals')
  const rest = (await storedRows(app, SLUG, { sequence: { equals: 14 } }))[0]
  const ends = { purgedSeal: '', purgedSequence: 0, seal: String(rest?.seal), sequence: 14 }
  await app.payload.db.updateOne({
    collection: 'portal-audit-seals',
    data: { ...ends, mac: headMAC(purposeKey(before(OLD), 'audit'), ends) },
    req: {},
    where: { id: { equals: head?.id } },
  })
  await link(before(OLD))
  expect(await kindsOf(app.payload)).toEqual(['moved'])
})
