import type { AdminViewConfig, Config, CustomComponent } from 'payload'

import { withDashboard } from './dashboard.js'

/** The staff's own views: each behind the host's admin route, shown by a component of `./rsc`. */
const ADMIN_VIEWS = {
  portalCalendar: {
    Component: 'payload-client-portal/rsc#CalendarView',
    exact: true,
    path: '/calendar',
  },
  portalReports: {
    Component: 'payload-client-portal/rsc#ReportsView',
    exact: true,
    path: '/portal-reports',
  },
  portalMassSending: {
    Component: 'payload-client-portal/rsc#MassSendingView',
    exact: true,
    path: '/mass-sending',
  },
  portalInbox: { Component: 'payload-client-portal/rsc#InboxView', exact: true, path: '/inbox' },
} as const satisfies Readonly<Record<string, AdminViewConfig>>

/** Above the collections in the navigation, in the order of the day. */
const NAV_LINKS: readonly CustomComponent[] = [
  'payload-client-portal/rsc#DashboardNavLink',
  'payload-client-portal/rsc#InboxNavLink',
  'payload-client-portal/rsc#RequestsNavLink',
  'payload-client-portal/rsc#ClientsNavLink',
  'payload-client-portal/rsc#CalendarNavLink',
  'payload-client-portal/rsc#MassSendingNavLink',
  'payload-client-portal/rsc#ReportsNavLink',
]

/** In the bar at the top of each page. */
const ACTIONS_ABOVE: readonly CustomComponent[] = ['payload-client-portal/rsc#InboxHeaderLink']

/** At the start of each page, for the keyboard. */
const HEADERS: readonly CustomComponent[] = ['payload-client-portal/rsc#SkipToRecord']

/** Above the dashboard. */
const ABOVE_DASHBOARD: readonly CustomComponent[] = ['payload-client-portal/rsc#FindClient']

/**
 * The host's admin panel with the views of the portal. A view of the host's own on the same path
 * stays before ours, and so do its links.
 */
export const withAdminViews = (admin: Config['admin']): NonNullable<Config['admin']> => ({
  ...admin,
  components: {
    ...admin?.components,
    actions: [...ACTIONS_ABOVE, ...(admin?.components?.actions ?? [])],
    beforeDashboard: [...ABOVE_DASHBOARD, ...(admin?.components?.beforeDashboard ?? [])],
    beforeNavLinks: [...(admin?.components?.beforeNavLinks ?? []), ...NAV_LINKS],
    header: [...HEADERS, ...(admin?.components?.header ?? [])],
    views: { ...admin?.components?.views, ...ADMIN_VIEWS },
  },
  dashboard: withDashboard(admin),
})
