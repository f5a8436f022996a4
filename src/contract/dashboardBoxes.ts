import type { CollectionKey } from './collections.js'
import { isPresent, type Part, type PartsOn } from './parts.js'

type Box = {
  /** Part of the product that it belongs to, where it belongs to one. */
  part?: Part
  /** Who may read nothing of it has no such box. */
  reads: CollectionKey
  /** Of its widget on Payload's dashboard. */
  slug: string
}

/**
 * What the dashboard of staff shows, in the order of a first visit. Each has its loader in
 * `src/features/dashboard/loaders`, and its name and what it says when empty in
 * `src/translations/en/admin.ts` and `src/translations/es/admin.ts`, those of a part with its texts.
 */
export const DASHBOARD_BOXES = {
  unread: { reads: 'portalInbox', slug: 'portal-unread' },
  today: { reads: 'appointments', slug: 'portal-today' },
  tasks: { part: 'casework', reads: 'caseTasks', slug: 'portal-tasks' },
  toReview: { reads: 'portalRequests', slug: 'portal-to-review' },
  overdue: { reads: 'portalRequests', slug: 'portal-overdue' },
  invitations: { reads: 'portalConnections', slug: 'portal-invitations' },
  // What it leads to is a request
  releases: { reads: 'portalRequests', slug: 'portal-releases' },
  opened: { reads: 'clients', slug: 'portal-opened' },
  mine: { reads: 'clients', slug: 'portal-mine' },
} as const satisfies Readonly<Record<string, Box>>

export type DashboardBox = keyof typeof DASHBOARD_BOXES

export const DASHBOARD_BOX_NAMES = Object.keys(DASHBOARD_BOXES) as DashboardBox[]

/** The boxes that an installation has. */
export const boxesPresent = (on: PartsOn): DashboardBox[] =>
  DASHBOARD_BOX_NAMES.filter((name) => isPresent(on, DASHBOARD_BOXES[name] as Box))

/** Rows of a box; whoever wants more follows its link to all of them. */
export const DASHBOARD_ROWS = 5

/** Key under which a staff user's preferences keep which clients they opened, the last one first. */
export const OPENED_CLIENTS = 'pcp-opened-clients'
