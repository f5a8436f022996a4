import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { PLUGIN_SLUG } from '../../src/core/slugs.js'
import { MassSendingNavLinkClient } from './index.client.js'

type Context = { slugs: { massSends: string } }

/** Above the collections in the navigation: the way to mass sending, for whoever may send. */
export const MassSendingNavLink = ({ payload, permissions }: ServerProps): ReactNode => {
  const context = payload.config.custom[PLUGIN_SLUG] as Context | undefined
  const slug = context?.slugs.massSends
  if (slug === undefined || !permissions?.collections?.[slug]?.read) return null
  const href = formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/mass-sending' })
  return <MassSendingNavLinkClient href={href} />
}
