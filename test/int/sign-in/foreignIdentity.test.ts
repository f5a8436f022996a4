import { createHmac } from 'node:crypto'

import { JWT_AUTH_VERSION, type Config, type TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
let account: string

/** Another auth collection of the host, and a plugin whose strategy signs a portal account in, as careless ones do. */
const withMembers = (config: Config): Config => ({
  ...config,
  collections: [
    ...(config.collections ?? []),
    {
      auth: {
        strategies: [
          {
            authenticate: ({ headers }) =>
              headers.get('x-other-plugin')
                ? { user: { collection: 'portal-accounts', id: account } as unknown as TypedUser }
                : { user: null },
            name: 'other-plugin',
          },
        ],
      },
      fields: [{ name: 'id', type: 'text' }],
      slug: 'members',
    },
  ],
})

beforeAll(async () => {
  app = await startPortalApp('foreign-identity', { host: withMembers })
  people = peopleOf(app)
  const agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
  const [row] = await storedRows(app, 'portal-accounts')
  account = row?.id ?? ''
})
afterAll(() => app.stop())

/** What Payload signs for the staff user who is signed in. */
const staffClaims = async () => {
  const [user] = await storedRows(app, 'users', { id: { equals: worker.id } })
  const sessions = (user?.sessions ?? []) as { id: string }[]
  return { collection: 'users', id: worker.id, sid: sessions[0]?.id }
}

const segment = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
/** A token as Payload itself would sign it. */
const forge = (claims: Record<string, unknown>, header: Record<string, unknown> = {}): string => {
  const body = `${segment({ alg: 'HS256', authVersion: JWT_AUTH_VERSION, typ: 'JWT', ...header })}.${segment(
    {
      exp: Math.floor(Date.now() / 1000) + 3600,
      iat: Math.floor(Date.now() / 1000),
      ...claims,
    },
  )}`
  return `${body}.${createHmac('sha256', app.payload.secret).update(body).digest('base64url')}`
}

describe('what somebody could bring along is not believed', () => {
  test(attack('SIGN-15'), async () => {
    // Even with a session of Payload's own written into the row.
    await app.payload.db
      .updateOne({
        collection: 'portal-accounts',
        data: {
          sessions: [
            {
              createdAt: new Date().toISOString(),
              expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
              id: 'x',
            },
          ],
        },
        id: account,
        req: {},
      })
      .catch(() => undefined)
    const session = { collection: 'portal-accounts', id: account, sid: 'x' }
    const tokens = [
      forge(session),
      forge({ ...session, email: client.email }),
      forge({ collection: 'portal-accounts', id: account }),
      forge(session, { authVersion: undefined }),
      `${segment({ alg: 'none', authVersion: JWT_AUTH_VERSION, typ: 'JWT' })}.${segment(session)}.`,
    ]
    // The same token for staff is one: it is well made.
    const ofStaff = forge({ ...(await staffClaims()) })
    const asStaff = await app
      .visitor()
      .call('/users/me', { headers: { authorization: `JWT ${ofStaff}` } })
    expect(asStaff.body).toMatchObject({ user: { id: worker.id } })
    for (const token of tokens) {
      const ways: Record<string, string>[] = [
        { authorization: `JWT ${token}` },
        { authorization: `Bearer ${token}` },
        { cookie: `payload-token=${token}` },
      ]
      for (const headers of ways) {
        for (const path of ['/portal/me', '/portal-requests', '/pages', '/users']) {
          const answer = await app.visitor().call(path, { headers })
          expect([401, 403], path).toContain(answer.status)
        }
      }
    }
  })

  test(attack('SIGN-16'), async () => {
    const data = { apiKey: 'a3c1f0de-0000-4000-8000-000000000001', enableAPIKey: true }
    const { email } = await people.connected(worker, (await people.agency()).id)
    const where = { email: { equals: email } }
    await app.payload
      .update({ collection: 'portal-accounts', data, overrideAccess: true, where })
      .catch(() => undefined)
    for (const path of ['/portal/me', '/portal-requests', '/pages', '/users']) {
      const headers = { authorization: `portal-accounts API-Key ${data.apiKey}` }
      const answer = await app.visitor().call(path, { headers })
      expect([401, 403], path).toContain(answer.status)
    }
  })

  test(attack('SIGN-17'), async () => {
    for (const path of [
      '/portal/me',
      '/portal-requests',
      '/pages',
      '/users',
      '/globals/site-settings',
    ]) {
      const answer = await app.visitor().call(path, { headers: { 'x-other-plugin': 'yes' } })
      expect([401, 403], path).toContain(answer.status)
    }
  })

  test(attack('SIGN-18'), async () => {
    const member = { email: 'member@host.example', id: account, password: PASSWORD }
    await app.payload.create({ collection: 'members', data: member, overrideAccess: true })
    const visitor = app.visitor()
    const signedIn = await visitor.post('/members/login', member)
    expect(signedIn.status).toBe(200)
    expect((await visitor.call('/members/me')).body).toMatchObject({ user: { id: account } })
    expect((await visitor.call('/portal/me')).status).toBe(401)
    expect((await visitor.call('/portal-requests')).status).toBe(403)
    expect((await visitor.call(`/clients/${client.id}`)).status).toBe(403)
  })

  test('the value of the session cookie as a bearer token', async () => {
    const token = client.visitor.cookies.get('pcp-session') ?? ''
    for (const authorization of [
      `Bearer ${token}`,
      `JWT ${token}`,
      `portal-accounts API-Key ${token}`,
      `portal-accounts API-Key ${account}`,
    ]) {
      const answer = await app.visitor().call('/portal/me', { headers: { authorization } })
      expect(answer.status).toBe(401)
    }
  })

  test('a staff token does not open what is for clients, nor a client session what is for staff', async () => {
    expect((await worker.visitor.call('/portal/me')).status).toBe(401)
    expect((await client.visitor.call(`/portal/clients/${client.id}/status`)).status).toBe(401)
    const { user } = await app.payload.auth({
      headers: new Headers({ cookie: `pcp-session=${client.visitor.cookies.get('pcp-session')}` }),
    })
    expect(user).toBeNull()
  })
})

describe('staff and client in one browser', () => {
  test(attack('SIGN-19'), async () => {
    const both = app.visitor()
    for (const [name, value] of [...worker.visitor.cookies, ...client.visitor.cookies]) {
      both.cookies.set(name, value)
    }
    expect((await both.call('/portal/me')).body).toMatchObject({ client: { id: client.id } })
    expect((await both.call(`/portal/clients/${client.id}/status`)).status).toBe(200)
    const me = await both.call('/users/me')
    expect(me.body).toMatchObject({ user: { id: worker.id } })
    // Only staff see connections at all.
    expect((await both.call('/portal-connections')).status).toBe(200)
    expect((await client.visitor.call('/portal-connections')).status).toBe(403)
    await both.post('/portal/logout')
    expect((await both.call('/users/me')).body).toMatchObject({ user: { id: worker.id } })
  })
})
