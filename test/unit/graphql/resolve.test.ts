import type { PayloadRequest } from 'payload'
import { expect, test } from 'vitest'
import { z } from 'zod'

import { resolverOf } from '../../../src/graphql/resolve.js'

test('actions get plain objects, also from literals, which GraphQL makes without a prototype', async () => {
  const resolve = resolverOf({
    does: '',
    input: z.unknown(),
    name: 'me',
    output: z.unknown(),
    run: (_, input) => Promise.resolve(input),
    who: '',
  })
  const literal: unknown = Object.assign(Object.create(null), { root: 1 })
  const req = {} as PayloadRequest
  const given = (await resolve(null, { body: literal }, { req })) as { body: object }

  expect(Object.getPrototypeOf(given.body)).toBe(Object.prototype)
  expect(req.responseHeaders?.get('cache-control')).toBe('no-store')
})
