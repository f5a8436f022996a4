import type { ID } from '../../../core/ids.js'
import { deleteRows, type Door } from '../../../data/store.js'

/** Takes mails about rows that are going away out of the outbox, sent or not. */
export const forgetMails = (door: Door, subjects: readonly ID[]): Promise<void> =>
  deleteRows(door, 'portalOutbox', { subject: { in: subjects.map(String) } })
