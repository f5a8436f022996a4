import { formatNames } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { sealingQuery } from '../../../admin-components/shared/sealing.js'
import { CLIENT_BOUND } from '../../../src/core/clientBound.js'
import { DEFAULT_SLUGS, type CollectionKey } from '../../../src/core/slugs.js'
import { getContext } from '../../../src/config/context.js'
import { attack } from '../../attacks/attack.js'
import { plantRow } from '../../support/canary.js'
import { pdf } from '../../support/files.js'
import { graphqlOf } from '../../support/graphql.js'
import { listen } from '../../support/listen.js'
import { tokenIn } from '../../support/mailbox.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Staff = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let agency: string
let worker: Staff
let boss: Staff
let root: Staff
let foreign: Staff
let foreignBoss: Staff

beforeAll(async () => {
  app = await startPortalApp('sealing')
  people = peopleOf(app)
  agency = (await people.agency()).id
  const other = (await people.agency()).id
  worker = await people.staff({ agency })
  boss = await people.staff({ agency, permissions: ['super-user'] })
  root = await people.staff({ permissions: ['super-user'] })
  foreign = await people.staff({ agency: other })
  foreignBoss = await people.staff({ agency: other, permissions: ['super-user'] })
})
afterAll(() => app.stop())

const seal = (id: string, by = boss) =>
  by.visitor.post(`/portal/clients/${id}/seal`, { attestation: true, reason: 'safety' })
const unseal = (id: string, by = boss) => by.visitor.post(`/portal/clients/${id}/unseal`)

/** Everything that can be asked about a client, over REST and GraphQL, and how much of it somebody gets. */
const reach = async (
  { visitor }: Staff,
  id: string,
  { file, rows }: Awaited<ReturnType<typeof fullClient>>,
): Promise<Record<string, number>> => {
  const { slugs } = getContext(app.payload)
  const seen: Record<string, number> = {}
  const count = async (name: string, path: string) => {
    const answer = await visitor.call(path)
    const { totalDocs = 1 } = answer.body as { totalDocs?: number }
    seen[name] = answer.status === 200 ? totalDocs : 0
  }
  await count('clients by name', `/clients?where[fullName][like]=Hidden`)
  for (const [key, row] of Object.entries(rows) as [CollectionKey, string][]) {
    const field = key === 'clients' ? 'id' : 'client'
    const { plural, singular } = formatNames(DEFAULT_SLUGS[key])
    const where = `where[${field}][equals]=${id}`
    await count(key, `/${slugs[key]}?${where}`)
    await count(`one of ${key}`, `/${slugs[key]}/${row}`)
    await count(`count of ${key}`, `/${slugs[key]}/count?${where}`)
    await count(`versions of ${key}`, `/${slugs[key]}/versions?where[parent][equals]=${row}`)
    const related = `where[client.lastName][equals]=Hidden`
    if (key !== 'clients') await count(`${key} by relation`, `/${slugs[key]}?${related}`)
    const condition = `(where: { ${field}: { equals: "${id}" } })`
    const { data } = await graphqlOf(app)<null | Record<
      string,
      null | { id?: string; totalDocs?: number }
    >>(
      visitor,
      `{ list: ${plural}${condition} { totalDocs } number: count${plural}${condition} { totalDocs } one: ${singular}(id: "${row}") { id } }`,
    )
    seen[`${key} over GraphQL`] = data?.list?.totalDocs ?? 0
    seen[`count of ${key} over GraphQL`] = data?.number?.totalDocs ?? 0
    seen[`one of ${key} over GraphQL`] = data?.one ? 1 : 0
  }
  await count('a file', `/client-documents/file/${file}`)
  await count('status', `/portal/clients/${id}/status`)
  const patched = await visitor.call(`/clients/${id}`, { body: { phone: '1' }, method: 'PATCH' })
  seen.change = patched.status === 200 ? 1 : 0
  return seen
}
const any = (seen: Record<string, number>) =>
  Object.entries(seen).flatMap(([name, count]) => (count > 0 ? [name] : []))

const fullClient = async () => {
  const client = await people.connected(worker, agency, { lastName: 'Hidden' })
  const [connection] = await storedRows(app, 'portal-connections', {
    client: { equals: client.id },
  })
  const assessment = await people.create('assessments', { questions: [], title: 'Housing' })
  const category = await people.create('file-categories', { name: 'Identity' })
  const program = await people.create('programs', { agency, name: 'Shelter' })
  const ids = {
    agencies: agency,
    assessments: assessment.id,
    'file-categories': category.id,
    programs: program.id,
    clients: client.id,
    'portal-accounts': String(connection?.account),
    users: worker.id,
  }
  const { slugs } = getContext(app.payload)
  const rows: Partial<Record<CollectionKey, string>> = {
    clients: client.id,
    portalConnections: String(connection?.id),
  }
  for (const key of CLIENT_BOUND) {
    if (key === 'clientDocuments' || key === 'portalConnections') continue
    rows[key] = await plantRow(app, slugs[key], { canary: 'sealed', ids })
  }
  const data = pdf('sealed')
  const document = await app.payload.create({
    collection: 'client-documents',
    data: { agency, client: client.id, name: 'Passport' },
    file: { data, mimetype: 'application/pdf', name: 'passport.pdf', size: data.length },
    overrideAccess: true,
  })
  const { filename, id } = document as unknown as { filename: string; id: string }
  return { client, file: filename, rows: { ...rows, clientDocuments: id } }
}

