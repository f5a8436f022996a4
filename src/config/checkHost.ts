import type { Config } from 'payload'

import { DEFAULT_SETTINGS_SLUG } from '../core/slugs.js'
import type { SanitizedOptions } from './sanitizeOptions.js'

const refuse = (message: string): never => {
  throw new Error(`clientPortalPlugin: ${message}`)
}

const checkCollisions = (config: Config, { slugs }: SanitizedOptions): void => {
  const taken = new Set((config.collections ?? []).map(({ slug }) => slug))
  if (taken.has('portal')) {
    refuse(
      'the host has a collection "portal", which hides the endpoints below /portal. Rename it.',
    )
  }
  for (const [key, slug] of Object.entries(slugs)) {
    if (taken.has(slug)) {
      refuse(
        `the host already has a collection "${slug}". Give ours another slug: \`slugs: { ${key}: '…' }\`.`,
      )
    }
  }
}

const checkGlobals = (config: Config): void => {
  if (config.globals?.some(({ slug }) => slug === DEFAULT_SETTINGS_SLUG)) {
    refuse(`the host already has a global "${DEFAULT_SETTINGS_SLUG}". Rename it.`)
  }
}

const isProduction = (): boolean => process.env.NODE_ENV === 'production'
/** `next build` loads the config without the run-time environment. */
const isBuilding = (): boolean => process.env.NEXT_PHASE === 'phase-production-build'

/**
 * Production needs links that lead back and mail that arrives; development falls back to localhost
 * and the console.
 */
const checkProduction = (config: Config, { publicURL }: SanitizedOptions): void => {
  if (!isProduction() || isBuilding()) return
  if (!publicURL && !config.serverURL) {
    refuse(
      'option `publicURL` is missing. Mails need the address clients reach you at: set it, or the host’s `serverURL`.',
    )
  }
  if (!config.email) {
    refuse(
      'the host has no mail adapter. Codes and invitations would reach nobody: set `email` in the Payload config, for example nodemailerAdapter.',
    )
  }
}

/**
 * Checks that the plugin fits this host. Reads only.
 * @returns slug of the staff collection.
 * @throws Error saying what is wrong and what to do.
 */
export const checkHost = (config: Config, options: SanitizedOptions): string => {
  checkCollisions(config, options)
  checkGlobals(config)
  if (!options.disabled) checkProduction(config, options)
  const auth = (config.collections ?? [])
    .filter((collection) => Boolean(collection.auth))
    .map(({ slug }) => slug)
  const staff = options.staff.collection ?? config.admin?.user ?? auth[0]
  if (!staff)
    return refuse(
      'the host has no auth collection for staff. Add one, for example `{ slug: "users", auth: true, fields: [] }`.',
    )
  if (!auth.includes(staff)) {
    return refuse(
      `option \`staff.collection\` is "${staff}", which is no auth collection of the host. Choose one of: ${auth.join(', ')}.`,
    )
  }
  return staff
}
