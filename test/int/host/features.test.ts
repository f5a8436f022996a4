import type { CollectionConfig, Plugin } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { attack } from '../../attacks/attack.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

const title = { name: 'title', type: 'text' } as const
const everybody = { read: () => true }

/** A host with what Payload brings turned on: drafts, trash, folders, order, presets, jobs, languages, and rules open to all. */
const rich: CollectionConfig[] = [
  { fields: [title], slug: 'articles', trash: true, versions: { drafts: true } },
  { enableQueryPresets: true, fields: [title], folders: true, slug: 'papers' },
  { access: everybody, fields: [title], orderable: true, slug: 'notices' },
  {
    access: { update: ({ id, req }) => Boolean(req.user) && req.user?.id === id },
    auth: true,
    fields: [
      { name: 'id', type: 'text', required: true },
      { name: 'agency', type: 'text' },
      { name: 'portalPermissions', hasMany: true, options: ['super-user'], type: 'select' },
    ],
    slug: 'members',
  },
]

/** A plugin of somebody else that runs after ours. */
const later: Plugin = (config) => ({
  ...config,
  collections: [...(config.collections ?? []), { fields: [title], slug: 'late-events' }],
  globals: [...(config.globals ?? []), { fields: [title], slug: 'late-settings', versions: true }],
  jobs: { ...config.jobs, access: { run: ({ req }) => Boolean(req.user) } },
})

let app: PortalApp
let ask: AskGraphQL
let people: People
let client: { email: string; id: string; visitor: Visitor }
let worker: Awaited<ReturnType<People['staff']>>
let foreign: string[]

beforeAll(async () => {
  app = await startPortalApp('features', {
    host: (config) => ({
      ...config,
      collections: [...(config.collections ?? []), ...rich],
      folders: {},
      jobs: { tasks: [{ handler: () => ({ output: {} }), slug: 'nothing' }] },
      localization: { defaultLocale: 'en', locales: ['en', 'es'] },
      plugins: [...(config.plugins ?? []), later],
      queryPresets: { access: {}, constraints: {} },
    }),
  })
  ask = graphqlOf(app)
  people = peopleOf(app)
  const agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
  for (const slug of ['articles', 'papers', 'notices', 'late-events', 'pages']) {
    await people.create(slug, { title: 'Internal' })
  }
  const own = new Set<string>(Object.values(DEFAULT_SLUGS))
  foreign = Object.keys(app.payload.collections).filter((slug) => !own.has(slug))
})
afterAll(() => app.stop())

const METHODS = ['PATCH', 'DELETE'] as const

test('the host has what it turned on, and staff use it as before', async () => {
  expect(foreign).toEqual(
    expect.arrayContaining([
      'articles',
      'late-events',
      'notices',
      'papers',
      'payload-folders',
      'payload-jobs',
      'payload-locked-documents',
      'payload-preferences',
      'payload-query-presets',
    ]),
  )
  for (const path of ['/articles', '/articles/versions', '/papers', '/notices', '/late-events']) {
    expect((await worker.visitor.call(path)).status, path).toBe(200)
  }
  expect((await worker.visitor.call('/globals/late-settings')).status).toBe(200)
  expect((await worker.visitor.call('/payload-jobs/run')).status).toBe(200)
  const saved = await worker.visitor.post('/payload-preferences/nav', { value: { open: true } })
  expect(saved.status).toBe(200)
})

