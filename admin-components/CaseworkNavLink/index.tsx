import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { getActor, requestOfViewer } from '../../access/actor.js'
import { storedDay } from '../../src/core/day.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import { todayOfAgency } from '../ProgramView/todayOfAgency.js'
import { CaseworkNavLinkClient } from './index.client.js'

/** Own tasks of running cases whose day is over, as a query of the list. */
const overdueQuery = (staff: number | string, today: string): string =>
  new URLSearchParams([
    ['where[and][0][assignee][equals]', String(staff)],
    ['where[and][1][caseState][equals]', 'open'],
    ['where[and][2][status][equals]', 'open'],
    ['where[and][3][dueDate][less_than]', storedDay(today)],
  ]).toString()

/**
 * In the navigation: the way to cases and tasks, with how many of one's own are late, for whoever has
 * client management: that is who reads cases.
 */
export const CaseworkNavLink = async (props: ServerProps): Promise<ReactNode> => {
  const { payload, permissions } = props
  const req = await requestOfViewer(props)
  const context = cardContext(req)
  const actor = getActor(req)
  if (!context || actor.kind !== 'staff') return null
  const { slugs } = context
  if (!permissions?.collections?.[slugs.caseTasks]?.read) return null
  const now = context.options.clock()
  const today = await todayOfAgency({ agency: actor.agency, now, req, slug: slugs.agencies })
  return (
    <CaseworkNavLinkClient
      counts={`/${slugs.caseTasks}/count?${overdueQuery(actor.id, today)}`}
      href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/casework' })}
    />
  )
}
