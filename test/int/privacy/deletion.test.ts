import { readdir } from 'node:fs/promises'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import { ACCOUNT_BOUND, CLIENT_BOUND } from '../../../src/contract/collectionLists.js'
import { MINUTE } from '../../../src/core/clock.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { getContext } from '../../../src/config/context.js'
import { attack, rounds } from '../../attacks/attack.js'
import { findWords, plantRow } from '../../support/canary.js'
import { fullClientOf, identifierOf } from '../../support/fullClient.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Staff = Awaited<ReturnType<People['staff']>>
type Client = Awaited<ReturnType<People['connected']>>

/** Stops the work at the nth place a test may stop it. */
const crash = { at: 0, seen: 0 }
let app: PortalApp
let people: People
let agency: string
let worker: Staff
let boss: Staff
let root: Staff
/** Once claimed, once without the account, once after each collection. */
const PLACES = 2 + CLIENT_BOUND.length

beforeAll(async () => {
  app = await startPortalApp('deletion', {
    plugin: {
      testing: {
        failAt: (point) => {
          if (crash.at === 0 || point === 'after-state') return
          crash.seen += 1
          if (crash.seen === crash.at) throw new Error('The process dies here.')
        },
      },
    },
  })
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  boss = await people.staff({ agency, permissions: ['super-user'] })
  root = await people.staff({ permissions: ['super-user'] })
})
beforeEach(() => Object.assign(crash, { at: 0, seen: 0 }))
afterAll(() => app.stop())

const slugOf = (key: CollectionKey) => getContext(app.payload).slugs[key]
const remove = async (id: string, by = boss, extra: Record<string, unknown> = {}) =>
  by.visitor.post(`/portal/clients/${id}/delete`, {
    attestation: true,
    confirm: await identifierOf(app, id),
    reason: 'client-request',
    ...extra,
  })

/** Names of all stored files, the quarantined ones too. */
const storedFiles = async (): Promise<number> => {
  const { directory, quarantineDirectory } = getContext(app.payload).options.upload
  const names = await Promise.all([directory, quarantineDirectory].map((folder) => readdir(folder)))
  return names.flat().length
}

const fullClient = () => fullClientOf({ agency, app, people, worker })

/** Where ids of a deleted client or account may still stand, and why. Nothing else of them does, anywhere. */
const MAY_NAME: Readonly<Partial<Record<CollectionKey, string>>> = {
  clients: 'the emptied row, so that the trail and an answer on its way find no other record',
  portalAuditEvents: 'who did what has to be shown for six years (45 CFR 164.316(b)(2)); ids alone',
  portalDepartures: 'whose conversation was handed over, until it expires; ids alone',
  portalSeals: 'that the record was deleted, for the second look and against bringing it back',
}

const left = async (client: Client, words: string[]) => {
  const account = words[3] ?? ''
  const found = await findWords(app, words)
  const allowed = (Object.keys(MAY_NAME) as CollectionKey[]).map((key) => slugOf(key))
  return found.filter((where) => {
    const [slug = ''] = where.split(':', 1)
    const isID = where.endsWith(client.id) || where.endsWith(account)
    return !isID || !allowed.some((one) => one === slug)
  })
}

/** Collections that relate to a client or an account, or carry one in a text, read from the access table and their own fields. */
const collectionsAboutPeople = (): CollectionKey[] =>
  (Object.keys(ACCESS_MATRIX) as CollectionKey[]).filter((key) => {
    const people = [slugOf('clients'), slugOf('portalAccounts')]
    const fields = app.payload.collections[slugOf(key)]?.config.flattenedFields ?? []
    return fields.some(
      (field) =>
        ['account', 'client'].includes(field.name) ||
        ('relationTo' in field && [field.relationTo].flat().some((to) => people.includes(to))),
    )
  })

