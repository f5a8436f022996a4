import { existsSync } from 'node:fs'
import path from 'node:path'

import { verifyAuditTrail } from 'payload-client-portal'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { clients as seedClients } from '../../../dev/seed/data/clients.js'
import { seed } from '../../../dev/seed/seed.js'
import { openWorld, type World } from '../../../dev/seed/surroundings/openWorld.js'
import { COLLECTIONS } from '../../../src/contract/collections.js'
import '../../support/cheapStaffPasswords.js'
import { createDatabaseAdapter } from '../../support/database/adapter.js'
import { nodesOf, readSources, text } from '../../support/sources.js'
import { storedRows, type StoredRow } from '../../support/storedRows.js'
import { temporaryFolder } from '../../support/temporaryFolder.js'

let uploads: string
let world: World
const stored = (slug: string): Promise<StoredRow[]> => storedRows(world, slug)

/** Databases keep moments as dates or as text. */
const momentOf = (value: unknown): string => new Date(value as Date | string).toISOString()

beforeAll(async () => {
  vi.stubEnv('PAYLOAD_SECRET', 'integration-test-secret')
  uploads = await temporaryFolder()
  world = await openWorld({
    db: createDatabaseAdapter('demo-seed'),
    key: 'demo-seed',
    logger: { options: { level: process.env.TEST_LOG ?? 'fatal' } },
    passwordN: 16,
    uploads,
  })
  await seed(world)
  // Half a year of people, day by day
}, 300_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await world.payload.destroy()
})

/** What each client has in a collection, by name. */
const byClient = async (slug: string): Promise<Map<string, StoredRow[]>> => {
  const rows = await stored(slug)
  const people = await stored('clients')
  return new Map(
    people.map(({ firstName, id, lastName }) => [
      `${String(firstName)} ${String(lastName)}`,
      rows.filter(({ client }) => String(client) === id),
    ]),
  )
}

test('the inbox of staff holds what the product writes: a text, and no key of a seed', async () => {
  const items = await stored('portal-inbox')
  expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThan(4)
  expect(items.filter((item) => !item.text)).toEqual([])
  // Whom it goes to once its owner has left is asked of the agency
  expect(items.filter(({ agency }) => !agency).map(({ kind }) => kind)).toEqual([])
  expect(items.filter(({ dedupeKey }) => String(dedupeKey).startsWith('seed:'))).toEqual([])
  const unread = items.filter(({ readAt }) => !readAt)
  expect(unread.length).toBeGreaterThan(2)
  expect(unread.length).toBeLessThan(items.length / 2)
})

test('every connected client was invited, registered and signed in, and the trail says so', async () => {
  const events = await stored('portal-audit-events')
  const connected = (await stored('portal-connections')).filter(
    ({ status }) => status === 'connected',
  )
  expect(connected.length).toBe(10)
  for (const { client } of connected) {
    const own = events.filter(({ clientID }) => String(clientID) === String(client))
    const actions = own.map(({ action }) => action)
    for (const action of ['client.invited', 'account.registered', 'record.created'])
      expect(actions, String(client)).toContain(action)
  }
  const signedIn = events.filter(({ action }) => action === 'sign-in.done')
  const accounts = await stored('portal-accounts')
  expect(new Set(signedIn.map(({ actorID }) => String(actorID)))).toEqual(
    new Set(accounts.map(({ id }) => id)),
  )
})

test('the audit trail verifies, and is sealed to its end', async () => {
  const { ok, problems, unsealed } = await verifyAuditTrail(world.payload)
  expect({ ok, problems, unsealed }).toEqual({ ok: true, problems: [], unsealed: 0 })
})

test('no mail waits that is due, one was refused by a full mailbox, and no effect is open', async () => {
  const now = new Date().toISOString()
  const open = (await stored('portal-outbox')).filter(
    ({ nextAt, state }) =>
      !['canceled', 'failed', 'sent'].includes(String(state)) &&
      !(state === 'queued' && momentOf(nextAt) > now),
  )
  expect(open).toEqual([])
  const failed = (await stored('portal-outbox')).filter(({ state }) => state === 'failed')
  expect(failed.map(({ kind }) => kind)).toEqual(['new-message'])
  const told = (await byClient('portal-messages')).get('Rosa Delgado') ?? []
  const alone = told.filter(({ massSend }) => !massSend)
  expect(alone.map(({ id, mailProblem }) => [id, mailProblem])).toEqual([
    [failed[0]?.subject, 'refused'],
  ])
  for (const { slug } of Object.values(COLLECTIONS)) {
    const left = (await stored(slug)).filter(({ effectsPendingAt }) => effectsPendingAt)
    expect(left, slug).toEqual([])
  }
})

