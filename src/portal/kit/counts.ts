import type { ClientVisit } from './clientVisit.js'
import { countOwnRows } from './ownRows.js'

export type Counts = { pending: number; unread: number }

/** Numbers beside "To do" and "Messages". */
export const loadCounts = async (visit: ClientVisit): Promise<Counts> => {
  const [pending, unread] = await Promise.all([
    countOwnRows(visit, 'portalRequests', { status: { equals: 'pending' } }),
    countOwnRows(visit, 'portalMessages', {
      and: [{ direction: { equals: 'to-client' } }, { readAt: { exists: false } }],
    }),
  ])
  return { pending, unread }
}
