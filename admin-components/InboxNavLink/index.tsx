import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { PLUGIN_SLUG } from '../../src/core/slugs.js'
import { InboxNavLinkClient } from './index.client.js'

type Context = { slugs: { portalInbox: string } }

/** Above the collections in the navigation: the way to the inbox, with how many wait there. */
export const InboxNavLink = ({ payload, permissions }: ServerProps): ReactNode => {
  const context = payload.config.custom[PLUGIN_SLUG] as Context | undefined
  const slug = context?.slugs.portalInbox
  if (slug === undefined || !permissions?.collections?.[slug]?.read) return null
  return (
    <InboxNavLinkClient
      href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/inbox' })}
      slug={slug}
    />
  )
}
