import type { Where } from 'payload'
import { z } from 'zod'

import { requireStaff } from '../../../actions/caller.js'
import { answer } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { changeRows } from '../../../data/changeRows.js'
import { readableWhere } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'

/** A page of the inbox, and some. */
const MOST = 100

export const markNoticesInput = z.object({
  client: field.id.nullish(),
  ids: z.array(field.id).max(MOST).nullish(),
  unread: field.checked,
})

/**
 * Marks items of the caller's inbox as read, or with `unread` as unread: those with these
 * `ids`, and with `client` every item about that client. What is nobody's is marked by its id
 * alone, so that opening a conversation never takes it out of the others' sight. What is marked
 * already stays as it is; ids that are not in the caller's inbox change nothing.
 * @throws 401, 403, 400
 */
export const markNotices = defineAction({
  name: 'markNotices',
  does: 'Marks items of the own inbox as read, by `ids` or all about a `client`; `unread` as unread',
  who: 'staff, their own inbox',
  input: markNoticesInput,
  output: answer('PortalMarkedNotices', { read: z.boolean() }),
  run: async (req, input) => {
    const actor = requireStaff(req)
    const { client, ids, unread } = parseInput(markNoticesInput, input)
    const own = await readableWhere(req, 'portalInbox')
    if (own === null) throw new PortalError('FORBIDDEN')
    const isRead = !unread
    const which: Where[] = [
      ...(ids && ids.length > 0 ? [{ id: { in: ids } }] : []),
      ...(client === null || client === undefined
        ? []
        : [{ and: [{ client: { equals: client } }, { staff: { equals: actor.id } }] }]),
    ]
    if (which.length === 0) return { read: isRead }
    // guard: own-notices-alone
    const where: Where = { and: [own, { or: which }, { readAt: { exists: !isRead } }] }
    const readAt = isRead ? getContext(req.payload).options.clock().toISOString() : null
    await changeRows(req, 'portalInbox', where, { readAt })
    return { read: isRead }
  },
})
