import type { SanitizedConfig } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { hostSlash } from './hostSlash.js'

/**
 * Address of something below the host's API as a browser sees it, the host's base path included:
 * `/portal/login` → `/api/portal/login`.
 */
export const apiPath = ({ routes }: Pick<SanitizedConfig, 'routes'>, path: string): string =>
  hostSlash(
    formatAdminURL({ apiRoute: routes.api, path: `/${path.replace(/^\//, '')}`, relative: true }),
  )
