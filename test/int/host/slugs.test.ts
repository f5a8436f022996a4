import { afterAll, beforeAll, expect, test } from 'vitest'

import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { codeIn, tokenIn } from '../../support/mailbox.js'
import { docsOf } from '../../support/outcome.js'
import { PASSWORD } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
const slug = (key: keyof typeof DEFAULT_SLUGS): string => `x-${DEFAULT_SLUGS[key]}`

beforeAll(async () => {
  app = await startPortalApp('slugs', {
    host: (config) => ({
      ...config,
      collections: [
        ...(config.collections ?? []),
        // The host's own clients: not ours.
        { fields: [{ name: 'company', type: 'text' }], slug: 'clients' },
        { auth: true, fields: [{ name: 'name', type: 'text' }], slug: 'employees' },
      ],
    }),
    plugin: {
      collectionOverrides: {
        clients: ({ defaultCollection }) => ({
          ...defaultCollection,
          fields: [...defaultCollection.fields, { name: 'shoeSize', type: 'number' }],
        }),
      },
      portalPath: '/my/portal',
      slugs: Object.fromEntries(
        Object.entries(DEFAULT_SLUGS).map(([key, value]) => [key, `x-${value}`]),
      ),
      staff: { collection: 'employees', displayName: ({ name }) => `Agent ${String(name)}` },
    },
  })
})
afterAll(() => app.stop())

test('the main job under other slugs, another path and another staff collection', async () => {
  const { payload } = app
  const create = async (collection: string, data: Record<string, unknown>) =>
    (await payload.create({ collection, data })) as unknown as { id: string }
  const agency = await create(slug('agencies'), { name: 'Harbor', portalEnabled: true })
  const login = { email: 'ana@agency.example', password: 'staff-password' }
  const ana = await create('employees', {
    ...login,
    agency: agency.id,
    name: 'Ana',
    portalPermissions: ['client-management'],
  })
  const staff = app.visitor()
  expect((await staff.post('/employees/login', login)).status).toBe(200)
  const made = await staff.post(`/${slug('clients')}`, {
    careTeam: [ana.id],
    firstName: 'Mike',
    lastName: 'Tester',
    shoeSize: 43,
  })
  expect(made.status, made.message).toBe(201)
  const client = made.body.doc as unknown as { id: string; shoeSize: number }
  expect(client.shoeSize).toBe(43)

  const email = 'mike@client.example'
  const path = `/portal/clients/${client.id}`
  expect((await staff.post(`${path}/invite`, { attestation: true, email })).status).toBe(201)
  await app.settled()
  const invitation = app.mailbox.to(email).at(-1)
  expect(invitation?.text).toContain('http://portal.example/my/portal/register?token=')
  const visitor = app.visitor()
  await visitor.post('/portal/register', { password: PASSWORD, token: tokenIn(invitation) })
  await visitor.post('/portal/login', { email, password: PASSWORD })
  await app.settled()
  const code = codeIn(app.mailbox.to(email).at(-1))
  expect((await visitor.post('/portal/login/verify', { code })).status).toBe(200)
  const me = await visitor.call('/portal/me')
  expect(me.body.careTeam).toEqual([{ canMessage: true, id: ana.id, name: 'Agent Ana' }])

  expect((await staff.post(`${path}/requests`, { type: 'location' })).status).toBe(201)
  const [request] = docsOf(await visitor.call(`/${slug('portalRequests')}`))
  const done = await visitor.post(`/portal/requests/${request?.id}/fulfill`, { address: 'Here' })
  expect(done.status, done.message).toBe(200)
  expect(docsOf(await staff.call(`/${slug('clientLocations')}`))).toHaveLength(1)
  expect(docsOf(await staff.call(`/${slug('portalInbox')}`))).toHaveLength(2)
})

test("the host's own collections of those names are untouched, and its admin panel stays with its users", async () => {
  expect(app.config.admin.user).toBe('users')
  const own = app.config.collections.find(({ slug: name }) => name === 'clients')
  expect(own?.flattenedFields.map(({ name }) => name)).toEqual(expect.arrayContaining(['company']))
  expect(own?.flattenedFields.map(({ name }) => name)).not.toContain('ssn')
})
