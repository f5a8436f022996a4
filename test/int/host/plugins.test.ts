import type { Config, Plugin } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { COLLECTION_KEYS, COPYABLE, DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { attack } from '../../attacks/attack.js'
import { hostPlugin } from '../../support/hostPlugins.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

const SSN = '536-22-8726'
const title = { name: 'title', type: 'text' } as const
const copyable = new Set<string>(COPYABLE)
/** Slugs of which no other plugin keeps anything. */
const kept = COLLECTION_KEYS.filter((key) => !copyable.has(key)).map((key) => DEFAULT_SLUGS[key])

const withPlugins =
  (...plugins: Plugin[]) =>
  (config: Config): Config => ({
    ...config,
    collections: [
      ...(config.collections ?? []),
      { auth: true, fields: [{ name: 'agency', type: 'text' }], slug: 'members' },
      { fields: [title], slug: 'tenants' },
    ],
    plugins: [...(config.plugins ?? []), ...plugins],
  })

let app: PortalApp
let people: People
let agency: string
let worker: { id: string; visitor: Visitor }

beforeAll(async () => {
  app = await startPortalApp('plugins', {
    host: withPlugins(
      await hostPlugin('multi-tenant', { collections: { pages: {} }, tenantsSlug: 'tenants' }),
      await hostPlugin('search', { collections: ['pages', 'programs'] }),
      await hostPlugin('import-export', { collections: [] }),
    ),
  })
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const exportAs = (visitor: Visitor, collectionSlug: string, format = 'json') =>
  visitor.post('/exports/download', { data: { collectionSlug, format } })

describe('import and export', () => {
  test('staff export what they read, numbers cut short and hidden fields left out', async () => {
    const made = await people.client(agency, { lastName: 'Exported', ssn: SSN })
    expect(made.id).toBeDefined()
    for (const format of ['csv', 'json']) {
      const answer = await exportAs(worker.visitor, 'clients', format)
      expect(answer.text, answer.message).toContain('Exported')
      expect(answer.text).not.toContain(SSN.replaceAll('-', ''))
      expect(answer.text).not.toContain(SSN)
    }
    const rows = (await exportAs(worker.visitor, 'clients')).text
    for (const hidden of ['ssnKey', 'searchText', 'effects']) expect(rows).not.toContain(hidden)
  })

  test(attack('HOST-09'), async () => {
    for (const collectionSlug of kept) {
      const data = { collectionSlug, format: 'json', name: 'file' }
      expect(await worker.visitor.post('/exports', data)).toMatchObject({
        code: 'COPY_NOT_ALLOWED',
        status: 403,
      })
      const form = new FormData()
      form.append('_payload', JSON.stringify({ collectionSlug, importMode: 'create' }))
      form.append('file', new File(['[]'], 'rows.json', { type: 'application/json' }))
      const taken = await worker.visitor.call('/imports', { body: form, method: 'POST' })
      expect([taken.status, taken.code], collectionSlug).toEqual([403, 'COPY_NOT_ALLOWED'])
    }
    expect(await storedRows(app, 'exports')).toEqual([])
    expect(await storedRows(app, 'imports')).toEqual([])
    const data = { collectionSlug: 'programs', format: 'json', name: 'programs' }
    const other = await worker.visitor.post('/exports', data)
    expect(other.status, other.message).toBe(201)
  })

  test(attack('HOST-10'), async () => {
    await people.client(agency, { lastName: 'Exported' })
    const login = { email: 'member@host.example', password: 'member-password' }
    await people.create('members', { ...login, agency })
    const member = app.visitor()
    expect((await member.post('/members/login', login)).status).toBe(200)
    for (const slug of kept) {
      const answer = await exportAs(member, slug)
      expect(answer.status, slug).toBe(403)
      expect(answer.text).not.toContain('Exported')
    }
    expect((await exportAs(app.visitor(), 'clients')).text).not.toContain('Exported')
  })
})

describe('search', () => {
  test(attack('HOST-08'), async () => {
    const search = await hostPlugin('search', {
      collections: ['pages', 'clients'],
      searchOverrides: { slug: 'found' },
    })
    await expect(startPortalApp('plugins-search', { host: withPlugins(search) })).rejects.toThrow(
      /"found" of the search plugin copies rows about people.*: clients\. Take them out/,
    )
  })

  test('what is about nobody may be found', async () => {
    await people.create('programs', { agency, name: 'Street outreach' })
    const found = await storedRows(app, 'search')
    expect(found).toHaveLength(1)
  })
})

describe('tenants', () => {
  test('of the host stand beside agencies: staff of no tenant see clients by agency and no page', async () => {
    const tenant = await people.create('tenants', { title: 'North' })
    await people.create('pages', { tenant: tenant.id, title: 'Hours' })
    expect(docsOf(await worker.visitor.call('/pages'))).toEqual([])
  })
})
