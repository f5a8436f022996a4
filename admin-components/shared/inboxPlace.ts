import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { PLUGIN_SLUG } from '../../src/core/slugs.js'

type Context = { slugs: { portalInbox: string } }

/** Where the inbox is, for whoever has one. */
export const inboxPlace = ({
  payload,
  permissions,
}: Pick<ServerProps, 'payload' | 'permissions'>): { href: string; slug: string } | null => {
  const context = payload.config.custom[PLUGIN_SLUG] as Context | undefined
  const slug = context?.slugs.portalInbox
  if (slug === undefined || !permissions?.collections?.[slug]?.read) return null
  const href = formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/inbox' })
  return { href, slug }
}
