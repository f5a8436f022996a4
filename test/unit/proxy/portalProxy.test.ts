import { NextRequest } from 'next/server.js'
import { expect, test } from 'vitest'

import { portalProxy } from '../../../src/proxy/portalProxy.js'
import { attack } from '../../attacks/attack.js'

const visit = () => portalProxy(new NextRequest('https://portal.example/portal/messages')).headers
const directives = (headers: Headers): Map<string, string[]> =>
  new Map(
    (headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values]
    }),
  )

test(attack('WEB-09'), () => {
  expect(directives(visit()).get('frame-ancestors')).toEqual(["'none'"])
  expect(visit().get('x-frame-options')).toBe('DENY')
})

test(attack('WEB-10'), () => {
  const [first, second] = [visit(), visit()].map((headers) => directives(headers).get('script-src'))
  const nonce = first?.find((value) => value.startsWith("'nonce-"))
  expect(nonce).toMatch(/^'nonce-[\w+/]{22}==?'$/)
  expect(second).not.toContain(nonce)
  expect(first).toContain("'strict-dynamic'")
  for (const loose of ["'unsafe-inline'", "'unsafe-eval'", 'data:', 'https:', '*']) {
    expect(first).not.toContain(loose)
  }
})

test('the page gets the policy with the request, so that Next puts the nonce on its own scripts', () => {
  const headers = visit()
  expect(headers.get('x-middleware-override-headers')).toContain('content-security-policy')
  expect(headers.get('x-middleware-request-content-security-policy')).toBe(
    headers.get('content-security-policy'),
  )
})

test('pages are kept nowhere, load nothing from elsewhere and tell nobody where they are', () => {
  const headers = visit()
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'referrer-policy': 'same-origin',
    'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
    'x-content-type-options': 'nosniff',
  })
  const policy = directives(headers)
  for (const name of ['base-uri', 'frame-src', 'object-src'])
    expect(policy.get(name)).toEqual(["'none'"])
  for (const name of ['default-src', 'connect-src', 'font-src', 'form-action']) {
    expect(policy.get(name)).toEqual(["'self'"])
  }
})
