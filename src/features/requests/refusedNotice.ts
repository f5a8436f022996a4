import type { InboxEffect } from '../../contract/effects.js'
import type { ID } from '../../core/ids.js'

type Refused = { client: ID; key: string; staff: ID; subject: ID }

/** Tells a staff user that a client's document held a virus. */
export const refusedNotice = ({ client, key, staff, subject }: Refused): InboxEffect => ({
  client,
  inbox: 'document-refused',
  key: `document-refused:${key}:${staff}`,
  kind: 'inbox',
  staff,
  subject,
})
