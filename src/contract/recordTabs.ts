import type { CollectionKey } from './collections.js'

/** A condition on a row, as Payload writes it. */
type RowCondition = Readonly<Record<string, Readonly<Record<string, boolean>>>>

/** One tab of a client's record that lists rows about this client. */
export type RecordTabRow = {
  collection: CollectionKey
  /**
   * Columns at first, in order; the first one opens the row. Staff choose others for themselves. Those of
   * a part that is off are left out.
   */
  columns: readonly string[]
  /** Rows are written here by hand; else they come out of what people do. */
  creates: boolean
  path: `/${string}`
  /** The rows that count and are listed, where that is not all of them. */
  where?: RowCondition
  /** Newest first. */
  sort: `-${string}`
  /** Component of its own, exported from `payload-client-portal/rsc`; else a table. */
  view?: 'CasesTab' | 'ClientPortalTab' | 'NotesTab' | 'PlansTab' | 'ProgramsTab'
}

/**
 * The tabs of a client's record, in their order, each with an address of its own behind
 * `/admin/collections/clients/:id`. Their names are the texts `tab_<name>`, what an empty one says
 * is `tabEmpty_<name>`. The names are those of the record in the staff guides (Programs,
 * Services, Assessments, Files, Location, Referrals, Client Portal).
 */
export const RECORD_TABS = {
  services: {
    collection: 'services',
    columns: ['date', 'recordType', 'typeProvided', 'enrollment', 'note'],
    creates: true,
    path: '/services',
    sort: '-date',
  },
  programs: {
    collection: 'enrollments',
    columns: ['program', 'startDate', 'exitDate', 'type', 'enrollmentActions'],
    creates: false,
    path: '/programs',
    sort: '-startDate',
    view: 'ProgramsTab',
  },
  assessments: {
    collection: 'assessmentResponses',
    columns: ['assessment', 'assessmentDate', 'agency', 'private'],
    creates: true,
    path: '/assessments',
    sort: '-assessmentDate',
  },
  notes: {
    collection: 'clientNotes',
    columns: ['body', 'author', 'createdAt'],
    creates: true,
    path: '/notes',
    sort: '-createdAt',
    view: 'NotesTab',
  },
  files: {
    collection: 'clientDocuments',
    columns: ['name', 'preview', 'category', 'request', 'task', 'createdAt', 'private'],
    creates: true,
    where: { isPhoto: { not_equals: true } },
    path: '/files',
    sort: '-createdAt',
  },
  contact: {
    collection: 'contactChanges',
    columns: ['kind', 'before', 'after', 'door', 'changedBy', 'at'],
    creates: false,
    path: '/contact',
    sort: '-at',
  },
  location: {
    collection: 'clientLocations',
    columns: ['address', 'place', 'note', 'recordedAt', 'private', 'agency'],
    creates: true,
    where: { clearedAt: { exists: false } },
    path: '/location',
    sort: '-recordedAt',
  },
  referrals: {
    collection: 'referrals',
    columns: ['toAgency', 'program', 'status', 'referredAt', 'agency'],
    creates: true,
    path: '/referrals',
    sort: '-referredAt',
  },
  cases: {
    collection: 'cases',
    columns: ['name', 'state', 'owner', 'openedAt', 'closedAt', 'agency'],
    creates: false,
    path: '/cases',
    sort: '-openedAt',
    view: 'CasesTab',
  },
  plans: {
    collection: 'housingPlans',
    columns: ['name', 'status', 'version', 'reviewDate', 'staff'],
    creates: false,
    path: '/plans',
    sort: '-createdAt',
    view: 'PlansTab',
  },
  clientPortal: {
    collection: 'portalRequests',
    columns: [
      'name',
      'type',
      'status',
      'review',
      'requestedBy',
      'requestedAt',
      'completedAt',
      'canceledAt',
      'canceledBy',
      'requestActions',
    ],
    creates: false,
    path: '/client-portal',
    sort: '-requestedAt',
    view: 'ClientPortalTab',
  },
} as const satisfies Readonly<Record<string, RecordTabRow>>

/** What happened with this client, put together of many collections: first behind Profile. */
export const HISTORY_PATH = '/history'

export type RecordTabName = keyof typeof RECORD_TABS
