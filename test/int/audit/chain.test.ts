import type { Where } from 'payload'
import { verifyAuditTrail } from 'payload-client-portal'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows, type StoredRow } from '../../support/storedRows.js'

type Staff = Awaited<ReturnType<People['staff']>>
const SLUG = 'portal-audit-events'
const ENDS = 'portal-audit-seals'

let app: PortalApp
let people: People
let agency: string
let root: Staff
let chief: Staff
let worker: Staff
let client: string

beforeAll(async () => {
  app = await startPortalApp('chain')
  people = peopleOf(app)
  agency = (await people.agency()).id
  root = await people.staff({ permissions: ['super-user'] })
  chief = await people.staff({ agency, permissions: ['super-user'] })
  worker = await people.staff({ agency, permissions: ['client-management', 'view-identifiers'] })
  client = (await people.client(agency, { ssn: '219-09-9999' })).id
})
afterAll(() => app.stop())

const reveal = () => worker.visitor.post(`/portal/clients/${client}/reveal-ssn`)
const verify = (known?: { seal: string; sequence: number }) =>
  verifyAuditTrail(app.payload, known ? { known } : {})
/** Linked events, oldest first. */
const linked = async (): Promise<StoredRow[]> =>
  (await storedRows(app, SLUG, { sequence: { exists: true } })).toSorted(
    (a, b) => Number(a.sequence) - Number(b.sequence),
  )
/** Somebody with the database in their hands, past Payload. */
const write = (collection: string, where: Where, data: Record<string, unknown>) =>
  app.payload.db.updateOne({ collection, data, req: {}, where })
const remove = (where: Where) => app.payload.db.deleteMany({ collection: SLUG, req: {}, where })
const kinds = async (known?: { seal: string; sequence: number }): Promise<string[]> => [
  ...new Set((await verify(known)).problems.map(({ kind }) => kind)),
]
const byID = ({ id }: { id: string }): Where => ({ id: { equals: id } })

/** Changes rows, looks, and puts them back. */
const tampered = async (rows: StoredRow[], tamper: () => Promise<unknown>): Promise<string[]> => {
  await tamper()
  const found = await kinds()
  for (const row of rows) await remove(byID(row))
  for (const row of rows) {
    await app.payload.db.create({ collection: SLUG, data: row, req: {} })
  }
  expect(await kinds()).toEqual([])
  return found
}

beforeEach(async () => {
  await reveal()
  await reveal()
  await app.sweep()
})

const third = async (): Promise<StoredRow> => {
  const row = (await linked())[2]
  if (!row) throw new Error('too few events')
  return row
}

test('events are linked one after the other, and the whole trail proves', async () => {
  await reveal()
  const before = await verify()
  expect(before).toMatchObject({ ok: true, unsealed: 1 })
  await app.sweep()
  const rows = await linked()
  expect(rows.map(({ sequence }) => Number(sequence))).toEqual(rows.map((_, index) => index + 1))
  expect(await verify()).toMatchObject({
    checked: rows.length,
    end: { sequence: rows.length },
    next: null,
    ok: true,
    problems: [],
    unsealed: 0,
  })
  const first = await verifyAuditTrail(app.payload, { limit: 2 })
  expect(first).toMatchObject({ next: 2, ok: true })
  expect(await verifyAuditTrail(app.payload, { after: 2 })).toMatchObject({ next: null, ok: true })
})

test('four servers link at once: each place is taken once', async () => {
  await Promise.all(Array.from({ length: 10 }, reveal))
  await Promise.all(Array.from({ length: 4 }, () => app.sweep()))
  await app.sweep()
  expect(await verify()).toMatchObject({ ok: true, unsealed: 0 })
})

test('a server that died while it linked is caught up with', async () => {
  const [head] = await storedRows(app, ENDS)
  await reveal()
  await reveal()
  await app.sweep()
  // As if its last statement had not come.
  const { mac, seal, sequence } = head as StoredRow
  await write(ENDS, { key: { equals: 'head' } }, { mac, seal, sequence })
  await reveal()
  await app.sweep()
  expect(await verify()).toMatchObject({ ok: true, unsealed: 0 })
})

