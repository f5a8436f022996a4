import type { Where } from 'payload'

import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { listRows } from '../../data/store.js'
import type { HandedOver } from './handOver.js'
import { moveNotices, moveTalks, type Leaver } from './moveRows.js'

/** Rows of a page, and ids in a list: both have to fit into one statement. */
const BATCH = 500

const unreadFromClients: Where[] = [
  { kind: { equals: 'client-message' } },
  { readAt: { exists: false } },
]

/** Whose message is the last of a conversation: nobody has answered it. */
const unanswered = async (source: Source, staff: ID): Promise<Set<string>> => {
  const [seen, waiting] = [new Set<string>(), new Set<string>()]
  for (let page = 1; ; page += 1) {
    const rows = await listRows(
      source,
      'portalMessages',
      { staff: { equals: staff } },
      { limit: BATCH, page, select: { client: true, direction: true }, sort: ['-createdAt', 'id'] },
    )
    for (const { client, direction } of rows) {
      const id = String(toID(client))
      if (!seen.has(id) && direction === 'to-staff') waiting.add(id)
      seen.add(id)
    }
    if (rows.length < BATCH) return waiting
  }
}

/** Whose message the staff user has not opened. */
const unread = async (source: Source, staff: ID): Promise<string[]> => {
  const rows = await listRows(
    source,
    'portalInbox',
    { and: [{ staff: { equals: staff } }, ...unreadFromClients] },
    { limit: 0, select: { client: true } },
  )
  return rows.map(({ client }) => String(toID(client)))
}

/**
 * Hands over what clients wrote to a staff user who takes no messages any more: each conversation in
 * which a client waits for an answer, with what was said before, and the notices of it. Where nobody
 * waits the conversation stays, until the client writes again. Safe to repeat.
 */
export const handOverWaiting = async (source: Source, leaving: Leaver): Promise<HandedOver> => {
  const waiting = await unanswered(source, leaving.staff)
  for (const client of await unread(source, leaving.staff)) waiting.add(client)
  let messages = 0
  const clients = [...waiting]
  for (let from = 0; from < clients.length; from += BATCH) {
    const some = clients.slice(from, from + BATCH)
    messages += await moveTalks(source, leaving, [{ client: { in: some } }])
  }
  return { messages, notices: await moveNotices(source, leaving, unreadFromClients), requests: 0 }
}
