import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Plugin } from 'payload'

import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

const calls: string[] = []

/** A plugin of somebody else, loaded after ours. */
const later: Plugin = (config) => ({
  ...config,
  collections: [
    ...(config.collections ?? []),
    { fields: [{ name: 'title', type: 'text' }], slug: 'events' },
  ],
  endpoints: [
    ...(config.endpoints ?? []),
    { handler: () => Response.json({ hello: 'host' }), method: 'get', path: '/hello' },
  ],
  onInit: async (payload) => {
    await config.onInit?.(payload)
    calls.push('later onInit')
  },
})

let app: PortalApp
let people: People

beforeAll(async () => {
  app = await startPortalApp('coexistence', {
    host: (config) => ({
      ...config,
      collections: [
        {
          access: { create: () => false },
          auth: true,
          fields: [{ name: 'name', type: 'text' }],
          hooks: { beforeChange: [({ data }) => ({ ...data, name: `${String(data.name)}!` })] },
          slug: 'users',
        },
        { access: { read: () => true }, fields: [{ name: 'title', type: 'text' }], slug: 'pages' },
      ],
      endpoints: [{ handler: () => Response.json({ up: true }), method: 'get', path: '/health' }],
      i18n: { translations: { en: { general: { dashboard: 'Start' }, host: { word: 'Ours' } } } },
      onInit: () => {
        calls.push('host onInit')
      },
      plugins: [...(config.plugins ?? []), later],
    }),
  })
  people = peopleOf(app)
})
afterAll(() => app.stop())

describe('what a host already has goes on working', () => {
  test('its start-up work, endpoints, texts and the plugin after ours', async () => {
    expect(calls).toEqual(['host onInit', 'later onInit'])
    expect((await app.visitor().call('/health')).body).toEqual({ up: true })
    expect((await app.visitor().call('/hello')).body).toEqual({ hello: 'host' })
    expect(app.config.i18n.translations).toMatchObject({
      en: { general: { dashboard: 'Start' }, host: { word: 'Ours' } },
    })
  })

  test('its rules: what is public stays public, what was refused stays refused', async () => {
    await people.create('pages', { title: 'Opening hours' })
    expect(docsOf(await app.visitor().call('/pages'))).toHaveLength(1)
    const agency = (await people.agency()).id
    const worker = await people.staff({ agency })
    const refused = await worker.visitor.post('/users', {
      email: 'x@y.example',
      password: 'some-password',
    })
    expect(refused.status).toBe(403)
    const page = await worker.visitor.post('/pages', { title: 'News' })
    expect(page.status, page.message).toBe(201)
    const motto = await worker.visitor.post('/globals/site-settings', { motto: 'Together' })
    expect(motto.status, motto.message).toBe(200)
  })

  test('its hooks and its sign-in, with the fields of ours beside', async () => {
    const agency = (await people.agency()).id
    const { id, visitor } = await people.staff({ agency, name: 'Ana' })
    const me = await visitor.call('/users/me')
    expect(me.body).toMatchObject({
      user: {
        agency,
        allowAppointmentSlots: false,
        allowClientInitiatedContact: true,
        displayInCustomerPortal: true,
        id,
        name: 'Ana!',
        portalPermissions: ['client-management'],
      },
    })
  })

  test('collections of a plugin that came after ours are closed to clients, too', async () => {
    const agency = (await people.agency()).id
    const worker = await people.staff({ agency })
    const client = await people.connected(worker, agency)
    await people.create('events', { title: 'Board meeting' })
    expect((await worker.visitor.call('/events')).status).toBe(200)
    for (const path of ['/events', '/events/count', '/events?depth=1']) {
      expect((await client.visitor.call(path)).status, path).toBe(403)
    }
    expect(app.config.admin.user).toBe('users')
  })
})

test('the first staff user is a super user, the second is not', async () => {
  const [first, second] = (await storedRows(app, 'users')).sort((a, b) =>
    String(a.createdAt).localeCompare(String(b.createdAt)),
  )
  // Made with rights of their own by the tests above: those are kept.
  expect(first?.portalPermissions).toEqual(['client-management'])
  expect(second?.portalPermissions).toEqual(['client-management'])
  const { id } = await people.create('users', {
    email: 'plain@agency.example',
    name: 'Plain',
    password: 'plain-password',
  })
  const [plain] = await storedRows(app, 'users', { id: { equals: id } })
  expect(plain?.portalPermissions ?? []).toEqual([])
})