describe('nobody changes or removes an event by Payload', () => {
  test(attack('AUDIT-01', 'over REST'), async () => {
    const { id } = await third()
    for (const { visitor } of [root, chief, worker]) {
      for (const path of [`/${SLUG}/${id}`, `/${SLUG}?where[id][equals]=${id}`]) {
        const body = { action: 'sign-out' }
        expect((await visitor.call(path, { body, method: 'PATCH' })).status).toBe(403)
        expect((await visitor.call(path, { method: 'DELETE' })).status).toBe(403)
      }
      expect((await visitor.post(`/${SLUG}`, { action: 'sign-out' })).status).toBe(403)
    }
    expect(await kinds()).toEqual([])
  })

  test(attack('AUDIT-01', 'over GraphQL'), async () => {
    const ask = graphqlOf(app)
    const { id } = await third()
    for (const text of [
      `deletePortalAuditEvent(id: "${id}") { id }`,
      `updatePortalAuditEvent(id: "${id}", data: { action: "x" }) { id }`,
    ]) {
      expect((await ask(root.visitor, `mutation { ${text} }`)).errors).not.toEqual([])
    }
    expect(await kinds()).toEqual([])
  })

  test(attack('AUDIT-01', 'by server code that overrides access'), async () => {
    const { id } = await third()
    const own = { collection: SLUG, overrideAccess: true } as const
    const { payload } = app
    await expect(payload.update({ ...own, data: { action: 'x' }, id })).rejects.toThrow('not')
    await expect(
      payload.update({ ...own, data: { action: 'x' }, where: { id: { equals: id } } }),
    ).rejects.toThrow('not')
    await expect(payload.delete({ ...own, id })).rejects.toThrow('not')
    await expect(payload.delete({ ...own, where: { id: { equals: id } } })).rejects.toThrow('not')
    await expect(payload.create({ ...own, data: { action: 'sign-out' } })).rejects.toThrow('not')
    expect(await kinds()).toEqual([])
    const { trash = false, versions = false } = payload.collections[SLUG]?.config ?? {}
    expect({ trash, versions }).toEqual({ trash: false, versions: false })
  })
})

