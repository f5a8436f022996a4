/**
 * A server that goes on with mass sends, in a process of its own: `test/int/mass-sends/killed.test.ts` starts it again and again, and it
 * kills itself as `kill -9` does, at the write that it is told. Ends by itself once the send is over.
 */
import { setTimeout as sleep } from 'node:timers/promises'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, getPayload, type DatabaseAdapterObj } from 'payload'

import { clientPortalPlugin } from '../../src/index.js'
import { deliveriesSettled } from '../../src/outbox/localQueue.js'
import { sweep } from '../../src/sweep/sweep.js'
import type { WorkerOrder } from './massSendOrder.js'

const order = JSON.parse(process.env.MASS_SEND_ORDER ?? '{}') as WorkerOrder

const database = (): DatabaseAdapterObj => {
  const { kind, url } = order
  if (kind === 'sqlite') return sqliteAdapter({ client: { url }, push: false })
  if (kind === 'postgres') return postgresAdapter({ pool: { connectionString: url }, push: false })
  return mongooseAdapter({ connectOptions: { autoIndex: false }, url })
}

const die = (): void => {
  process.kill(process.pid, 'SIGKILL')
}

const config = await buildConfig({
  collections: [
    { auth: true, fields: [{ name: 'name', type: 'text' }], slug: 'users' },
    { fields: [{ name: 'title', type: 'text' }], slug: 'pages' },
  ],
  db: database(),
  editor: lexicalEditor(),
  // Mails are counted in the outbox
  email: ({ payload }) => ({
    defaultFromAddress: 'noreply@portal.example',
    defaultFromName: 'Portal',
    name: 'none',
    sendEmail: () => {
      payload.logger.debug('mail')
      return Promise.resolve()
    },
  }),
  globals: [{ fields: [{ name: 'motto', type: 'text' }], slug: 'site-settings' }],
  logger: { options: { level: 'error' } },
  plugins: [
    clientPortalPlugin({
      outbox: { tickSeconds: 0 },
      productName: 'Harbor County Services',
      publicURL: 'http://portal.example',
      testing: {
        clock: () => new Date(Date.now() + order.later),
        passwordN: 16,
      },
    }),
  ],
  secret: 'integration-test-secret',
  telemetry: false,
  typescript: { autoGenerate: false },
})
const payload = await getPayload({ config })

let writes = 0
const db = payload.db as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
for (const method of ['create', 'deleteMany', 'updateOne']) {
  const original = db[method]?.bind(payload.db)
  if (!original) throw new Error(method)
  db[method] = async (...args) => {
    writes += 1
    const isLast = writes === order.killAt
    if (isLast && order.moment === 'before') die()
    const done = original(...args)
    if (isLast && order.moment === 'during') setImmediate(die)
    const result = await done
    if (isLast) die()
    return result
  }
}

for (;;) {
  await sweep(payload)
  await deliveriesSettled()
  const row = await payload.db.findOne<{ finishedAt?: null | string; id: string }>({
    collection: 'mass-sends',
    req: {},
    where: { id: { equals: order.send } },
  })
  if (row?.finishedAt) break
  await sleep(50)
}
process.exit(0)
