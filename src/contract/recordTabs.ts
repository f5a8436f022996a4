import type { CollectionKey } from './collections.js'

/** One tab of a client's record that lists rows about this client. */
export type RecordTabRow = {
  collection: CollectionKey
  /** Columns at first, in order; the first one opens the row. Staff choose others for themselves. */
  columns: readonly string[]
  /** Rows are written here by hand; else they come out of what people do. */
  creates: boolean
  path: `/${string}`
  /** Newest first. */
  sort: `-${string}`
}

/**
 * The tabs of a client's record, in their order, each with an address of its own behind
 * `/admin/collections/clients/:id`. Their names are the texts `tab_<name>`, what an empty one says
 * is `tabEmpty_<name>`. The names are those of the record in the staff guides (Programs,
 * Assessments, Files, Location, Client Portal).
 */
export const RECORD_TABS = {
  programs: {
    collection: 'enrollments',
    columns: ['program', 'startDate', 'exitDate', 'type', 'agency'],
    creates: true,
    path: '/programs',
    sort: '-startDate',
  },
  assessments: {
    collection: 'assessmentResponses',
    columns: ['assessment', 'assessmentDate', 'agency', 'private'],
    creates: true,
    path: '/assessments',
    sort: '-assessmentDate',
  },
  files: {
    collection: 'clientDocuments',
    columns: ['name', 'category', 'filename', 'createdAt', 'private'],
    creates: true,
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
    columns: ['address', 'note', 'recordedAt', 'private', 'agency'],
    creates: true,
    path: '/location',
    sort: '-recordedAt',
  },
  clientPortal: {
    collection: 'portalRequests',
    columns: ['name', 'type', 'status', 'requestedBy', 'requestedAt', 'requestActions'],
    creates: false,
    path: '/client-portal',
    sort: '-requestedAt',
  },
} as const satisfies Readonly<Record<string, RecordTabRow>>

export type RecordTabName = keyof typeof RECORD_TABS
