import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import type { Config } from 'payload'
import sharp from 'sharp'

const here = path.dirname(fileURLToPath(import.meta.url))

/** The host that every side of a comparison is: one auth collection, SQLite, an editor and a mail adapter. */
export const host = (): Config => ({
  admin: { importMap: { baseDir: here } },
  collections: [{ slug: 'users', auth: true, fields: [{ name: 'name', type: 'text' }] }],
  db: sqliteAdapter({ client: { url: process.env.DATABASE_URL ?? 'file:./host.db' } }),
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
  secret: process.env.PAYLOAD_SECRET ?? 'a-secret-for-a-build',
  serverURL: process.env.SERVER_URL ?? 'http://localhost:3000',
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false },
})
