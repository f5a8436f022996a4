import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('client-reach', {
    host: (config) => ({
      ...config,
      collections: [
        ...(config.collections ?? []),
        {
          access: { read: ({ req }) => Boolean(req.user) },
          fields: [{ name: 'title', type: 'text' }],
          slug: 'articles',
          versions: { drafts: true },
        },
      ],
      jobs: {
        tasks: [{ handler: () => ({ output: {} }), slug: 'nothing' }],
      },
    }),
  })
  people = peopleOf(app)
  const agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
  await people.create('pages', { title: 'Intranet' })
  await people.create('articles', { title: 'Draft of the budget' })
  await worker.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Hello' })
  await worker.visitor.post(`/portal/clients/${client.id}/requests`, { type: 'location' })
})
afterAll(() => app.stop())

const TRICKS = [
  '',
  '?depth=5',
  '?draft=true',
  '?trash=true',
  '?where[id][exists]=true',
  '?where[or][0][id][exists]=true',
  '?sort=-id&limit=0',
  '?select[id]=true',
  '?locale=all',
]

describe("collections of the host and of Payload are closed to a client's session", () => {
  test('to reading, with whatever query, counting and versions', async () => {
    const own = new Set<string>(Object.values(DEFAULT_SLUGS))
    const foreign = Object.keys(app.payload.collections).filter((slug) => !own.has(slug))
    expect(foreign).toEqual(
      expect.arrayContaining(['articles', 'pages', 'payload-jobs', 'payload-preferences', 'users']),
    )
    for (const slug of foreign) {
      for (const trick of TRICKS) {
        const answer = await client.visitor.call(`/${slug}${trick}`)
        expect([400, 401, 403, 404, 501], `${slug}${trick}`).toContain(answer.status)
        expect(docsOf(answer)).toEqual([])
      }
      for (const path of ['/count', '/versions', '/1', '/versions/1']) {
        const answer = await client.visitor.call(`/${slug}${path}`)
        // Preferences answer anybody that there are none under this name.
        const empty = slug === 'payload-preferences' && String(answer.body.value) === 'null'
        expect(empty || answer.status >= 400, `${slug}${path} ${answer.status}`).toBe(true)
        expect(answer.body).not.toHaveProperty('totalDocs')
      }
    }
  })

  test('to writing, also under the name of another method', async () => {
    const before = await storedRows(app, 'users')
    const body = { email: 'evil@client.example', password: 'evil-password-1', title: 'Mine' }
    for (const slug of ['users', 'pages', 'articles', 'payload-jobs', 'payload-locked-documents']) {
      for (const [method, path] of [
        ['POST', `/${slug}`],
        ['PATCH', `/${slug}?where[id][exists]=true`],
        ['PATCH', `/${slug}/${worker.id}`],
        ['DELETE', `/${slug}?where[id][exists]=true`],
        ['DELETE', `/${slug}/${worker.id}`],
      ] as const) {
        const answer = await client.visitor.call(path, { body, method })
        expect([400, 401, 403, 404, 501], `${method} ${path}`).toContain(answer.status)
      }
      const overridden = await client.visitor.call(`/${slug}`, {
        body: new URLSearchParams({ limit: '10' }),
        headers: { 'x-payload-http-method-override': 'GET' },
        method: 'POST',
      })
      expect(docsOf(overridden)).toEqual([])
    }
    expect(await storedRows(app, 'users')).toEqual(before)
    expect(await storedRows(app, 'pages')).toHaveLength(1)
  })

  test('and so are globals, jobs, preferences and the list of what one may do', async () => {
    for (const path of ['/globals/site-settings', '/globals/portal-settings']) {
      expect((await client.visitor.call(path)).status, path).toBe(403)
      expect((await client.visitor.post(path, { motto: 'Mine' })).status, path).toBe(403)
    }
    expect([401, 403, 404]).toContain((await client.visitor.call('/payload-jobs/run')).status)
    await client.visitor.call('/payload-preferences/nav', { body: { value: { open: true } } })
    await client.visitor.call('/payload-preferences/nav', { method: 'DELETE' })
    expect(await storedRows(app, 'payload-preferences')).toEqual([])
    expect((await client.visitor.call('/users/me')).body).toMatchObject({ user: null })
    const rights = await client.visitor.call('/access')
    const anonymous = await app.visitor().call('/access')
    expect(rights.body).toEqual(anonymous.body)
  })
})

describe('nothing is reached by way of a related row', () => {
  test('staff, agency and other people stay bare ids, whatever the depth', async () => {
    for (const slug of ['portal-messages', 'portal-requests', 'clients']) {
      const [row] = docsOf(await client.visitor.call(`/${slug}?depth=1`))
      expect(row, slug).toBeDefined()
      for (const field of ['agency', 'staff', 'requestedBy', 'canceledBy']) {
        const value = row?.[field] ?? null
        expect(typeof value === 'object' && value !== null, `${slug}.${field}`).toBe(false)
      }
      for (const member of (row?.careTeam as unknown[] | undefined) ?? []) {
        expect(typeof member).not.toBe('object')
      }
      expect(JSON.stringify(row)).not.toMatch(/@agency\.example|portalPermissions/)
    }
  })

  test('and answers to what the client does hold nothing of staff or bookkeeping', async () => {
    const sent = await client.visitor.post('/portal/messages', { text: 'Hi', to: worker.id })
    const [request] = docsOf(await client.visitor.call('/portal-requests'))
    const done = await client.visitor.post(`/portal/requests/${request?.id}/fulfill`, {
      address: 'Here',
    })
    for (const answer of [sent, done, await client.visitor.call('/portal/me')]) {
      expect(answer.status).toBeLessThan(300)
      expect(JSON.stringify(answer.body)).not.toMatch(
        /@agency\.example|effects|claimedAt|fulfillment|Hash|Key"|credentialVersion/,
      )
    }
  })
})
