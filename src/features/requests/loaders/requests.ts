import { localized } from '../../../core/localized.js'
import { toID, type ID } from '../../../core/ids.js'
import type { CannotReason, RequestStatus, RequestType } from '../../../core/status/request.js'
import type { Row } from '../../../data/rows.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { noteCount } from '../../../portal/kit/counts.js'
import { ownRows } from '../../../portal/kit/ownRows.js'
import type { PortalVisit } from '../../../portal/kit/visit.js'
import { staffNames } from '../../care-team/portal.js'
import { isCorrectable } from '../unreviewed.js'

/** What `toRequestItem` makes an item of. */
const LISTED = [
  'canceledAt',
  'cannotAt',
  'cannotReason',
  'cannotText',
  'completedAt',
  'correctedAt',
  'corrections',
  'dueDate',
  'name',
  'names',
  'note',
  'otherName',
  'predefinedName',
  'private',
  'requestedAt',
  'requestedBy',
  'requestedByNameForClients',
  'review',
  'reviewedAt',
  'revisionOf',
  'status',
  'type',
] as const
type ListedRow = Pick<Row<'portalRequests'>, 'id' | (typeof LISTED)[number]>

/** A request as a list shows it. */
export type RequestItem = {
  canceledAt: null | string
  /** Why it cannot be sent, as the client said; null where they did not. */
  cannot: null | { at: string; reason: CannotReason; text: null | string }
  completedAt: null | string
  /** When the client sent something else instead. */
  correctedAt: null | string
  dueDate: null | string
  id: string
  /** What is asked for, in the agency's words. */
  name: string
  /** What staff wrote with it. */
  note: null | string
  private: boolean
  requestedAt: string
  requestedBy: null | string
  /** It can be corrected, but for a signed release: nobody has decided about the answer. */
  open: boolean
  /** When staff decided about it. */
  reviewedAt: null | string
  /** The answer is asked for again. */
  revised: boolean
  /** The request whose answer this one asks for again. */
  revisionOf: null | string
  status: RequestStatus
  type: RequestType
}

/** More than a person can have waiting; a bound all the same. */
const MOST_PENDING = 100

/**
 * What is asked for, in the client's language where the agency gave it; a choice of "Other" has the
 * name that staff typed.
 */
const nameOf = (row: ListedRow, locale: string): string =>
  row.otherName || localized(row.names, locale) || row.predefinedName || row.name

const cannotOf = ({ cannotAt, cannotReason, cannotText }: ListedRow): RequestItem['cannot'] =>
  cannotAt && cannotReason ? { at: cannotAt, reason: cannotReason, text: cannotText ?? null } : null

const textID = (reference: unknown): null | string => {
  const id = toID(reference)
  return id === null ? null : String(id)
}

export const toRequestItem = (
  { locale }: Pick<PortalVisit, 'locale'>,
  row: ListedRow,
  names: ReadonlyMap<string, string>,
): RequestItem => ({
  canceledAt: row.canceledAt ?? null,
  cannot: cannotOf(row),
  completedAt: row.completedAt ?? null,
  correctedAt: row.correctedAt ?? null,
  dueDate: row.dueDate ?? null,
  id: row.id,
  name: nameOf(row, locale),
  note: row.note ?? null,
  open: isCorrectable(row),
  private: row.private,
  reviewedAt: row.reviewedAt ?? null,
  requestedAt: row.requestedAt,
  // Empty for somebody whom clients are not told the name of
  requestedBy: row.requestedByNameForClients ?? names.get(String(toID(row.requestedBy))) ?? null,
  revised: row.review === 'revision-needed',
  revisionOf: textID(row.revisionOf),
  status: row.status,
  type: row.type,
})

/** Who asked, each once. */
export const requestersOf = (rows: readonly Pick<ListedRow, 'requestedBy'>[]): ID[] => [
  ...new Set(rows.map((row) => toID(row.requestedBy)).filter((id): id is ID => id !== null)),
]

/** Names of who asked, one look-up for all rows. */
export const requesterNames = (
  visit: PortalVisit,
  rows: readonly Pick<ListedRow, 'requestedBy'>[],
): Promise<Map<string, string>> => staffNames(visit, requestersOf(rows))

/** What is due first comes first; what has no date follows, oldest first. */
const byUrgency = (a: ListedRow, b: ListedRow): number =>
  (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999') ||
  a.requestedAt.localeCompare(b.requestedAt)

/** What is asked for still is neither done nor taken back. */
const ASKED = LISTED.filter((field) => field !== 'canceledAt' && field !== 'completedAt')

/** Rows of what waits for the client, most urgent first. */
export const pendingRows = async (visit: ClientVisit): Promise<ListedRow[]> => {
  const rows = await ownRows(visit, 'portalRequests', {
    limit: MOST_PENDING,
    select: ASKED,
    sort: 'requestedAt',
    where: { status: { equals: 'pending' } },
  })
  if (rows.length < MOST_PENDING) noteCount(visit, 'pending', rows.length)
  return rows.toSorted(byUrgency)
}

export type RequestLists = { done: RequestItem[]; more: boolean; pending: RequestItem[] }

/** Everything asked of the client: what waits, and the latest of what is done. */
export const loadRequests = async (visit: ClientVisit, shown: number): Promise<RequestLists> => {
  const [pending, done] = await Promise.all([
    pendingRows(visit),
    ownRows(visit, 'portalRequests', {
      limit: shown + 1,
      select: LISTED,
      sort: '-updatedAt',
      where: { status: { not_equals: 'pending' } },
    }),
  ])
  const names = await requesterNames(visit, [...pending, ...done])
  return {
    done: done.slice(0, shown).map((row) => toRequestItem(visit, row, names)),
    more: done.length > shown,
    pending: pending.map((row) => toRequestItem(visit, row, names)),
  }
}
