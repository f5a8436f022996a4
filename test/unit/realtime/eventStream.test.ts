import type { Payload } from 'payload'
import { expect, test } from 'vitest'

import { createContext } from '../../../src/config/context.js'
import { sanitizeOptions } from '../../../src/config/sanitizeOptions.js'
import { PLUGIN_SLUG } from '../../../src/core/slugs.js'
import { closeEventStreams, eventStream } from '../../../src/realtime/eventStream.js'
import { REGISTRY } from '../../../src/registry/index.js'
import { createPorts } from '../../../src/registry/ports.js'

const options = sanitizeOptions()
const custom = {
  [PLUGIN_SLUG]: createContext({
    options,
    ports: createPorts(options),
    registry: REGISTRY,
    staffSlug: 'users',
  }),
}
const payload = { config: { custom } } as unknown as Payload

const streamOf = (signal?: AbortSignal) =>
  eventStream({
    filter: () => Promise.resolve(null),
    isAllowed: () => Promise.resolve(true),
    of: 'client:1',
    payload,
    signal,
  })

test('a listener who goes away ends the stream without a fault', async () => {
  const reader = streamOf().body?.getReader()
  await reader?.read()
  await expect(reader?.cancel()).resolves.toBeUndefined()
  expect(() => closeEventStreams()).not.toThrow()
})

test('a stream ends once, whether the request breaks off or the server stops', async () => {
  const request = new AbortController()
  const reader = streamOf(request.signal).body?.getReader()
  await reader?.read()
  request.abort()
  closeEventStreams()
  expect((await reader?.read())?.done).toBe(true)
})
