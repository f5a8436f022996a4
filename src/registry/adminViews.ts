import type { AdminViewConfig, Config, CustomComponent } from 'payload'

import { isPresent, type Part, type PartsOn } from '../contract/parts.js'
import { withDashboard } from './dashboard.js'

/** A view, and the part of the product that it belongs to, where it belongs to one. */
type AdminView = { readonly part?: Part; readonly view: AdminViewConfig }

/** The staff's own views: each behind the host's admin route, shown by a component of `./rsc`. */
const ADMIN_VIEWS = {
  portalCalendar: {
    view: {
      Component: 'payload-client-portal/rsc#CalendarView',
      exact: true,
      path: '/calendar',
    },
  },
  portalCasework: {
    part: 'casework',
    view: {
      Component: 'payload-client-portal/rsc#CaseBoardView',
      exact: true,
      path: '/casework',
    },
  },
  portalReports: {
    view: {
      Component: 'payload-client-portal/rsc#ReportsView',
      exact: true,
      path: '/portal-reports',
    },
  },
  portalSetup: {
    view: {
      Component: 'payload-client-portal/rsc#SettingsView',
      exact: true,
      path: '/portal-settings',
    },
  },
  portalMassSending: {
    view: {
      Component: 'payload-client-portal/rsc#MassSendingView',
      exact: true,
      path: '/mass-sending',
    },
  },
  portalInbox: {
    view: { Component: 'payload-client-portal/rsc#InboxView', exact: true, path: '/inbox' },
  },
} as const satisfies Readonly<Record<string, AdminView>>

/** A component, and the part of the product that it belongs to, where it belongs to one. */
type NavLink = { readonly component: CustomComponent; readonly part?: Part }

/** Above the collections in the navigation, in the order of the day. */
const NAV_LINKS: readonly NavLink[] = [
  { component: 'payload-client-portal/rsc#DashboardNavLink' },
  { component: 'payload-client-portal/rsc#InboxNavLink' },
  { component: 'payload-client-portal/rsc#RequestsNavLink' },
  { component: 'payload-client-portal/rsc#CaseworkNavLink', part: 'casework' },
  { component: 'payload-client-portal/rsc#ClientsNavLink' },
  { component: 'payload-client-portal/rsc#CalendarNavLink' },
  { component: 'payload-client-portal/rsc#MassSendingNavLink' },
  { component: 'payload-client-portal/rsc#ReportsNavLink' },
  { component: 'payload-client-portal/rsc#SettingsNavLink' },
]

/** In the bar at the top of each page. */
const ACTIONS_ABOVE: readonly CustomComponent[] = ['payload-client-portal/rsc#InboxHeaderLink']

/** At the start of each page, for the keyboard. */
const HEADERS: readonly CustomComponent[] = ['payload-client-portal/rsc#SkipToRecord']

/** Above the dashboard. */
const ABOVE_DASHBOARD: readonly CustomComponent[] = ['payload-client-portal/rsc#FindClient']

const viewsOf = (on: PartsOn): Record<string, AdminViewConfig> =>
  Object.fromEntries(
    Object.entries<AdminView>(ADMIN_VIEWS)
      .filter(([, row]) => isPresent(on, row))
      .map(([name, { view }]) => [name, view]),
  )

const present = (on: PartsOn, links: readonly NavLink[]): CustomComponent[] =>
  links.filter((link) => isPresent(on, link)).map(({ component }) => component)

/**
 * The host's admin panel with the views of the portal. A view of the host's own on the same path
 * stays before ours, and so do its links.
 */
export const withAdminViews = (
  admin: Config['admin'],
  on: PartsOn,
): NonNullable<Config['admin']> => ({
  ...admin,
  components: {
    ...admin?.components,
    actions: [...ACTIONS_ABOVE, ...(admin?.components?.actions ?? [])],
    beforeDashboard: [...ABOVE_DASHBOARD, ...(admin?.components?.beforeDashboard ?? [])],
    beforeNavLinks: [...(admin?.components?.beforeNavLinks ?? []), ...present(on, NAV_LINKS)],
    header: [...HEADERS, ...(admin?.components?.header ?? [])],
    views: { ...admin?.components?.views, ...viewsOf(on) },
  },
  dashboard: withDashboard(admin, on),
})