describe('whoever writes into the database itself is found', () => {
  test(attack('AUDIT-02'), async () => {
    const row = await third()
    for (const data of [
      { action: 'sign-out' },
      { outcome: 'denied' },
      { actorID: '999' },
      { detail: { other: true } },
    ]) {
      expect(await tampered([row], () => write(SLUG, byID(row), data))).toEqual(['altered'])
    }
  })

  test(attack('AUDIT-03'), async () => {
    const rows = await linked()
    const [row, last] = [await third(), rows.at(-1) as StoredRow]
    expect(await tampered([row], () => remove(byID(row)))).toEqual(['missing'])
    expect(await tampered([last], () => remove(byID(last)))).toContain('missing')
  })

  test(attack('AUDIT-04', 'an old time for an event'), async () => {
    const row = await third()
    const at = new Date(Date.now() - 7 * DAY).toISOString()
    expect(await tampered([row], () => write(SLUG, byID(row), { at }))).toEqual(['altered'])
  })

  test(attack('AUDIT-04', 'an event of their own'), async () => {
    const row = await third()
    const id = crypto.randomUUID()
    const made = {
      ...row,
      at: new Date(Date.now() - 7 * DAY).toISOString(),
      dedupeKey: id,
      id,
      seal: null,
      sealKey: `open:${id}`,
      sequence: null,
    }
    await app.payload.db.create({ collection: SLUG, data: made, req: {} })
    expect(await kinds()).toEqual(['altered'])
    await remove({ id: { equals: id } })
  })

  test(attack('AUDIT-05'), async () => {
    const rows = await linked()
    const [one, two] = [rows[1] as StoredRow, rows[2] as StoredRow]
    const swap = async () => {
      await write(SLUG, byID(one), { sealKey: 'aside' })
      await write(SLUG, byID(two), { seal: one.seal, sealKey: one.sealKey, sequence: one.sequence })
      await write(SLUG, byID(one), { seal: two.seal, sealKey: two.sealKey, sequence: two.sequence })
    }
    expect(await tampered([one, two], swap)).toContain('moved')
  })

  test(attack('AUDIT-06', 'with another end'), async () => {
    const rows = await linked()
    const [head] = await storedRows(app, ENDS)
    const last = rows.at(-1) as StoredRow
    await remove(byID(last))
    const before = rows.at(-2) as StoredRow
    const back = { seal: before.seal, sequence: before.sequence }
    await write(ENDS, { key: { equals: 'head' } }, back)
    expect(await kinds()).toContain('end')
    await app.payload.db.create({ collection: SLUG, data: last, req: {} })
    await write(ENDS, { key: { equals: 'head' } }, { seal: head?.seal, sequence: head?.sequence })
    expect(await kinds()).toEqual([])
  })

  test(attack('AUDIT-07'), async () => {
    const { end } = await verify()
    const [old] = await storedRows(app, ENDS)
    await reveal()
    await app.sweep()
    const now = await verify()
    expect(await kinds(end)).toEqual([])
    const [head] = await storedRows(app, ENDS)
    const last = (await linked()).at(-1) as StoredRow
    // A copy of the end from before, genuine as it is.
    const { mac, seal, sequence } = old as StoredRow
    await remove(byID(last))
    await write(ENDS, { key: { equals: 'head' } }, { mac, seal, sequence })
    expect(await kinds(now.end)).toEqual(['end'])
    await app.payload.db.create({ collection: SLUG, data: last, req: {} })
    const whole = { mac: head?.mac, seal: head?.seal, sequence: head?.sequence }
    await write(ENDS, { key: { equals: 'head' } }, whole)
    expect(await kinds(now.end)).toEqual([])
  })

  test(attack('AUDIT-08'), async () => {
    const row = (await linked()).find((event) => event.clientID === client) as StoredRow
    expect(await tampered([row], () => write(SLUG, byID(row), { client: null }))).toEqual([
      'altered',
    ])
  })
})

test('events of a client who is deleted keep the id, and still prove', async () => {
  const other = await people.client(agency, { ssn: '219-09-9999' })
  await worker.visitor.post(`/portal/clients/${other.id}/reveal-ssn`)
  const deleted = await root.visitor.post(`/portal/clients/${other.id}/delete`, {
    attestation: true,
    confirm: other.uniqueIdentifier,
    reason: 'safety',
  })
  expect(deleted.status, deleted.message).toBe(200)
  await app.sweep()
  const events = await storedRows(app, SLUG, { clientID: { equals: other.id } })
  expect(events.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['client.ssn-revealed', 'client.deletion-started']),
  )
  expect(await kinds()).toEqual([])
})

test(
  attack('AUDIT-09'),
  async () => {
    await reveal()
    await app.sweep()
    const before = await linked()
    app.advance((6 * 365 + 3) * DAY)
    const worked = await people.staff({ agency, permissions: ['view-identifiers'] })
    await worked.visitor.post(`/portal/clients/${client}/reveal-ssn`)
    await app.sweep()
    await app.sweep()
    const after = await storedRows(app, SLUG)
    const ids = new Set(after.map(({ id }) => id))
    expect(before.filter(({ id }) => ids.has(id))).toEqual([])
    const [purge] = after.filter(({ action }) => action === 'audit.purged')
    expect(purge?.detail).toMatchObject({ records: expect.any(Number) as number })
    const proven = await verify()
    expect(proven).toMatchObject({ ok: true, problems: [] })
    expect(proven.purgedUpTo).toBeGreaterThanOrEqual(before.length)
    const [head] = await storedRows(app, ENDS)
    const first = (await linked())[0] as StoredRow
    const forged = { purgedSeal: first.seal, purgedSequence: first.sequence }
    await remove(byID(first))
    await write(ENDS, { key: { equals: 'head' } }, forged)
    expect(await kinds()).toContain('end')
    expect(head?.purgedSequence).toBe(proven.purgedUpTo)
  },
  60_000,
)
