import { describe, expect, test } from 'vitest'

import { matchRoute } from '../../../src/portal/matchRoute.js'
import { ROUTES } from '../../../src/portal/routes.js'
import { OWN_PATHS } from '../../../src/registry/paths.js'

const nameOf = (...segments: string[]): string | undefined =>
  matchRoute(ROUTES, segments)?.route.name

describe('the route table', () => {
  test.each([
    [[], 'dashboard'],
    [['requests'], 'requests'],
    [['requests', 'abc'], 'request'],
    [['messages', '7'], 'thread'],
    [['sign-in'], 'sign-in'],
    [['sign-in', 'code'], 'sign-in-code'],
    [['help'], 'help'],
  ])('leads %j to %s', (segments, name) => {
    expect(nameOf(...segments)).toBe(name)
  })

  test.each([[['nope']], [['requests', 'abc', 'more']], [['Requests']], [['requests', '']]])(
    'knows nothing of %j',
    (segments) => {
      expect(nameOf(...segments)).toBeUndefined()
    },
  )

  test('hands over what stands for a name, decoded', () => {
    expect(matchRoute(ROUTES, ['messages', 'a%20b'])?.params).toEqual({ staffID: 'a b' })
  })

  test('does not trip over a broken escape', () => {
    expect(nameOf('messages', '%E0%A4%A')).toBeUndefined()
  })

  test('names each page and each pattern once', () => {
    expect(new Set(ROUTES.map(({ name }) => name)).size).toBe(ROUTES.length)
    expect(new Set(ROUTES.map(({ pattern }) => pattern)).size).toBe(ROUTES.length)
  })
})

test('the list of paths is that of the table', () => {
  expect(OWN_PATHS.toSorted()).toEqual(ROUTES.map(({ pattern }) => pattern).toSorted())
})
