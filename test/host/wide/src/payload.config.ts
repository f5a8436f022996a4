import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { postgresAdapter } from '@payloadcms/db-postgres'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { importExportPlugin } from '@payloadcms/plugin-import-export'
import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import { searchPlugin } from '@payloadcms/plugin-search'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import { clientPortalPlugin } from 'payload-client-portal'
import sharp from 'sharp'

import { migrations } from './migrations'

const here = path.dirname(fileURLToPath(import.meta.url))

/** A host with everything of its own: paths, languages of content, plugins, a collection of our name, a database with migrations. */
export default buildConfig({
  admin: { avatar: 'default', importMap: { baseDir: here }, user: 'users' },
  collections: [
    { slug: 'members', auth: true, fields: [{ name: 'agency', type: 'text' }] },
    { slug: 'users', auth: true, fields: [{ name: 'name', type: 'text' }] },
    { slug: 'tenants', admin: { useAsTitle: 'name' }, fields: [{ name: 'name', type: 'text' }] },
    // Firms that the host works for: not ours
    { slug: 'clients', fields: [{ name: 'company', type: 'text', localized: true }] },
    {
      slug: 'posts',
      fields: [
        { name: 'title', type: 'text', localized: true },
        { name: 'author', type: 'relationship', relationTo: 'users' },
        { name: 'body', type: 'richText', localized: true },
      ],
      versions: { drafts: true },
    },
  ],
  db: postgresAdapter({
    migrationDir: path.resolve(here, 'migrations'),
    pool: { connectionString: process.env.DATABASE_URL ?? '' },
    prodMigrations: migrations,
    push: false,
  }),
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
  globals: [{ slug: 'footer', fields: [{ name: 'line', type: 'text', localized: true }] }],
  localization: { defaultLocale: 'en', locales: ['en', 'es'] },
  plugins: [
    clientPortalPlugin({
      casework: true,
      collectionOverrides: {
        programs: ({ defaultCollection }) => ({
          ...defaultCollection,
          fields: [...defaultCollection.fields, { name: 'motto', type: 'text', localized: true }],
        }),
      },
      productName: 'Harbor County Services',
      slugs: { clients: 'people' },
    }),
    multiTenantPlugin({ collections: { posts: {} }, tenantsSlug: 'tenants' }),
    searchPlugin({ collections: ['posts', 'programs'] }),
    importExportPlugin({ collections: [] }),
  ],
  routes: { admin: '/office', api: '/rest' },
  secret: process.env.PAYLOAD_SECRET ?? 'a-secret-for-a-test-host',
  serverURL: process.env.SERVER_URL ?? 'http://localhost:3000',
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false, outputFile: path.resolve(here, 'payload-types.ts') },
})
