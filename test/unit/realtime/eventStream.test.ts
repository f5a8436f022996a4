import type { Payload } from 'payload'
import { expect, test } from 'vitest'

import { closeEventStreams, eventStream } from '../../../src/realtime/eventStream.js'

const streamOf = (signal?: AbortSignal) =>
  eventStream({
    filter: () => Promise.resolve(null),
    isAllowed: () => Promise.resolve(true),
    of: 'client:1',
    payload: {} as Payload,
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
