import type { Where } from 'payload'

import { getContext } from '../../config/context.js'
import type { ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { changeRows } from '../../data/changeRows.js'
import type { HandedOver } from './handOver.js'
import { moveNotices, moveRows, moveTalks, type Leaving } from './moveRows.js'

/** Whose conversation, and who answers it from now on. */
export type Talk = { client: ID; to: ID }

/** That a conversation was theirs is nothing new to whoever gets it from them. */
const forgetGift = async (source: Source, { staff }: Leaving, where: Where[]): Promise<void> => {
  if (staff === null) return
  const gift: Where = { kind: { equals: 'conversation-given' } }
  const readAt = getContext(source.payload).options.clock().toISOString()
  await changeRows(
    source,
    'portalInbox',
    { and: [{ staff: { equals: staff } }, gift, ...where] },
    { readAt },
  )
}

/**
 * Gives the conversation of one client with somebody, or what is nobody's of it, to who is named: all
 * that was said, what they have not read of the client, and what the client was asked for and has not
 * answered. Safe to repeat, also after it was cut off.
 */
export const handOverTalk = async (
  source: Source,
  leaving: Leaving,
  { client, to }: Talk,
): Promise<HandedOver> => {
  const those: Where = { client: { equals: client } }
  const given = { staff: to }
  const unread: Where = { readAt: { exists: false } }
  await forgetGift(source, leaving, [those, unread])
  return {
    messages: await moveTalks(source, leaving, [those], given),
    notices: await moveNotices(source, leaving, [those, unread], given),
    requests: await moveRows(
      source,
      {
        field: 'requestedBy',
        key: 'portalRequests',
        names: 'both',
        to: given,
        where: [those, { status: { equals: 'pending' } }],
      },
      leaving,
    ),
  }
}