test('a message that was to leave after its client was disconnected stands there, not sent, with the reason', async () => {
  const later = (await stored('scheduled-messages')).filter(({ state }) => state === 'not-sent')
  expect(later.map(({ reason }) => reason)).toEqual(['not-connected'])
  expect((await byClient('scheduled-messages')).get('Carlos Mendoza Ruiz')).toHaveLength(1)
})

test('each row has its time in the story: none is of the minute in which the seed ran', async () => {
  const began = world.calendar.hours(0)
  for (const { slug } of Object.values(COLLECTIONS)) {
    const late = (await stored(slug)).filter(
      ({ createdAt }) => createdAt && momentOf(createdAt) >= began,
    )
    expect(late, slug).toEqual([])
  }
})

test('people are where the documents and the welcome page say they are', async () => {
  const connections = await byClient('portal-connections')
  const stateOf = (name: string): unknown => connections.get(name)?.at(-1)?.status
  expect(connections.size).toBe(seedClients.length)
  expect(stateOf('Mike Turner')).toBe('connected')
  expect(stateOf('María José Hernández Quiñones')).toBe('connected')
  expect(stateOf('Latoya Brooks')).toBe('invite-pending')
  expect(stateOf('Robert O’Connell')).toBe('invite-pending')
  for (const name of ['Zoë Björk-Łukasiewicz', 'Samira Haddad', 'Pops Unknown'])
    expect(stateOf(name), name).toBe(undefined)
  const ends = (await stored('portal-connections')).map(({ endReason }) => endReason)
  for (const end of ['canceled', 'client-request', 'email-changed', 'expired', 'security-breach'])
    expect(ends).toContain(end)

  const pending = ((await byClient('portal-requests')).get('Mike Turner') ?? []).filter(
    ({ status }) => status === 'pending',
  )
  expect(pending.map(({ type }) => String(type)).toSorted()).toEqual([
    'assessment',
    'document',
    'location',
    'roi',
  ])
  const disabled = (await stored('portal-accounts')).filter(({ status }) => status === 'disabled')
  expect(disabled.map(({ email }) => email)).toEqual(['nina@client.example'])
  expect(await stored('portal-seals')).toHaveLength(1)
})

test('documents have real files, but the one in which the scanner found a virus', async () => {
  const documents = await stored('client-documents')
  expect(documents.length).toBeGreaterThan(8)
  const refused = documents.filter(
    ({ filename }) => !existsSync(path.join(uploads, String(filename))),
  )
  expect(refused.map(({ scanState }) => scanState)).toEqual(['infected'])
})

test('a second run changes nothing', async () => {
  expect(await seed(world)).toBe('unchanged')
})

/** What only actions of the product write; staff mark their notices as read themselves. */
const BY_ACTIONS_ALONE =
  /^(?:portal-(?!inbox$)[\w-]+|client-documents|client-locations|assessment-responses|contact-changes)$/

test('the seed names no collection that actions fill, and never goes to the database itself', () => {
  const sources = [...readSources(['dev/seed']).values()]
  expect(sources.length).toBeGreaterThan(20)
  const found = sources.flatMap((source) =>
    nodesOf(source).flatMap(({ node }) => {
      const named = node.type === 'Literal' && typeof node.value === 'string' ? node.value : ''
      const database = node.type === 'MemberExpression' && text(node.property) === 'db'
      return BY_ACTIONS_ALONE.test(named) || database ? [`${source.path}: ${named || 'db'}`] : []
    }),
  )
  expect(found).toEqual([])
  const creates = sources.filter(({ text: code }) => /portal-inbox/.test(code))
  expect(creates.map(({ text: code }) => /\bcreate\(/.test(code))).toEqual([false])
})
