import type { AdminViewConfig, Config, CustomComponent } from 'payload'

/** The staff's own views: each behind the host's admin route, shown by a component of `./rsc`. */
const ADMIN_VIEWS = {
  portalInbox: { Component: 'payload-client-portal/rsc#InboxView', exact: true, path: '/inbox' },
} as const satisfies Readonly<Record<string, AdminViewConfig>>

/** Above the collections in the navigation. */
const NAV_LINKS: readonly CustomComponent[] = ['payload-client-portal/rsc#InboxNavLink']

/**
 * The host's admin panel with the views of the portal. A view of the host's own on the same path
 * stays before ours, and so do its links.
 */
export const withAdminViews = (admin: Config['admin']): NonNullable<Config['admin']> => ({
  ...admin,
  components: {
    ...admin?.components,
    beforeNavLinks: [...(admin?.components?.beforeNavLinks ?? []), ...NAV_LINKS],
    views: { ...admin?.components?.views, ...ADMIN_VIEWS },
  },
})
