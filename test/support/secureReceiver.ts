import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import path from 'node:path'

import { Webhook } from 'standardwebhooks'

import { SECRET } from './webhookServer.js'

/** Of `localhost` and 127.0.0.1, for tests alone; good for a hundred years. */
const fileOf = (name: string): string => path.join(import.meta.dirname, 'data', name)
const CERTIFICATE = fileOf('localhost.cert.pem')

/** A receiver of webhooks over https, which takes what is signed and answers with the status that is set. */
export const openSecureReceiver = async () => {
  const state = { status: 204 }
  const told: { id: string; type: string }[] = []
  const pair = { cert: readFileSync(CERTIFICATE), key: readFileSync(fileOf('localhost.key.pem')) }
  const server = createServer(pair, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      try {
        const body = Buffer.concat(chunks).toString()
        const headers = request.headers as Record<string, string>
        const { type } = new Webhook(SECRET).verify(body, headers) as { type: string }
        told.push({ id: String(headers['webhook-id']), type })
        response.writeHead(state.status).end()
      } catch {
        response.writeHead(401).end()
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    close: (): void => {
      server.close()
      server.closeAllConnections()
    },
    /** What a demo takes to tell it of events. */
    env: {
      NODE_EXTRA_CA_CERTS: CERTIFICATE,
      WEBHOOK_SECRET: SECRET,
      WEBHOOK_URL: `https://127.0.0.1:${port}/events`,
    },
    state,
    told,
  }
}
