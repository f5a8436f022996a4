import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync, gzipSync } from 'node:zlib'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { answerEncoded } from '../../../src/portal/handle/nextEncoding.js'

const PAGE = '<!doctype html>'.repeat(100)

const page = (request: Request): Promise<Response> => {
  const packed = request.headers.get('accept-encoding') === 'gzip'
  return Promise.resolve(
    new Response(packed ? new Uint8Array(gzipSync(PAGE)) : PAGE, {
      headers: { ...(packed ? { 'Content-Encoding': 'gzip' } : {}), 'Content-Type': 'text/html' },
    }),
  )
}

const GZIP = { headers: { 'accept-encoding': 'gzip' } }
/** As Next gives it to a handler. */
const ofNext = (): Request =>
  Object.assign(new Request('http://portal.example/portal', GZIP), { nextUrl: {} })

/** Sends a handler's answer as Next does: without what it says of its encoding. */
const server = createServer((_, outgoing) => {
  void answerEncoded(ofNext(), page).then(async (answer) => {
    answer.headers.forEach((value, name) => {
      if (name !== 'content-encoding') outgoing.appendHeader(name, value)
    })
    outgoing.end(new Uint8Array(await answer.arrayBuffer()))
  })
})
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, resolve)))
afterAll(() => new Promise((resolve) => void server.close(resolve)))

test('a packed page says so behind Next, which takes that off', async () => {
  const { port } = server.address() as AddressInfo
  const pages = await Promise.all(
    Array.from({ length: 5 }, () => fetch(`http://localhost:${port}`, GZIP)),
  )
  for (const answer of pages) {
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(await answer.text()).toBe(PAGE)
  }
})

test('where it cannot be said, Next is given the page as it is', async () => {
  const answer = await answerEncoded(ofNext(), page)
  expect(answer.headers.has('content-encoding')).toBe(false)
  expect(await answer.text()).toBe(PAGE)
})

test('elsewhere the answer goes out packed, as it came', async () => {
  const answer = await answerEncoded(new Request('http://portal.example/portal', GZIP), page)
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(PAGE)
})
