import type { AdminKey } from '../../src/translations/label.js'

type Filter = {
  text: AdminKey
  /** Conditions on items of the inbox, as a query has them. */
  where: Readonly<Record<string, string>>
}

/** What of the inbox is shown; in the order of their buttons. */
export const INBOX_FILTERS = {
  unread: { text: 'inboxUnread', where: { '[readAt][exists]': 'false' } },
  all: { text: 'filterAll', where: { '[kind][not_equals]': 'message-copy' } },
  // With copies of what was sent (staff guide: they stand among the messages that are read)
  read: { text: 'inboxRead', where: { '[readAt][exists]': 'true' } },
  sent: { text: 'inboxSent', where: { '[kind][equals]': 'message-copy' } },
  mine: {
    text: 'inboxMine',
    where: { '[kind][not_equals]': 'message-copy', '[staff][exists]': 'true' },
  },
  team: { text: 'inboxTeam', where: {} },
  nobodys: { text: 'inboxNobodys', where: { '[staff][exists]': 'false' } },
} as const satisfies Readonly<Record<string, Filter>>

export type InboxFilter = keyof typeof INBOX_FILTERS
export const INBOX_FILTER_NAMES = Object.keys(INBOX_FILTERS) as InboxFilter[]
