import { DASHBOARD_ROWS } from '../../../contract/dashboardBoxes.js'
import { toID } from '../../../core/ids.js'
import { visibleRows } from '../../../data/store.js'
import type { LoadBox } from '../desk.js'

/** What clients wrote that nobody has read: to the staff user, and to nobody. The newest first. */
export const unread: LoadBox = async ({ req }) => {
  const rows = await visibleRows(
    req,
    'portalInbox',
    { and: [{ readAt: { exists: false } }, { kind: { equals: 'client-message' } }] },
    { limit: DASHBOARD_ROWS + 1, sort: '-createdAt' },
  )
  return rows.map(({ client, createdAt, id, text }) => ({
    at: createdAt,
    client: toID(client),
    id,
    text,
  }))
}
