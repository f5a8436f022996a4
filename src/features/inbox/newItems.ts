import type { Where } from 'payload'

import { toID, type ID } from '../../core/ids.js'
import type { StaffUser } from '../../mail/staffReader.js'
import type { MailWindow } from './mailWindow.js'

const isSuperUser = ({ portalPermissions }: StaffUser): boolean =>
  Array.isArray(portalPermissions) && portalPermissions.includes('super-user')

/** The unread items of a window: their own, for super users also their agency's that are nobody's. */
export const newItems = (staff: StaffUser, { end, start }: MailWindow): Where => {
  const agency: ID | null = toID(staff.agency)
  const nobodys: Where[] =
    agency !== null && isSuperUser(staff)
      ? [{ and: [{ staff: { exists: false } }, { agency: { equals: agency } }] }]
      : []
  return {
    and: [
      { or: [{ staff: { equals: staff.id } }, ...nobodys] },
      { readAt: { exists: false } },
      // It has a mail of its own, at once
      { kind: { not_equals: 'security-breach' } },
      { createdAt: { greater_than_equal: new Date(start).toISOString() } },
      { createdAt: { less_than: new Date(end).toISOString() } },
    ],
  }
}
