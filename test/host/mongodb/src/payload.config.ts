import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import { clientPortalPlugin } from 'payload-client-portal'
import sharp from 'sharp'

const here = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  admin: { avatar: 'default', importMap: { baseDir: here } },
  collections: [{ slug: 'users', auth: true, fields: [{ name: 'name', type: 'text' }] }],
  db: mongooseAdapter({ ensureIndexes: true, url: process.env.DATABASE_URL ?? '' }),
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
  plugins: [clientPortalPlugin({ productName: 'Harbor County Services' })],
  secret: process.env.PAYLOAD_SECRET ?? 'a-secret-for-a-test-host',
  serverURL: process.env.SERVER_URL ?? 'http://localhost:3000',
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false },
})
