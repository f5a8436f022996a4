import type { WidgetServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { getActor } from '../../access/actor.js'
import { DASHBOARD_BOX_NAMES, DASHBOARD_BOXES } from '../../src/contract/dashboardBoxes.js'
import { keptInSlugs } from '../../src/core/status/request.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import { DashboardBoxClient } from './index.client.js'

/** A box of the dashboard, as a widget of Payload's that a person can move, remove and add again. */
export const DashboardBoxWidget = ({ req, widgetSlug }: WidgetServerProps): ReactNode => {
  const context = cardContext(req)
  const actor = getActor(req)
  const box = DASHBOARD_BOX_NAMES.find((name) => DASHBOARD_BOXES[name].slug === widgetSlug)
  if (!context || !box || actor.kind !== 'staff') return null
  const { slugs } = context
  const adminRoute = req.payload.config.routes.admin
  const listOf = (slug: string): string =>
    formatAdminURL({ adminRoute, path: `/collections/${slug}` })
  return (
    <DashboardBoxClient
      box={box}
      places={{
        board: formatAdminURL({ adminRoute, path: '/casework' }),
        calendar: formatAdminURL({ adminRoute, path: '/calendar' }),
        cases: listOf(slugs.cases),
        clients: listOf(slugs.clients),
        inbox: formatAdminURL({ adminRoute, path: '/inbox' }),
        keptIn: keptInSlugs(slugs),
        me: actor.id,
        releases: listOf(slugs.releasesOfInformation),
        requests: listOf(slugs.portalRequests),
        requestsSlug: slugs.portalRequests,
      }}
    />
  )
}
