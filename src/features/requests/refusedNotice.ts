import type { InboxEffect } from '../../contract/effects.js'
import type { ID } from '../../core/ids.js'

type Refused = { agency: ID | null; client: ID; key: string; staff: ID | null; subject: ID }

/** Tells a staff user that a client's document held a virus. */
export const refusedNotice = ({ agency, client, key, staff, subject }: Refused): InboxEffect => ({
  agency,
  client,
  inbox: 'document-refused',
  key: `document-refused:${key}:${staff ?? 'nobody'}`,
  kind: 'inbox',
  staff,
  subject,
})
