import { describe, expect, test } from 'vitest'

import { ownPath } from '../../../src/core/ownPath.js'
import { audienceOf } from '../../../src/contract/audienceOf.js'
import { ACTIONS } from '../../../src/contract/actions.js'
import { DEFAULT_SLUGS, CLOSED_COLLECTIONS } from '../../../src/contract/collectionLists.js'

describe('where a form or a link may lead', () => {
  test.each([
    ['/portal', '/portal'],
    ['/portal/', '/portal/'],
    ['/portal/requests/1?notice=sent', '/portal/requests/1?notice=sent'],
    ['/portal?x=1', '/portal?x=1'],
    ['/portal/requests#top', '/portal/requests'],
    ['/portal/a b', '/portal/a%20b'],
  ])('%s', (path, result) => {
    expect(ownPath(path, '/portal')).toBe(result)
  })

  test.each([
    '',
    '/',
    'portal',
    '/portals',
    '/admin',
    '//evil.example',
    '//evil.example/portal',
    '/\\evil.example',
    '/portal\\..\\admin',
    'https://evil.example/portal',
    'javascript:alert(1)',
    '/portal/../admin',
    '/portal/%2e%2e/admin',
    '/portal/./../../admin',
    '/portal/..%2fadmin',
    '/portal/%5cadmin',
    '/portal\r\nSet-Cookie: a=b',
    '/portal/\u0000',
    '\t/portal',
    `/portal/${'x'.repeat(600)}`,
  ])('not %j', (path) => {
    expect(ownPath(path, '/portal')).toBeUndefined()
  })

  test.each([undefined, null, 7, ['/portal'], {}])('not %j', (value) => {
    expect(ownPath(value, '/portal')).toBeUndefined()
  })
})

describe('the table of endpoints', () => {
  test('tells for whom a path is, by method', () => {
    expect(audienceOf('GET', '/me')).toBe('client')
    expect(audienceOf('post', '/clients/7/invite')).toBe('staff')
    expect(audienceOf('POST', '/requests/7/fulfill')).toBe('client')
    expect(audienceOf('POST', '/requests/7/cancel')).toBe('staff')
    expect(audienceOf('GET', '/events')).toBe('either')
    expect(audienceOf('POST', '/login')).toBe('anyone')
  })

  test.each([
    ['POST', '/me'],
    ['GET', '/login'],
    ['GET', '/clients/7/8/status'],
    ['GET', '/clients//status'],
    ['GET', '/me/'],
    ['GET', '/xme'],
    ['GET', '/me/x'],
    ['DELETE', '/events'],
  ])('there is no %s %s', (method, path) => {
    expect(audienceOf(method, path)).toBeUndefined()
  })

  test('no path stands there twice', () => {
    const paths = Object.values(ACTIONS).map(({ method, path }) => `${method} ${path}`)
    expect(new Set(paths).size).toBe(paths.length)
  })
})

test('slugs are all different, and what holds secrets is marked as internal', () => {
  const slugs = Object.values(DEFAULT_SLUGS)
  expect(new Set(slugs).size).toBe(slugs.length)
  for (const key of CLOSED_COLLECTIONS) expect(DEFAULT_SLUGS).toHaveProperty(key)
})