describe("a client's session", () => {
  test(attack('HOST-01'), async () => {
    for (const slug of foreign) {
      for (const path of ['', '?trash=true', '?draft=true', '?depth=2', '/versions', '/count']) {
        const answer = await client.visitor.call(`/${slug}${path}`)
        // What the host shows to everybody stays that: nobody is a client there.
        const open = slug === 'notices' && path !== '/versions'
        // Preferences answer anybody that there are none under this name.
        const empty = slug === 'payload-preferences' && String(answer.body.value) === 'null'
        expect(open || empty || answer.status >= 400, `${slug}${path} ${answer.status}`).toBe(true)
      }
      for (const method of METHODS) {
        const path = `/${slug}?where[id][exists]=true`
        const answer = await client.visitor.call(path, { body: { title: 'Mine' }, method })
        expect(answer.status, `${method} ${slug}`).toBeGreaterThanOrEqual(400)
      }
      const made = await client.visitor.post(`/${slug}`, { title: 'Mine' })
      expect(made.status, slug).toBeGreaterThanOrEqual(400)
    }
    const open = await client.visitor.call('/notices')
    expect(open.body).toEqual((await app.visitor().call('/notices')).body)
  })

  test(attack('HOST-02'), async () => {
    for (const path of ['/late-settings', '/site-settings', '/portal-settings']) {
      expect((await client.visitor.call(`/globals${path}`)).status, path).toBe(403)
      expect((await client.visitor.post(`/globals${path}`, { title: 'x' })).status, path).toBe(403)
      const versions = await client.visitor.call(`/globals${path}/versions`)
      expect(versions.status, path).toBeGreaterThanOrEqual(400)
    }
    for (const path of ['/payload-jobs/run', '/payload-jobs/handle-schedules']) {
      expect((await client.visitor.call(path)).status, path).toBeGreaterThanOrEqual(400)
    }
  })

  test(attack('HOST-02', 'below the endpoints'), async () => {
    const req = { context: {}, payload: app.payload, user: await portalUserOf() } as never
    const open: string[] = []
    for (const { access, slug } of app.payload.globals.config) {
      for (const [operation, rule] of Object.entries(access)) {
        if ((await (rule as (args: unknown) => unknown)({ req })) === false) continue
        open.push(`${slug} ${operation}`)
      }
    }
    for (const rule of Object.values(app.payload.config.jobs.access ?? {})) {
      if (await rule({ req })) open.push('jobs')
    }
    expect(open).toEqual([])
  })

  test(attack('HOST-03'), async () => {
    const req = { context: {}, payload: app.payload, user: await portalUserOf() } as never
    const open: string[] = []
    for (const slug of foreign) {
      const access: Record<string, unknown> = { ...app.payload.collections[slug]?.config.access }
      for (const operation of ['create', 'delete', 'read', 'readVersions', 'update']) {
        const rule = access[operation] as ((args: unknown) => unknown) | undefined
        if ((await rule?.({ id: 'x', req })) !== false) open.push(`${slug} ${operation}`)
      }
    }
    expect(open).toEqual([])
  })

  test(attack('HOST-04'), async () => {
    const { id } = await portalUserOf()
    await people.create('members', { email: 'same@host.example', id, password: 'member-password' })
    const before = await storedRows(app, 'members')
    const changed = await client.visitor.call(`/members/${id}`, {
      body: { password: 'taken-over-1' },
      method: 'PATCH',
    })
    expect(changed.status).toBe(403)
    expect(await storedRows(app, 'members')).toEqual(before)
  })

  test(attack('HOST-05'), async () => {
    for (const query of [
      '{ Articles { docs { id } } }',
      '{ Users { docs { email } } }',
      '{ LateEvents { docs { id } } }',
      '{ PayloadFolders { docs { id } } }',
      '{ PayloadPreferences { docs { id } } }',
      '{ LateSetting { title } }',
      '{ Notices { docs { title } } }',
      'mutation { updateNotice(id: 1, data: {}) { id } }',
    ]) {
      const answer = await ask(client.visitor, query)
      expect(answer.codes, query).toContain('FORBIDDEN')
      expect(answer.data, query).toBeUndefined()
      const staff = await ask(worker.visitor, query)
      expect(staff.codes, query).not.toContain('FORBIDDEN')
    }
  })

  test(attack('HOST-06'), async () => {
    const rights = await client.visitor.call('/access')
    expect(rights.body).toEqual((await app.visitor().call('/access')).body)
    expect((await client.visitor.call('/users/me')).body).toMatchObject({ user: null })
    await client.visitor.call('/payload-preferences/nav', { body: { value: { open: true } } })
    expect(
      await storedRows(app, 'payload-preferences', {
        'user.relationTo': { equals: 'portal-accounts' },
      }),
    ).toEqual([])
    const moved = await client.visitor.post('/reorder', {
      collectionSlug: 'notices',
      docsToMove: [(await storedRows(app, 'notices'))[0]?.id],
      newKeyWillBe: 'greater',
      orderableFieldName: '_order',
      target: { id: (await storedRows(app, 'notices'))[0]?.id, key: 'a0' },
    })
    expect(moved.status).toBeGreaterThanOrEqual(400)
  })

  test('is nobody to the admin panel and to whoever asks Payload who is there', async () => {
    const cookie = [...client.visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const { user } = await app.payload.auth({ headers: new Headers({ cookie }) })
    expect(user).toBeNull()
  })
})

test(attack('HOST-07'), async () => {
  for (const slug of ['clients', 'portal-messages', 'portal-requests']) {
    await worker.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Hello' })
    const [row] = docsOf(await client.visitor.call(`/${slug}?depth=1`))
    const text = JSON.stringify(row ?? {})
    expect(text).not.toMatch(/@agency\.example|portalPermissions|portalEnabled/)
  }
})

/** What stands in `req.user` for the client: rules are asked directly, as population asks them. */
async function portalUserOf(): Promise<{ collection: string; id: string }> {
  const [account] = await storedRows(app, 'portal-accounts', { email: { equals: client.email } })
  if (!account) throw new Error('no account')
  return {
    collection: 'portal-accounts',
    id: account.id,
    portal: { account, clientID: client.id },
  } as never
}
