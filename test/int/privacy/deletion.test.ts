import { readdir } from 'node:fs/promises'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { ACCOUNT_BOUND, CLIENT_BOUND } from '../../../src/core/clientBound.js'
import { MINUTE } from '../../../src/core/clock.js'
import type { CollectionKey } from '../../../src/core/slugs.js'
import { getContext } from '../../../src/config/context.js'
import { attack, rounds } from '../../attacks/attack.js'
import { findWords, plantRow } from '../../support/canary.js'
import { pdf } from '../../support/files.js'
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
let other: string
let worker: Staff
let boss: Staff
let root: Staff
let number = 0
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
  other = (await people.agency()).id
  worker = await people.staff({ agency })
  boss = await people.staff({ agency, permissions: ['super-user'] })
  root = await people.staff({ permissions: ['super-user'] })
})
beforeEach(() => Object.assign(crash, { at: 0, seen: 0 }))
afterAll(() => app.stop())

const slugOf = (key: CollectionKey) => getContext(app.payload).slugs[key]
const identifierOf = async (id: string) =>
  String((await storedRows(app, 'clients', { id: { equals: id } }))[0]?.uniqueIdentifier)
const remove = async (id: string, by = boss, extra: Record<string, unknown> = {}) =>
  by.visitor.post(`/portal/clients/${id}/delete`, {
    attestation: true,
    confirm: await identifierOf(id),
    reason: 'client-request',
    ...extra,
  })

/** A connected client with something in every collection, and the words that must not stay. */
const fullClient = async (): Promise<{ client: Client; words: string[] }> => {
  number += 1
  const canary = `canary${number}x${Date.now()}`
  const client = await people.connected(worker, agency, {
    dateOfBirth: '1981-02-03T12:00:00.000Z',
    firstName: `${canary} first`,
    middleName: canary,
    phone: `555-${canary}`,
    preferredName: canary,
    ssn: '123-45-6789',
    suffix: canary,
  })
  const [connection] = await storedRows(app, 'portal-connections', {
    client: { equals: client.id },
  })
  const account = String(connection?.account)
  const category = await people.create('file-categories', { name: 'Identity' })
  const assessment = await people.create('assessments', {
    questions: [],
    title: 'Housing needs',
  })
  const program = await people.create('programs', { agency, name: 'Shelter' })
  const ids = {
    [slugOf('agencies')]: agency,
    [slugOf('assessments')]: assessment.id,
    [slugOf('clients')]: client.id,
    [slugOf('fileCategories')]: category.id,
    [slugOf('portalAccounts')]: account,
    [slugOf('programs')]: program.id,
    users: worker.id,
  }
  for (const key of CLIENT_BOUND) {
    if (key === 'clientDocuments') continue
    await plantRow(app, slugOf(key), { canary, ids })
  }
  for (const key of ACCOUNT_BOUND) await plantRow(app, slugOf(key), { canary, ids })
  for (const bytes of [1, 2]) {
    await app.payload.create({
      collection: 'client-documents',
      data: { agency, client: client.id, name: `${canary} passport` },
      file: {
        data: pdf(`${canary} ${bytes}`),
        mimetype: 'application/pdf',
        name: `${canary}.pdf`,
        size: pdf(`${canary} ${bytes}`).length,
      },
      overrideAccess: true,
    })
  }
  await client.visitor.post('/portal/messages', { text: `${canary} says`, to: worker.id })
  const words = [canary, client.email, client.id, await identifierOf(client.id)]
  return { client, words }
}

/** What may still hold the client's id: the trail and the two rows that say what happened. */
const left = async (client: Client, words: string[]) => {
  const found = await findWords(app, words)
  const withID = new Set(['clients', 'portal-audit-events', 'portal-seals'])
  return found.filter(
    (where) => !where.endsWith(client.id) || !withID.has(where.split(':')[0] ?? ''),
  )
}

describe('deleting a client', () => {
  test(attack('DATA-30'), async () => {
    const { client, words } = await fullClient()
    const neighbor = await people.connected(worker, agency)
    const before = (await readdir(app.files)).length
    crash.at = PLACES + 1
    const answer = await remove(client.id)
    expect(crash.seen, 'every place at which the work can be cut off').toBe(PLACES)
    expect(answer.body, answer.message).toEqual({ state: 'erased' })
    expect(await left(client, words)).toEqual([])
    expect((await readdir(app.files)).length).toBe(before - 2)
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

  test(attack('DATA-32'), async () => {
    const { client } = await fullClient()
    const strangers = {
      'another client': (await people.connected(worker, agency)).visitor,
      nobody: app.visitor(),
      'the client': client.visitor,
    }
    const body = { attestation: true, confirm: await identifierOf(client.id), reason: 'safety' }
    for (const [who, visitor] of Object.entries(strangers)) {
      for (const verb of ['delete', 'seal', 'unseal']) {
        const answer = await visitor.post(`/portal/clients/${client.id}/${verb}`, body)
        expect(outcome(answer), `${who} ${verb}`).toBe('401 SIGNED_OUT')
      }
    }
    const foreign = await people.staff({ agency: other, permissions: ['super-user'] })
    for (const { visitor } of [worker, foreign]) {
      for (const verb of ['delete', 'seal', 'unseal']) {
        const answer = await visitor.post(`/portal/clients/${client.id}/${verb}`, body)
        expect(outcome(answer)).toBe('403 FORBIDDEN')
      }
    }
    expect((await worker.visitor.call(`/clients/${client.id}`)).status).toBe(200)
  })

  test(attack('DATA-33'), async () => {
    const { client } = await fullClient()
    for (const confirm of ['', 'WRONG', undefined, client.id]) {
      expect(outcome(await remove(client.id, boss, { confirm }))).toBe('400 CONFIRMATION_WRONG')
    }
    expect(outcome(await remove(client.id, boss, { attestation: false }))).toBe(
      '400 ATTESTATION_REQUIRED',
    )
    expect(outcome(await remove(client.id, boss, { reason: 'because' }))).toBe('400 INVALID_INPUT')
    expect((await client.visitor.call('/portal/me')).status).toBe(200)
  })

  test(attack('DATA-34'), async () => {
    const { client, words } = await fullClient()
    const before = await findWords(app, words)
    for (const { visitor } of [worker, boss, root]) {
      const one = await visitor.call(`/clients/${client.id}`, { method: 'DELETE' })
      expect(one.status).toBe(403)
      const many = await visitor.call(`/clients?where[id][equals]=${client.id}`, {
        method: 'DELETE',
      })
      expect(many.status).toBe(403)
    }
    expect(await findWords(app, words)).toEqual(before)
  })

  test(attack('DATA-35'), async () => {
    const { client } = await fullClient()
    for (const key of ['clients', ...CLIENT_BOUND] as const) {
      const slug = slugOf(key)
      const before = await storedRows(app, slug)
      const [row] = before.filter(({ client: of, id }) => [of, id].includes(client.id))
      for (const { visitor } of [worker, boss, root]) {
        await visitor.post(`/${slug}/${row?.id}/duplicate`)
        await visitor.post(`/${slug}?duplicateFromID=${row?.id}`, { agency })
      }
      expect(await storedRows(app, slug), key).toHaveLength(before.length)
    }
  })
})
