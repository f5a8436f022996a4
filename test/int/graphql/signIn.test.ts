import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { translator } from '../../../src/translations/translate.js'
import { attack } from '../../attacks/attack.js'
import { graphqlOf, postGraphQL, type AskGraphQL } from '../../support/graphql.js'
import { codeIn, tokenIn } from '../../support/mailbox.js'
import { peopleOf, PASSWORD, type People } from '../../support/people.js'
import type { PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'
import { startHostApp } from './hostApp.js'

type Rows = Record<string, Record<string, string>>

let app: PortalApp
let ask: AskGraphQL
let email: string
let people: People
let worker: Visitor
beforeAll(async () => {
  app = await startHostApp('graphql-sign-in')
  ask = graphqlOf(app)
  people = peopleOf(app)
  const agency = await people.agency()
  const staff = await people.staff({ agency: agency.id })
  worker = staff.visitor
  email = (await people.connected(staff, agency.id)).email
})
afterAll(() => app.stop())

const LOGIN = `mutation ($email: String, $password: String) {
  portalLogin(email: $email, password: $password) { next method maskedEmail expiresAt }
}`
const VERIFY = `mutation ($code: String, $remember: Boolean) {
  portalVerifyCode(code: $code, rememberDevice: $remember) { next }
}`

const signIn = async (visitor: Visitor, password = PASSWORD, remember = false) => {
  await app.settled()
  const first = await ask<Rows>(visitor, LOGIN, { variables: { email, password } })
  if (first.data.portalLogin?.next !== 'code') return first
  const code = codeIn(await people.lastMail(email))
  return ask<Rows>(visitor, VERIFY, { variables: { code, remember } })
}

test('a wrong password and a wrong code are told apart from nothing else', async () => {
  const visitor = app.visitor()
  const wrong = await ask(visitor, LOGIN, { variables: { email, password: 'not the password' } })
  expect(wrong.errors[0]).toMatchObject({
    extensions: {
      code: 'INVALID_CREDENTIALS',
      data: { code: 'INVALID_CREDENTIALS' },
      name: 'PortalError',
      statusCode: 401,
    },
    message: translator('en', {})('errors.INVALID_CREDENTIALS'),
    path: ['portalLogin'],
  })
  expect(wrong.data).toEqual({ portalLogin: null })
  expect(wrong.status).toBe(200)
  expect(visitor.cookies.size).toBe(0)

  const right = await ask(visitor, LOGIN, { variables: { email, password: PASSWORD } })
  expect(right.data.portalLogin, right.message).toMatchObject({ method: 'email', next: 'code' })
  const code = codeIn(await people.lastMail(email))
  const other = await ask(visitor, VERIFY, {
    variables: { code: code.startsWith('0') ? '111111' : '000000' },
  })
  expect(other.code, other.text).toBe('CODE_INVALID')
  expect([...visitor.cookies.keys()]).toEqual(['pcp-challenge'])
})

test('cookies arrive one by one, and a remembered device needs no code', async () => {
  const visitor = app.visitor()
  const done = await signIn(visitor, PASSWORD, true)
  expect(done.data.portalVerifyCode, done.message).toEqual({ next: 'done' })
  const set = done.headers.getSetCookie()
  expect(
    set.map((text) => text.split('=', 1).join('')).toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(['pcp-challenge', expect.stringMatching(/^pcp-device-/), 'pcp-known', 'pcp-session'])
  expect(set.every((text) => /; HttpOnly/i.test(text) && /SameSite=Lax/i.test(text))).toBe(true)
  expect(done.headers.get('cache-control')).toBe('no-store')

  const me = await ask(visitor, '{ portalMe { account { email } } }')
  expect(me.data.portalMe).toEqual({ account: { email } })

  const out = await ask(visitor, 'mutation { portalLogout { next } }')
  expect(out.data.portalLogout, out.message).toEqual({ next: 'sign-in' })
  expect(out.headers.get('clear-site-data')).toBe('"cache"')
  expect([...visitor.cookies.keys()]).toEqual([expect.stringMatching(/^pcp-device-/), 'pcp-known'])
  expect((await ask(visitor, '{ portalMe { account { email } } }')).code).toBe('SIGNED_OUT')

  const again = await signIn(visitor)
  expect(again.data.portalLogin, again.message).toMatchObject({ next: 'done' })
  expect(visitor.cookies.has('pcp-session')).toBe(true)
})

test('signing out everywhere ends the other sessions', async () => {
  const [here, there] = [app.visitor(), app.visitor()]
  await signIn(here)
  await signIn(there)
  const out = await ask(here, 'mutation { portalLogoutEverywhere { next } }')
  expect(out.data.portalLogoutEverywhere, out.message).toEqual({ next: 'sign-in' })
  expect((await ask(there, '{ portalMe { account { id } } }')).code).toBe('SIGNED_OUT')
})

test('a new code, and a new password by mail', async () => {
  const visitor = app.visitor()
  const resend = 'mutation { portalResendCode { next } }'
  expect((await ask(visitor, resend)).data.portalResendCode).toEqual({ next: 'code' })
  await ask(visitor, LOGIN, { variables: { email, password: PASSWORD } })
  const first = codeIn(await people.lastMail(email))
  await ask(visitor, resend)
  const second = codeIn(await people.lastMail(email))
  expect(second).not.toBe(first)
  expect((await ask(visitor, VERIFY, { variables: { code: second } })).errors).toEqual([])

  const forgot = 'mutation ($email: String) { portalForgotPassword(email: $email) { next } }'
  const asked = await ask(visitor, forgot, { variables: { email } })
  expect(asked.data.portalForgotPassword, asked.message).toEqual({ next: 'mail' })
  const token = tokenIn(await people.lastMail(email))
  const reset = `mutation ($password: String, $token: String) {
    portalResetPassword(password: $password, token: $token) { next }
  }`
  const password = 'meadow copper violin harbor'
  const short = await ask(visitor, reset, { variables: { password: 'short', token } })
  expect(short.code).toBe('PASSWORD_TOO_SHORT')
  const done = await ask(visitor, reset, { variables: { password, token } })
  expect(done.data.portalResetPassword, done.message).toEqual({ next: 'sign-in' })
  expect((await signIn(app.visitor(), password)).errors).toEqual([])
  await app.sweep()
})

const login = (alias: string) =>
  `${alias}: portalLogin(email: "nobody@client.example", password: "x") { next }`
const many = Array.from({ length: 30 }, (_, index) => login(`a${index}`)).join(' ')

describe('one try to sign in for each document', () => {
  const documents = [
    ['aliases', `mutation { ${many} }`],
    [
      'different mutations of the family',
      `mutation { ${login('a')} portalForgotPassword(email: "a@b.example") { next } }`,
    ],
    ['fragments', `mutation { ${login('a')} ...F } fragment F on Mutation { ${login('b')} }`],
    ['inline fragments', `mutation { ... { ${login('a')} } ... on Mutation { ${login('b')} } }`],
    ['operations that do not run', `mutation A { ${login('a')} } mutation B { ${login('b')} }`],
    ['directives', `mutation { ${login('a')} ... @skip(if: true) { ${login('b')} } }`],
  ] as const

  for (const [how, query] of documents) {
    test(attack('LIMIT-45', how), async () => {
      const operationName = query.includes('mutation A') ? 'A' : undefined
      for (const visitor of [app.visitor(), worker]) {
        const answer = await ask(visitor, query, { operationName })
        expect([...new Set(answer.codes)], answer.text).toEqual(['INVALID_QUERY'])
        expect(answer.data).toBeUndefined()
      }
    })
  }

  const tries = () =>
    app.payload.db.count({
      collection: 'portal-audit-events',
      where: { action: { equals: 'sign-in.password' } },
    })

  // What Payload does not offer today, it may offer tomorrow.
  test('a list of documents in one request is no request', async () => {
    const before = await tries()
    const answer = await postGraphQL(app)(
      new Request('http://portal.example/api/graphql', {
        body: JSON.stringify([{ query: `mutation { ${login('a')} }` }]),
        headers: { 'content-type': 'application/json' },
        method: 'POST',
      }),
    )
    expect(answer.status).toBe(400)
    expect(await tries()).toEqual(before)
  })

  test('nothing of it was tried, and other mutations may come together', async () => {
    const before = await tries()
    await ask(app.visitor(), `mutation { ${many} }`)
    expect(await tries()).toEqual(before)
    const both = await ask(app.visitor(), `mutation { hostPing ${login('a')} again: hostPing }`)
    expect(both.codes).toEqual(['INVALID_CREDENTIALS'])
    expect(both.data).toEqual({ a: null, again: 'pong', hostPing: 'pong' })
  })
})

test('too many tries say when to come back', async () => {
  const visitor = app.visitor()
  const guess = () =>
    ask(visitor, LOGIN, { variables: { email: 'guess@client.example', password: 'wrong' } })
  for (let count = 0; count < 10; count += 1)
    expect((await guess()).code).toBe('INVALID_CREDENTIALS')
  const blocked = await guess()
  expect(blocked.code).toBe('TOO_MANY_REQUESTS')
  expect(blocked.errors[0]?.extensions?.statusCode).toBe(429)
  const seconds = Number(blocked.headers.get('retry-after'))
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(900)
})

test('mutations from another site are refused, whoever sends them', async () => {
  const headers = { 'sec-fetch-site': 'cross-site' }
  const variables = { email, password: PASSWORD }
  expect((await ask(app.visitor(), LOGIN, { headers, variables })).code).toBe('ORIGIN_NOT_ALLOWED')
  const origin = { origin: 'https://other.example' }
  const there = await ask(app.visitor(), LOGIN, { headers: origin, variables })
  expect(there.code).toBe('ORIGIN_NOT_ALLOWED')
  expect(there.headers.getSetCookie()).toEqual([])
})
