import type { Where } from 'payload'

import { hasCollection } from '../../contract/collectionLists.js'
import type { ClientVisit } from './clientVisit.js'
import { countOwnRows } from './ownRows.js'

/** Messages to the client that nobody has opened yet. */
export const stillUnread = (): Where => ({
  and: [{ direction: { equals: 'to-client' } }, { readAt: { exists: false } }],
})

/** Tasks of cases that it is the client's turn to do. */
const toDo = (): Where => ({
  and: [{ status: { equals: 'open' } }, { caseState: { equals: 'open' } }],
})

export type Counts = { pending: number; tasks: number; unread: number }

const noted = new WeakMap<ClientVisit, Partial<Counts>>()

/**
 * Keeps a number that a page knows from the rows it shows, so that the menu of the same visit need
 * not count them again. For lists that were read whole.
 */
export const noteCount = (visit: ClientVisit, name: keyof Counts, count: number): void => {
  noted.set(visit, { ...noted.get(visit), [name]: count })
}

/** Numbers beside "To do", "Tasks" and "Messages". */
export const loadCounts = async (visit: ClientVisit): Promise<Counts> => {
  const known = noted.get(visit) ?? {}
  const hasTasks = hasCollection(visit.ctx.options, 'caseTasks')
  const [pending, tasks, unread] = await Promise.all([
    known.pending ?? countOwnRows(visit, 'portalRequests', { status: { equals: 'pending' } }),
    known.tasks ?? (hasTasks ? countOwnRows(visit, 'caseTasks', toDo()) : 0),
    known.unread ?? countOwnRows(visit, 'portalMessages', stillUnread()),
  ])
  return { pending, tasks, unread }
}
