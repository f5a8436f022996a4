import { toID, type ID } from '../../../core/ids.js'
import type { RequestStatus, RequestType } from '../../../core/status/request.js'
import type { Row } from '../../../data/rows.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'
import type { PortalVisit } from '../../../portal/kit/visit.js'
import { staffNames } from '../../care-team/portal.js'

/** A request as a list shows it. */
export type RequestItem = {
  canceledAt: null | string
  completedAt: null | string
  dueDate: null | string
  id: string
  /** What is asked for, in the agency's words. */
  name: string
  private: boolean
  requestedAt: string
  requestedBy: null | string
  status: RequestStatus
  type: RequestType
}

/** More than a person can have waiting; a bound all the same. */
const MOST_PENDING = 100

/** The document's own name; a choice of "Other" has the name that staff typed. */
const nameOf = (row: Row<'portalRequests'>): string =>
  row.otherName || row.predefinedName || row.name

export const toRequestItem = (
  row: Row<'portalRequests'>,
  names: ReadonlyMap<string, string>,
): RequestItem => ({
  canceledAt: row.canceledAt ?? null,
  completedAt: row.completedAt ?? null,
  dueDate: row.dueDate ?? null,
  id: row.id,
  name: nameOf(row),
  private: row.private,
  requestedAt: row.requestedAt,
  requestedBy: names.get(String(toID(row.requestedBy))) ?? null,
  status: row.status,
  type: row.type,
})

/** Names of who asked, one look-up for all rows. */
export const requesterNames = (
  visit: PortalVisit,
  rows: readonly Row<'portalRequests'>[],
): Promise<Map<string, string>> =>
  staffNames(visit, [
    ...new Set(rows.map((row) => toID(row.requestedBy)).filter((id): id is ID => id !== null)),
  ])

/** What is due first comes first; what has no date follows, oldest first. */
const byUrgency = (a: Row<'portalRequests'>, b: Row<'portalRequests'>): number =>
  (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999') ||
  a.requestedAt.localeCompare(b.requestedAt)

const pendingRows = async (visit: ClientVisit): Promise<Row<'portalRequests'>[]> => {
  const rows = await ownRows(visit, 'portalRequests', {
    limit: MOST_PENDING,
    sort: 'requestedAt',
    where: { status: { equals: 'pending' } },
  })
  return rows.toSorted(byUrgency)
}

/** What waits for the client, most urgent first. */
export const loadPending = async (visit: ClientVisit): Promise<RequestItem[]> => {
  const rows = await pendingRows(visit)
  const names = await requesterNames(visit, rows)
  return rows.map((row) => toRequestItem(row, names))
}

export type RequestLists = { done: RequestItem[]; more: boolean; pending: RequestItem[] }

/** Everything asked of the client: what waits, and the latest of what is done. */
export const loadRequests = async (visit: ClientVisit, shown: number): Promise<RequestLists> => {
  const [pending, done] = await Promise.all([
    pendingRows(visit),
    ownRows(visit, 'portalRequests', {
      limit: shown + 1,
      sort: '-updatedAt',
      where: { status: { not_equals: 'pending' } },
    }),
  ])
  const names = await requesterNames(visit, [...pending, ...done])
  return {
    done: done.slice(0, shown).map((row) => toRequestItem(row, names)),
    more: done.length > shown,
    pending: pending.map((row) => toRequestItem(row, names)),
  }
}
