import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { clientPortalPlugin, type ClientPortalOptions } from 'payload-client-portal'
import { buildConfig, getPayload, type Config, type Payload, type SanitizedConfig } from 'payload'
import sharp from 'sharp'

import { deliveriesSettled } from '../../src/outbox/localQueue.js'
import { sweep } from '../../src/sweep/sweep.js'
import './cheapStaffPasswords.js'
import { createDatabaseAdapter } from './database/adapter.js'
import { VAPID } from './vapid.js'
import { temporaryFolder } from './temporaryFolder.js'
import { openMailbox } from './mailbox.js'
import { createVisitor } from './visitor.js'

type Options = { host?: (config: Config) => Config; plugin?: ClientPortalOptions }

const hostConfig = (): Partial<Config> => ({
  collections: [
    { auth: true, fields: [{ name: 'name', type: 'text' }], slug: 'users' },
    { fields: [{ name: 'title', type: 'text' }], slug: 'pages' },
  ],
  globals: [{ fields: [{ name: 'motto', type: 'text' }], slug: 'site-settings' }],
})

let instances = 0

/**
 * A host app with the plugin, a real database, a real SMTP server and a clock that tests move. One per test file; name it after
 * the file.
 */
export const startPortalApp = async (
  name: string,
  { host = (config) => config, plugin = {} }: Options = {},
) => {
  const mailbox = await openMailbox()
  // Lines stay open: a mail server waits a tenth of a second before it greets
  const mailServer = { host: '127.0.0.1', ignoreTLS: true, pool: true, port: mailbox.port }
  const files = await temporaryFolder()
  const clock = { offset: 0 }
  const config: SanitizedConfig = await buildConfig(
    host({
      ...hostConfig(),
      db: createDatabaseAdapter(name),
      editor: lexicalEditor(),
      email: await nodemailerAdapter({
        defaultFromAddress: 'noreply@portal.example',
        defaultFromName: 'Portal',
        skipVerify: true,
        transportOptions: mailServer,
      }),
      logger: { options: { level: process.env.TEST_LOG ?? 'fatal' } },
      plugins: [
        clientPortalPlugin({
          casework: true,
          // Each notice by itself: what they say is looked at one by one
          notices: { groupMinutes: 0 },
          outbox: { tickSeconds: 0 },
          productName: 'Harbor County Services',
          publicURL: 'http://portal.example',
          webPush: VAPID,
          ...plugin,
          testing: {
            // No test calls anybody
            postPush: async () => 201,
            // Thousands of sign-ins: the real cost is checked in the unit tests of the hash.
            passwordN: 16,
            clock: () => new Date(Date.now() + clock.offset),
            ...plugin.testing,
          },
          upload: { directory: files, ...plugin.upload },
        }),
      ],
      secret: 'integration-test-secret',
      sharp,
      telemetry: false,
      typescript: { autoGenerate: false },
    }),
  )
  instances += 1
  const payload: Payload = await getPayload({ config, key: `${name}-${instances}` })
  const key = `${name}-${instances}`
  return {
    /** Moves the clock on. */
    advance: (milliseconds: number) => {
      clock.offset += milliseconds
    },
    config,
    files,
    key,
    mailbox,
    /** What the clock shows. */
    now: () => new Date(Date.now() + clock.offset),
    payload,
    /** Waits for mails on their way. */
    settled: deliveriesSettled,
    stop: async () => {
      await deliveriesSettled()
      await payload.destroy()
      await mailbox.close()
    },
    sweep: () => sweep(payload),
    /** Somebody with a browser: cookies are kept from one call to the next. */
    visitor: () => createVisitor({ config, key }),
  }
}

export type PortalApp = Awaited<ReturnType<typeof startPortalApp>>
