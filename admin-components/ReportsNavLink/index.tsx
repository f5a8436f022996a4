import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { PLUGIN_SLUG } from '../../src/core/slugs.js'
import { NavLink } from '../NavLink/index.client.js'

type Context = { slugs: { portalMessages: string } }

/**
 * In the navigation: the way to the reports, for whoever has client management: that is who reads
 * messages.
 */
export const ReportsNavLink = ({ payload, permissions }: ServerProps): ReactNode => {
  const context = payload.config.custom[PLUGIN_SLUG] as Context | undefined
  const slug = context?.slugs.portalMessages
  if (slug === undefined || !permissions?.collections?.[slug]?.read) return null
  const href = formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/portal-reports' })
  return <NavLink href={href} label="reportTitle" />
}
