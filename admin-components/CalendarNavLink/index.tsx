import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { PLUGIN_SLUG } from '../../src/core/slugs.js'
import { NavLink } from '../NavLink/index.client.js'

type Context = { slugs: { appointments: string } }

/** Above the collections in the navigation: the way to the calendar, for whoever has one. */
export const CalendarNavLink = ({ payload, permissions }: ServerProps): ReactNode => {
  const context = payload.config.custom[PLUGIN_SLUG] as Context | undefined
  const slug = context?.slugs.appointments
  if (slug === undefined || !permissions?.collections?.[slug]?.read) return null
  const href = formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/calendar' })
  return <NavLink href={href} label="calendarTitle" />
}
