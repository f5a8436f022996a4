import { createHmac } from 'node:crypto'

import { login as loginOnServer } from '@payloadcms/next/auth'
import type { Config, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { enter, graphqlOf } from '../../support/graphql.js'
import type { Answer } from '../../support/visitor.js'

import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
let account: string
let firstRegister: Answer
let rowsAfterFirstRegister: number

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
  app = await startPortalApp('native-paths', { host: withMembers })
  people = peopleOf(app)
  firstRegister = await app.visitor().post('/portal-accounts/first-register', {
    email: 'first@client.example',
    password: PASSWORD,
    status: 'active',
  })
  rowsAfterFirstRegister = (await storedRows(app, 'portal-accounts')).length
  const agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
  const [row] = await storedRows(app, 'portal-accounts')
  account = row?.id ?? ''
})
afterAll(() => app.stop())

const segment = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
/** A token as Payload itself would sign it. */
const forge = (claims: Record<string, unknown>): string => {
  const body = `${segment({ alg: 'HS256', typ: 'JWT' })}.${segment({
    exp: Math.floor(Date.now() / 1000) + 3600,
    iat: Math.floor(Date.now() / 1000),
    ...claims,
  })}`
  return `${body}.${createHmac('sha256', app.payload.secret).update(body).digest('base64url')}`
}

describe("Payload's own sign-in paths on the accounts yield nothing", () => {
  for (const [method, path] of [
    ['POST', '/login'],
    ['POST', '/first-register'],
    ['POST', '/forgot-password'],
    ['POST', '/reset-password'],
    ['POST', '/refresh-token'],
    ['POST', '/unlock'],
    ['POST', '/verify/token'],
    ['POST', '/logout'],
    ['GET', '/me'],
    ['GET', '/init'],
    ['POST', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['GET', ''],
  ] as const)
    test(attack('SIGN-10', `${method} ${path || '/'}`), async () => {
      const before = [
        await storedRows(app, 'portal-accounts'),
        await storedRows(app, 'portal-sessions'),
        await storedRows(app, 'portal-challenges'),
      ]
      const body = {
        email: client.email,
        password: PASSWORD,
        passwordHash: 'x',
        status: 'active',
        token: 'token',
      }
      for (const visitor of [app.visitor(), client.visitor, worker.visitor]) {
        const cookies = [...visitor.cookies]
        const answer = await visitor.call(`/portal-accounts${path}`, {
          method,
          ...(method === 'GET' ? {} : { body }),
        })
        const text = JSON.stringify(answer.body)
        expect(text).not.toMatch(/"token":"|passwordHash|credentialVersion|scrypt/)
        expect(text).not.toContain(client.email)
        expect(answer.headers.getSetCookie()).toEqual([])
        expect([...visitor.cookies]).toEqual(cookies)
        expect(method === 'GET' || answer.status >= 400, `${answer.status}`).toBe(true)
      }
      expect([
        await storedRows(app, 'portal-accounts'),
        await storedRows(app, 'portal-sessions'),
        await storedRows(app, 'portal-challenges'),
      ]).toEqual(before)
    })

  test(attack('SIGN-11'), async () => {
    const data = { email: client.email, password: PASSWORD }
    const portalAccounts = 'portal-accounts' as 'users'
    const refused = expect.objectContaining({ status: 403 })
    const calls = [
      () => app.payload.login({ collection: portalAccounts, data, overrideAccess: true }),
      () => app.payload.forgotPassword({ collection: portalAccounts, data }),
      () =>
        app.payload.resetPassword({
          collection: portalAccounts,
          data: { password: PASSWORD, token: 'x' },
          overrideAccess: true,
        }),
      () => app.payload.unlock({ collection: portalAccounts, data, overrideAccess: true }),
    ]
    for (const call of calls) await expect(call()).rejects.toEqual(refused)
  })

  test(attack('SIGN-11', 'server functions of the admin panel'), async () => {
    enter(app)
    const { email } = client
    const collection = 'portal-accounts' as 'users'
    await expect(
      loginOnServer({ collection, config: app.config, email, password: PASSWORD }),
    ).rejects.toEqual(expect.objectContaining({ status: 403 }))
    // What `refresh` and `logout` ask: who is behind these cookies?
    const cookie = [...client.visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const { user } = await app.payload.auth({ headers: new Headers({ cookie }) })
    expect(user).toBeNull()
  })

  test(attack('SIGN-12'), () => {
    expect(firstRegister.status).toBe(403)
    expect(rowsAfterFirstRegister).toBe(0)
  })

  test(attack('SIGN-13'), async () => {
    const both = app.visitor()
    for (const [name, value] of [...worker.visitor.cookies, ...client.visitor.cookies]) {
      both.cookies.set(name, value)
    }
    for (const visitor of [client.visitor, both]) {
      const answer = await visitor.post('/portal-accounts/refresh-token')
      expect(answer.status).toBe(404)
      expect(answer.headers.getSetCookie()).toEqual([])
      expect(JSON.stringify(answer.body)).not.toMatch(/token|exp/i)
    }
    expect((await both.call('/users/me')).body).toMatchObject({ user: { id: worker.id } })
  })

  test(attack('SIGN-14'), async () => {
    const ask = graphqlOf(app)
    for (const field of [
      'loginPortalAccount(email: "a@b.example", password: "x") { token }',
      'forgotPasswordPortalAccount(email: "a@b.example")',
      'resetPasswordPortalAccount(token: "x", password: "y") { token }',
      'refreshTokenPortalAccount { refreshedToken }',
      'logoutPortalAccount',
      'unlockPortalAccount(email: "a@b.example")',
      'verifyEmailPortalAccount(token: "x")',
      'createPortalAccount(data: { email: "a@b.example" }) { id }',
    ]) {
      for (const visitor of [app.visitor(), client.visitor, worker.visitor]) {
        const { text } = await ask(visitor, `mutation { ${field} }`)
        expect(text, field).toContain('Cannot query field')
      }
    }
    for (const field of [
      'mePortalAccount { token }',
      'PortalAccounts { totalDocs }',
      'initializedPortalAccount',
    ]) {
      const { text } = await ask(app.visitor(), `{ ${field} }`)
      expect(text, field).toContain('Cannot query field')
    }
  })
})

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
    const none = `${segment({ alg: 'none', typ: 'JWT' })}.${segment({ authVersion: 1, collection: 'portal-accounts', id: account, sid: 'x' })}.`
    expect(
      (await app.visitor().call('/pages', { headers: { authorization: `JWT ${none}` } })).status,
    ).toBe(403)
    for (const claims of [
      { collection: 'portal-accounts', id: account, sid: 'x' },
      { authVersion: 1, collection: 'portal-accounts', email: client.email, id: account },
      { authVersion: 1, collection: 'portal-accounts', id: account, sid: 'x' },
    ]) {
      const token = forge(claims)
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
