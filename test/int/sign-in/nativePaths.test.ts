import { createHmac } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
let account: string

beforeAll(async () => {
  app = await startPortalApp('native-paths')
  people = peopleOf(app)
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
  test.each([
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
  ])('%s /portal-accounts%s', async (method, path) => {
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

  test('nor does the server call that signs in, even with every access rule off', async () => {
    const data = { email: client.email, password: PASSWORD }
    await expect(
      app.payload.login({ collection: 'portal-accounts' as 'users', data, overrideAccess: true }),
    ).rejects.toThrow()
    await expect(
      app.payload.resetPassword({
        collection: 'portal-accounts' as 'users',
        data: { password: PASSWORD, token: 'x' },
        overrideAccess: true,
      }),
    ).rejects.toThrow()
    await expect(
      app.payload.forgotPassword({ collection: 'portal-accounts' as 'users', data }),
    ).rejects.toThrow()
  })
})

describe('what somebody could bring along is not believed', () => {
  test("a token signed with the installation's own secret", async () => {
    for (const claims of [
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

  test('the value of the session cookie as a bearer token, and an API key', async () => {
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
  test('each path takes the one it is for; generated paths take the staff user', async () => {
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
