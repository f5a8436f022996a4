import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import { clientPortalPlugin } from 'payload-client-portal'
import sharp from 'sharp'

import { pages } from './collections/pages'
import { users } from './collections/users'
import { database } from './database'
import { siteSettings } from './globals/siteSettings'
import { readingTime } from './plugins/readingTime'

const here = path.dirname(fileURLToPath(import.meta.url))

/** The host that the demo of 0.1.0 was, with the plugin of today: its database and its files are what that one left. */
export default buildConfig({
  admin: { avatar: 'default', importMap: { baseDir: here }, user: 'users' },
  collections: [users, pages],
  db: database(path.resolve(here, 'migrations')),
  editor: lexicalEditor(),
  email: nodemailerAdapter({
    defaultFromAddress: 'noreply@host.example',
    defaultFromName: 'Host',
    skipVerify: true,
    transportOptions: {
      host: '127.0.0.1',
      ignoreTLS: true,
      port: Number(process.env.SMTP_PORT ?? 25),
    },
  }),
  globals: [siteSettings],
  plugins: [
    readingTime({ collections: [pages.slug] }),
    clientPortalPlugin({
      productName: 'Harbor County Services',
      upload: { directory: process.env.FILES_DIR ?? 'client-documents' },
    }),
  ],
  secret: process.env.PAYLOAD_SECRET ?? 'a-secret-for-a-test-host',
  serverURL: process.env.SERVER_URL ?? 'http://localhost:3000',
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false },
})