describe('deleting a client', () => {
  test('covers every collection of the access table that is about a client or an account', () => {
    // The outbox names rows alone, and is emptied by them (`forgetMails`).
    const covered = new Set([
      ...CLIENT_BOUND,
      ...ACCOUNT_BOUND,
      ...Object.keys(MAY_NAME),
      'portalOutbox',
    ])
    expect(collectionsAboutPeople().filter((key) => !covered.has(key))).toEqual([])
    expect(collectionsAboutPeople().length).toBeGreaterThan(12)
  })

  test(attack('DATA-30'), async () => {
    const { client, words } = await fullClient()
    const neighbor = await people.connected(worker, agency)
    const before = await storedFiles()
    crash.at = PLACES + 1
    const answer = await remove(client.id)
    expect(crash.seen, 'every place at which the work can be cut off').toBe(PLACES)
    expect(answer.body, answer.message).toEqual({ state: 'erased' })
    expect(await left(client, words)).toEqual([])
    expect(await storedFiles()).toBe(before - 2)
    expect((await neighbor.visitor.call('/portal/me')).status).toBe(200)
    const [row] = await storedRows(app, 'clients', { id: { equals: client.id } })
    const filled = Object.entries(row ?? {}).filter(
      ([, value]) => ![null, undefined, ''].includes(value as never) && String(value) !== '',
    )
    expect(filled.map(([name]) => name).toSorted()).toEqual(
      ['agency', 'createdAt', 'erasedAt', 'id', 'uniqueIdentifier', 'updatedAt'].toSorted(),
    )
  })

  test('keeps the trail, and tells nobody that there was a record', async () => {
    const { client } = await fullClient()
    await remove(client.id)
    const trail = await storedRows(app, 'portal-audit-events', { client: { equals: client.id } })
    const actions = trail.map(({ action }) => action)
    expect(actions).toContain('client.deletion-started')
    expect(actions).toContain('client.deleted')
    expect(trail.find(({ action }) => action === 'client.deletion-started')?.detail).toEqual({
      reason: 'client-request',
    })
    for (const { visitor } of [worker, boss, root]) {
      expect((await visitor.call(`/clients/${client.id}`)).status).toBe(404)
      expect(outcome(await visitor.call(`/portal/clients/${client.id}/status`))).toBe(
        '404 NOT_FOUND',
      )
    }
    expect(outcome(await remove(client.id))).toBe('404 NOT_FOUND')
    expect(outcome(await client.visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
  })

  test(attack('DATA-31'), { timeout: 120_000 }, async () => {
    for (let at = 1; at <= PLACES; at += rounds(1, 4)) {
      const { client, words } = await fullClient()
      Object.assign(crash, { at, seen: 0 })
      const answer = await remove(client.id)
      crash.at = 0
      expect(answer.status).toBe(500)
      const one = await worker.visitor.call(`/clients/${client.id}`)
      expect(one.status, 'hidden at once').toBe(404)
      app.advance(2 * MINUTE)
      await app.sweep()
      expect(await left(client, words), `cut off at ${at}`).toEqual([])
    }
  })

  test('goes over it once more when answers on their way have ended', async () => {
    const { client, words } = await fullClient()
    await remove(client.id)
    const late = await plantRow(app, 'client-locations', {
      canary: String(words[0]),
      ids: { agencies: agency, clients: client.id },
    })
    app.advance(16 * MINUTE)
    await app.sweep()
    expect(await storedRows(app, 'client-locations', { id: { equals: late } })).toEqual([])
    expect(await left(client, words)).toEqual([])
  })

  test('leaves an account alone that is another client’s too', async () => {
    const { client } = await fullClient()
    const [connection] = await storedRows(app, 'portal-connections', {
      email: { equals: client.email },
    })
    await worker.visitor.post(`/portal/clients/${client.id}/disconnect`, { reason: 'other' })
    const second = await people.client(agency)
    const ids = { agencies: agency, clients: second.id, 'portal-accounts': '', users: worker.id }
    await plantRow(app, 'portal-connections', {
      canary: 'other',
      ids: { ...ids, 'portal-accounts': String(connection?.account) },
    })
    await remove(client.id)
    const where = { id: { equals: connection?.account } }
    expect(await storedRows(app, 'portal-accounts', where)).toHaveLength(1)
  })
})
