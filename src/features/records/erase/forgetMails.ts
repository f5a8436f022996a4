import type { ID } from '../../../core/ids.js'
import type { Source } from '../../../core/source.js'
import { deleteRows } from '../../../data/store.js'

/** Takes mails about rows that are going away out of the outbox, sent or not. */
export const forgetMails = (source: Source, subjects: readonly ID[]): Promise<void> =>
  deleteRows(source, 'portalOutbox', { subject: { in: subjects.map(String) } })
