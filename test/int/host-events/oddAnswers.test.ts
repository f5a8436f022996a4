import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'

import { afterEach, expect, test } from 'vitest'

import { postWebhook } from '../../../src/hostEvents/postWebhook.js'
import { attack } from '../../attacks/attack.js'
import { SECRET } from '../../support/webhookServer.js'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const startWith = async (answer: (response: ServerResponse) => void): Promise<string> => {
  server = createServer((_, response) => answer(response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
}

const post = (url: string) =>
  postWebhook(
    { events: null, internal: true, name: 'crm', secrets: [SECRET], url },
    { body: '{}', id: 'one', now: new Date() },
  )

test(
  attack('HOOK-10'),
  async () => {
    let closed: Promise<unknown> = Promise.resolve()
    const url = await startWith((response) => {
      closed = once(response, 'close')
      response.writeHead(200)
      response.write('and so on')
    })
    expect(await post(url)).toEqual({ ok: true, status: 200 })
    // Long before the patience with a receiver ends, which would close it too
    await closed
  },
  10_000,
)

test('a receiver that is not there is unreachable, and one that hangs up as well', async () => {
  const url = await startWith((response) => response.destroy())
  expect(await post(url)).toEqual({ ok: false, problem: 'unreachable' })
  expect(await post('http://127.0.0.1:9/')).toEqual({ ok: false, problem: 'unreachable' })
})

test.each([
  ['switches to something else', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: odd\r\n'],
  ['says nothing that is HTTP', 'Hello\r\n'],
])(
  attack('HOOK-12', 'it %s'),
  async (_, answer) => {
    const url = await startWith((response) => {
      response.socket?.write(`${answer}Connection: Upgrade\r\n\r\n`)
    })
    expect(await post(url)).toEqual({ ok: false, problem: 'unreachable' })
  },
  10_000,
)
