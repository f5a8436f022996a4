import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { buildConfig, type Config, type SanitizedConfig } from 'payload'
import { clientPortalPlugin, type ClientPortalOptions } from 'payload-client-portal'
import sharp from 'sharp'

import { pages } from '../collections/pages.js'
import { users } from '../collections/users.js'
import { siteSettings } from '../globals/siteSettings.js'
import { sendSMS } from '../mail/sendSMS.js'
import { readingTime } from '../plugins/readingTime.js'
import { portal } from '../portal/index.js'
import { demoFolder } from './demoFolder.js'
import { maps } from './maps.js'
import { secret } from './secret.js'
import { webhooks } from './webhooks.js'
import { webPush } from './webPush.js'

const here = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

type Surroundings = Required<Pick<Config, 'db' | 'email'>> & {
  logger?: Config['logger']
  /** What the seed adds to the portal's options. */
  portalOptions?: ClientPortalOptions
}

/** The demo's installation, on a database and with a way for its mails. */
export const demoConfig = ({
  db,
  email,
  logger,
  portalOptions = {},
}: Surroundings): Promise<SanitizedConfig> =>
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
    db,
    editor: lexicalEditor(),
    email,
    globals: [siteSettings],
    i18n: { supportedLanguages: { en, es } },
    ...(logger ? { logger } : {}),
    plugins: [
      readingTime({ collections: [pages.slug] }),
      clientPortalPlugin({
        casework: true,
        help: {
          email: 'help@harbor.example',
          hours: { en: 'Mon–Fri 8 am – 6 pm', es: 'Lunes a viernes, de 8 a. m. a 6 p. m.' },
          phone: '(555) 010-0199',
        },
        maps: maps(),
        // Who tries something looks for its mail at once: here each leaves by itself
        notices: { groupMinutes: Number(process.env.NOTICE_GROUP_MINUTES ?? 0) },
        portal,
        productName: 'Harbor County Services',
        sendSMS,
        webPush: webPush(),
        webhooks: webhooks(),
        ...portalOptions,
        upload: {
          directory: path.join(demoFolder(), 'client-documents'),
          ...portalOptions.upload,
        },
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
