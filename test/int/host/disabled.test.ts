import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
const cookies = { client: new Map<string, string>(), staff: new Map<string, string>() }
const schema = { off: '', on: '' }
let client: string

/** Names of collections and fields, as the database knows them. */
const schemaOf = ({ config }: PortalApp): string =>
  JSON.stringify(
    [...config.collections, ...config.globals].map((entity) => [
      entity.slug,
      entity.flattenedFields.map((field) => [field.name, field.type]),
    ]),
  )

beforeAll(async () => {
  const on = await startPortalApp('disabled')
  const people = peopleOf(on)
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency, permissions: ['super-user'] })
  const connected = await people.connected(worker, agency)
  client = connected.id
  await people.create('pages', { title: 'Intranet' })
  cookies.client = connected.visitor.cookies
  cookies.staff = worker.visitor.cookies
  schema.on = schemaOf(on)
  await on.stop()
  app = await startPortalApp('disabled', { plugin: { disabled: true } })
  schema.off = schemaOf(app)
})
afterAll(() => app.stop())

const as = (jar: Map<string, string>): Visitor => {
  const visitor = app.visitor()
  for (const [name, value] of jar) visitor.cookies.set(name, value)
  return visitor
}

const ownSlugs = (): string[] => Object.values(DEFAULT_SLUGS)

describe('a plugin that is switched off', () => {
  test('keeps every collection and field, and every row', async () => {
    expect(schema.off).toBe(schema.on)
    expect(await storedRows(app, 'clients')).toHaveLength(1)
    expect(await storedRows(app, 'portal-connections')).toHaveLength(1)
  })

  test('denies every operation on them, to whomever', async () => {
    const own = ownSlugs()
    for (const slug of own) {
      for (const visitor of [app.visitor(), as(cookies.client), as(cookies.staff)]) {
        for (const [method, path] of [
          ['GET', ''],
          ['GET', '/count'],
          ['GET', `/${client}`],
          ['POST', ''],
          ['PATCH', `/${client}`],
          ['DELETE', `/${client}`],
        ] as const) {
          const answer = await visitor.call(`/${slug}${path}`, {
            method,
            ...(method === 'GET' ? {} : { body: {} }),
          })
          expect(answer.status, `${method} /${slug}${path}`).toBeGreaterThanOrEqual(400)
          expect(docsOf(answer)).toEqual([])
        }
      }
    }
    expect((await as(cookies.staff).call('/globals/portal-settings')).status).toBe(403)
  })

  test('has no endpoint', async () => {
    for (const [method, path] of [
      ['GET', '/portal/me'],
      ['GET', `/portal/clients/${client}/status`],
      ['GET', '/portal/events'],
      ['GET', '/portal/language?to=es'],
      ['POST', '/portal/login'],
      ['POST', '/portal/register'],
      ['POST', `/portal/clients/${client}/invite`],
    ] as const) {
      for (const jar of [cookies.client, cookies.staff]) {
        const answer = await as(jar).call(path, {
          method,
          ...(method === 'POST' ? { body: {} } : {}),
        })
        expect(answer.status, path).toBe(404)
      }
    }
  })

  test('knows no clients: a session from before opens nothing of the host either', async () => {
    for (const path of ['/pages', '/users', '/portal-accounts']) {
      expect((await as(cookies.client).call(path)).status, path).toBe(403)
    }
    const { user } = await app.payload.auth({
      headers: new Headers({
        cookie: [...cookies.client].map((pair) => pair.join('=')).join('; '),
      }),
    })
    expect(user).toBeNull()
  })

  test('leaves the staff of the host as they are, without our fields in sight', async () => {
    const staff = as(cookies.staff)
    expect((await staff.call('/pages')).status).toBe(200)
    const fields =
      app.config.collections.find(({ slug }) => slug === 'users')?.flattenedFields ?? []
    for (const name of ['agency', 'portalPermissions', 'allowClientInitiatedContact']) {
      const field = fields.find((one) => one.name === name)
      const admin = field && 'admin' in field ? field.admin : undefined
      expect(admin && (('hidden' in admin && admin.hidden) || admin.disabled), name).toBe(true)
    }
    const shown = app.config.collections.filter(
      ({ admin, slug }) => ownSlugs().includes(slug) && admin.hidden !== true,
    )
    expect(shown).toEqual([])
    const components = JSON.stringify(app.config.collections).match(/payload-client-portal\/[^"]+/g)
    expect(components).toBeNull()
  })
})