describe('a sealed record', () => {
  test(attack('DATA-20'), { timeout: 120_000 }, async () => {
    const full = await fullClient()
    const { client } = full
    const before = any(await reach(worker, client.id, full))
    for (const key of ['clients', ...CLIENT_BOUND]) {
      for (const how of ['', ' over GraphQL']) {
        expect(before).toEqual(
          expect.arrayContaining([`${key}${how}`, `one of ${key}${how}`, `count of ${key}${how}`]),
        )
      }
    }
    expect(before).toContain('a file')
    expect((await seal(client.id)).body).toEqual({ state: 'sealed' })
    for (const somebody of [worker, foreign, foreignBoss]) {
      expect(any(await reach(somebody, client.id, full))).toEqual([])
    }
    for (const somebody of [boss, root]) {
      const seen = any(await reach(somebody, client.id, full))
      expect(seen).toContain('one of clients')
      expect(seen).toContain('clientDocuments')
      expect(seen).toContain('a file')
    }
    expect((await unseal(client.id)).body).toEqual({ state: 'open' })
    const after = any(await reach(worker, client.id, full))
    expect(after.toSorted()).toEqual(before.toSorted())
  })

  test(attack('DATA-23'), async () => {
    const { client, rows } = await fullClient()
    await seal(client.id)
    const listeners = { boss, foreign, foreignBoss, root, worker }
    const streams = await Promise.all(
      Object.entries(listeners).map(async ([name, { visitor }]) => ({
        name,
        ...(await listen(app, visitor)),
      })),
    )
    const other = await people.connected(worker, agency)
    await worker.visitor.post(`/portal/clients/${other.id}/requests`, { type: 'location' })
    const canceled = await root.visitor.post(`/portal/requests/${rows.portalRequests}/cancel`)
    expect(canceled.status, canceled.message).toBe(200)
    await worker.visitor.post(`/portal/clients/${other.id}/messages`, { text: 'Last' })
    const own = streams.filter(({ name }) => ['boss', 'root', 'worker'].includes(name))
    for (const { heard } of own) {
      await vi.waitFor(() => expect(heard().at(-1)).toMatchObject({ type: 'message' }))
    }
    const told = streams.filter(({ state }) => state.text.includes(client.id))
    for (const { controller } of streams) controller.abort()
    expect(told.map(({ name }) => name)).toEqual(['boss', 'root'])
  })

  test(attack('DATA-21'), async () => {
    const { client } = await fullClient()
    expect((await client.visitor.call('/portal/me')).status).toBe(200)
    await seal(client.id)
    expect(outcome(await client.visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
    expect((await people.signIn(client.visitor, client.email)).status).toBe(200)
    const me = await client.visitor.call('/portal/me')
    expect(me.body).toMatchObject({ client: null, careTeam: [] })
    expect(docsOf(await client.visitor.call('/portal-messages'))).toEqual([])
    await unseal(client.id)
    expect((await client.visitor.call('/portal/me')).body).toMatchObject({ client: null })
  })

  test(attack('DATA-22'), async () => {
    const client = await people.client(agency)
    const invite = (by: Staff, email: string) =>
      by.visitor.post(`/portal/clients/${client.id}/invite`, { attestation: true, email })
    expect((await invite(worker, 'early@client.example')).status).toBe(201)
    const token = tokenIn(await people.lastMail('early@client.example'))
    // As if the invitation were written in the moment after the record was sealed.
    const [pending] = await storedRows(app, 'portal-connections', {
      client: { equals: client.id },
    })
    await seal(client.id)
    await app.payload.db.updateOne({
      collection: 'portal-connections',
      data: { openKey: client.id, status: 'invite-pending' },
      id: String(pending?.id),
      req: {},
    })
    const registered = await app.visitor().post('/portal/register', { password: PASSWORD, token })
    expect(outcome(registered)).toBe('400 TOKEN_INVALID')
    await app.payload.db.deleteMany({
      collection: 'portal-connections',
      req: {},
      where: { client: { equals: client.id } },
    })
    expect(outcome(await invite(root, 'late@client.example'))).toBe('409 RECORD_SEALED')
  })

  test('says how it stands only to who may seal it, with its trace', async () => {
    const client = await people.client(agency)
    const status = (by: Staff) => by.visitor.call(`/portal/clients/${client.id}/status`)
    expect((await status(boss)).body.record).toBe('open')
    expect((await status(worker)).body).not.toHaveProperty('record')
    expect((await status(foreignBoss)).body).not.toHaveProperty('record')
    await seal(client.id)
    expect((await status(boss)).body.record).toBe('sealed')
    const trail = await boss.visitor.call(`/portal-audit-events?${sealingQuery(client.id)}`)
    expect(docsOf(trail)).toMatchObject([
      { action: 'client.sealed', actorName: 'Ana Ruiz', detail: { reason: 'safety' } },
    ])
  })

  test('is sealed and opened once, each with its trace', async () => {
    const client = await people.client(agency)
    const answers = await Promise.all([seal(client.id), seal(client.id, root), seal(client.id)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(outcome(await seal(client.id))).toBe('409 RECORD_SEALED')
    expect((await unseal(client.id, root)).status).toBe(200)
    expect(outcome(await unseal(client.id))).toBe('409 RECORD_NOT_SEALED')
    const trail = await storedRows(app, 'portal-audit-events', {
      and: [{ client: { equals: client.id } }, { outcome: { equals: 'done' } }],
    })
    expect(new Set(trail.map(({ action }) => action))).toEqual(
      new Set(['client.sealed', 'client.unsealed']),
    )
    expect(trail).toHaveLength(2)
    expect(outcome(await boss.visitor.post(`/portal/clients/${client.id}/seal`, {}))).toBe(
      '400 INVALID_INPUT',
    )
  })
})
