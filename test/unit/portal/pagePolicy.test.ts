import { expect, test } from 'vitest'

import { PAGE_HEADERS } from '../../../src/core/securityHeaders.js'
import { attack } from '../../attacks/attack.js'

const directives = new Map(
  PAGE_HEADERS['Content-Security-Policy'].split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ')
    return [name, values]
  }),
)

test(attack('WEB-09'), () => {
  expect(directives.get('frame-ancestors')).toEqual(["'none'"])
  expect(PAGE_HEADERS['X-Frame-Options']).toBe('DENY')
})

test(attack('WEB-10'), () => {
  expect(directives.get('script-src')).toEqual(["'self'"])
  expect(directives.get('style-src')).toEqual(["'self'"])
  expect(directives.get('default-src')).toEqual(["'none'"])
})

test('the policy has no nonce and nothing unsafe', () => {
  expect(PAGE_HEADERS['Content-Security-Policy']).not.toMatch(/nonce|unsafe|https?:|\*/)
})

test('pages are kept nowhere, load nothing from elsewhere and tell nobody where they are', () => {
  expect(PAGE_HEADERS).toMatchObject({
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': expect.stringContaining('camera=()'),
    'Referrer-Policy': 'same-origin',
    'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8}/),
    'X-Content-Type-Options': 'nosniff',
  })
  for (const name of ['connect-src', 'font-src', 'form-action', 'manifest-src', 'worker-src']) {
    expect(directives.get(name)).toEqual(["'self'"])
  }
  expect(directives.get('base-uri')).toEqual(["'none'"])
})
