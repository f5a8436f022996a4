import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
let client: Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('redirects')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  client = await people.connected(await people.staff({ agency }), agency)
})
afterAll(() => app.stop())

const ELSEWHERE = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'https:evil.example',
  'http://portal.example@evil.example/portal',
  'javascript:alert(1)',
  'data:text/html,x',
  '%2f%2fevil.example',
  '/%2fevil.example',
  '/portal.evil.example',
  '/portal@evil.example',
  '/portalx',
  '/portal/../admin',
  '/portal/%2e%2e/admin',
  '/portal/..%2fadmin',
  '/portal\t//evil.example',
  '/portal\r\nLocation: https://evil.example',
  '/admin',
  '/api/users/logout',
]

/** Where an answer leads a browser that stands on the portal. */
const target = (location: null | string): URL =>
  new URL(location ?? '', 'http://portal.example/portal')

const expectOwn = (location: null | string, tried: string): void => {
  const { origin, pathname } = target(location)
  expect(origin, tried).toBe('http://portal.example')
  expect(pathname, tried).toMatch(/^\/portal(?:\/|$)/)
  expect(decodeURIComponent(pathname), tried).not.toContain('..')
  expect(location, tried).not.toMatch(/[\r\n\t\\]/)
}

test(attack('WEB-06', 'after signing in'), async () => {
  const device = app.visitor()
  await people.signIn(device, client.email, PASSWORD, { rememberDevice: true })
  for (const next of ELSEWHERE) {
    const visitor = app.visitor()
    for (const [name, value] of device.cookies) visitor.cookies.set(name, value)
    const answer = await visitor.form('/portal/login', {
      _next: next,
      email: client.email,
      next,
      password: PASSWORD,
    })
    expect(answer.status).toBe(303)
    expectOwn(answer.headers.get('location'), next)
  }
})

test(attack('WEB-06', 'back from a form with an error'), async () => {
  for (const back of ELSEWHERE) {
    const answer = await app.visitor().form('/portal/forgot-password', { _back: back, email: '' })
    expect(answer.status).toBe(303)
    expectOwn(answer.headers.get('location'), back)
  }
})

test(attack('WEB-06', 'after choosing a language'), async () => {
  for (const next of ELSEWHERE) {
    const path = `/portal/language?to=es&next=${encodeURIComponent(next)}`
    const answer = await app.visitor().call(path)
    expect(answer.status).toBe(303)
    expectOwn(answer.headers.get('location'), next)
  }
})

test(attack('WEB-08'), async () => {
  const { visitor } = client
  const answers = [
    await visitor.call('/portal/me'),
    await app.visitor().call('/portal/me'),
    await app.visitor().post('/portal/login', {}),
    await app.visitor().form('/portal/forgot-password', { email: 'x' }),
    await visitor.call('/portal/language?to=es'),
  ]
  for (const { headers } of answers) {
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  }
})
