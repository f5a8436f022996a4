import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { buildConfig } from 'payload'
import { clientPortalPlugin } from 'payload-client-portal'
import sharp from 'sharp'

import { pages } from './collections/pages.js'
import { users } from './collections/users.js'
import { database } from './config/database.js'
import { demoFolder } from './config/demoFolder.js'
import { email } from './config/email.js'
import { secret } from './config/secret.js'
import { siteSettings } from './globals/siteSettings.js'
import { portal } from './portal/index.js'
import { readingTime } from './plugins/readingTime.js'

const here = path.dirname(fileURLToPath(import.meta.url))

const makeConfig = async () =>
  buildConfig({
    admin: {
      avatar: 'default',
      importMap: {
        baseDir: here,
        importMapFile: path.resolve(here, 'app/(payload)/admin/importMap.js'),
      },
      user: users.slug,
    },
    collections: [users, pages],
    db: await database(),
    editor: lexicalEditor(),
    email: await email(),
    globals: [siteSettings],
    i18n: { supportedLanguages: { en, es } },
    plugins: [
      readingTime({ collections: [pages.slug] }),
      clientPortalPlugin({
        help: {
          email: 'help@harbor.example',
          hours: { en: 'Mon–Fri 8 am – 6 pm', es: 'Lunes a viernes, de 8 a. m. a 6 p. m.' },
          phone: '(555) 010-0199',
        },
        portal,
        productName: 'Harbor County Services',
        upload: { directory: path.join(demoFolder(), 'client-documents') },
      }),
    ],
    secret: secret(),
    serverURL: process.env.SERVER_URL ?? `http://localhost:${process.env.PORT ?? 3000}`,
    sharp,
    telemetry: false,
    typescript: {
      autoGenerate: false,
      declare: false,
      outputFile: path.resolve(here, 'payload-types.ts'),
    },
  })

export default makeConfig()
