import type { InboxEffect } from '../../contract/effects.js'
import type { ID } from '../../core/ids.js'

type Said = {
  agency: ID
  client: ID
  key: string
  kind: 'document-removal-asked' | 'document-sent' | 'document-taken-back'
  /** Null where nobody asked for the file: it goes to whoever looks after the client. */
  staff: ID | null
  subject: string
}

/** Tells staff what a client did with a file of their own. */
export const tellOfFile = ({ agency, client, key, kind, staff, subject }: Said): InboxEffect => ({
  agency,
  client,
  inbox: kind,
  key: `${kind}:${key}`,
  kind: 'inbox',
  staff,
  subject,
})
