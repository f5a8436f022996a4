import { toID } from '../../../core/ids.js'
import type { Row } from '../../../data/rows.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { noteCount, stillUnread } from '../../../portal/kit/counts.js'
import { ownRows } from '../../../portal/kit/ownRows.js'
import { namedBy } from '../../../core/nobody.js'
import { nameOfThread } from './messages.js'

export type UnreadRow = Pick<Row<'portalMessages'>, 'staff'>

/** Unread messages of one staff user. */
export type UnreadThread = { name: string; staffID: string; unread: number }

/** More than anybody leaves unread; a bound all the same. */
const MOST = 200

/** Messages that wait to be read, newest first: who wrote them, and nothing of what. */
export const unreadRows = async (visit: ClientVisit): Promise<UnreadRow[]> => {
  const rows = await ownRows(visit, 'portalMessages', {
    limit: MOST,
    select: ['staff'],
    where: stillUnread(),
  })
  if (rows.length < MOST) noteCount(visit, 'unread', rows.length)
  return rows
}

/** One line for each staff user who wrote, the latest first. */
export const byWriter = (
  { t }: Pick<ClientVisit, 't'>,
  rows: readonly UnreadRow[],
  names: ReadonlyMap<string, string>,
): UnreadThread[] => {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const id = namedBy(toID(row.staff))
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].map(([staffID, unread]) => ({
    name: nameOfThread(t, staffID, names),
    staffID,
    unread,
  }))
}
