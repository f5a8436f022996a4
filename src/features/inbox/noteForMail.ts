import type { Payload } from 'payload'

import { getContext } from '../../config/context.js'
import type { InboxKind } from '../../core/kinds.js'
import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { staffMailOf } from '../../core/staffMail.js'
import { agencyOf } from '../../data/agencyOf.js'
import { inTransaction } from '../../data/inTransaction.js'
import { staffUser, type StaffUser } from '../../mail/staffReader.js'
import { enqueueMail } from '../../outbox/enqueueMail.js'
import { mailWindow, packWindow } from './mailWindow.js'

/** Who looks at what is nobody's: more of them than an agency has. */
const MOST_SUPER_USERS = 50

const superUsersOf = async ({ payload }: Source, agency: ID): Promise<StaffUser[]> => {
  const { docs } = await payload.db.find<StaffUser>({
    collection: getContext(payload).staffSlug,
    limit: MOST_SUPER_USERS,
    pagination: false,
    req: {},
    where: { and: [{ agency: { equals: agency } }, { portalPermissions: { in: ['super-user'] } }] },
  })
  return docs
}

/** What has to be known of a staff user to mail them. */
export type StaffToMail = Pick<StaffUser, 'agency' | 'id' | 'portalMail'>

const readersOf = async (
  source: Source,
  { agency, staff }: Pick<Item, 'agency' | 'staff'>,
  owner: null | StaffToMail,
): Promise<StaffToMail[]> => {
  if (owner) return [owner]
  if (staff === null) return agency === null ? [] : superUsersOf(source, agency)
  const one = await staffUser(source, staff)
  return one ? [one] : []
}

type Item = { agency: ID | null; createdAt: string; kind: InboxKind; staff: ID | null }

/** Mails that wait, by key, until when: the next items of their window ask nothing of the database. */
const waiting = new WeakMap<Payload, Map<string, number>>()

/** So many are remembered at most. */
const MOST_WAITING = 1000

const waitingOf = ({ payload }: Source): Map<string, number> => {
  const known = waiting.get(payload) ?? new Map<string, number>()
  waiting.set(payload, known)
  if (known.size >= MOST_WAITING) {
    const now = getContext(payload).options.clock().getTime()
    for (const [key, end] of known) if (end <= now) known.delete(key)
    if (known.size >= MOST_WAITING) known.clear()
  }
  return known
}

/**
 * Sees to it that whoever has an unread item is mailed when their window ends: one mail for all that
 * came in by then, by a key of person and window. What it says is counted when it is sent.
 */
export const noteForMail = async (
  source: Source,
  item: Item,
  owner: null | StaffToMail = null,
): Promise<void> => {
  // It has a mail of its own
  if (item.kind === 'security-breach') return
  for (const { agency: home, id, portalMail } of await readersOf(source, item, owner)) {
    const every = staffMailOf(portalMail)
    if (every === 'never') continue
    const agency = toID(home)
    const timeZone = agency === null ? null : (await agencyOf(source, agency))?.timeZone
    const window = mailWindow({ at: Date.parse(item.createdAt), every, timeZone })
    const key = `inbox-items:${id}:${window.start}:${window.end}`
    const known = waitingOf(source)
    if (known.has(key)) continue
    await enqueueMail(source, {
      key,
      mail: 'inbox-items',
      notBefore: new Date(window.end).toISOString(),
      subject: String(id),
      variant: packWindow(window),
    })
    // Inside a transaction it may still come to nothing.
    if (!(await inTransaction(source))) known.set(key, window.end)
  }
}
