import { createServer, type IncomingHttpHeaders } from 'node:http'

import { Webhook } from 'standardwebhooks'

type Reply = { headers?: Record<string, string>; status: number } | 'silence'
export type Told = {
  body: Record<string, unknown> & { data: Record<string, unknown>; timestamp: string; type: string }
  headers: IncomingHttpHeaders
  id: string
  path: string
  raw: string
}

export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

/**
 * A real receiver of webhooks, which checks no signature by itself. `replies` are given one after
 * the other, then `always`.
 */
export const openWebhookServer = async () => {
  const told: Told[] = []
  const state = { always: { status: 204 } as Reply, replies: [] as Reply[] }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString()
      told.push({
        body: JSON.parse(raw) as Told['body'],
        headers: request.headers,
        id: String(request.headers['webhook-id']),
        path: request.url ?? '',
        raw,
      })
      const reply = state.replies.shift() ?? state.always
      if (reply === 'silence') return
      response.writeHead(reply.status, reply.headers).end('kept by nobody')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    state,
    told,
    types: () => told.map(({ body }) => body.type),
    url: `http://127.0.0.1:${port}/events`,
  }
}

export type WebhookServer = Awaited<ReturnType<typeof openWebhookServer>>

/** As a receiver does it. @throws where the signature is none of this secret */
export const verifyTold = ({ headers, raw }: Told, secret = SECRET): unknown =>
  new Webhook(secret).verify(raw, {
    'webhook-id': String(headers['webhook-id']),
    'webhook-signature': String(headers['webhook-signature']),
    'webhook-timestamp': String(headers['webhook-timestamp']),
  })
