import { readFileSync } from 'node:fs'

import { login as loginOnServer } from '@payloadcms/next/auth'
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
let firstRegister: Answer
let rowsAfterFirstRegister: number

beforeAll(async () => {
  app = await startPortalApp('native-paths')
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
})
afterAll(() => app.stop())

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

test('the strategies of a running installation are those of the documented list', () => {
  const text = readFileSync('docs/security-pathways.md', 'utf8')
  const listed = [...text.matchAll(/^\| `([\w-]+)` +\| /gm)].map(([, name = '']) => name)
  const running = app.payload.authStrategies.map(({ name }) => name)
  expect(running.toSorted()).toEqual(listed.toSorted())
})
