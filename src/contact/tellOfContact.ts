import type { InboxEffect } from '../contract/effects.js'
import type { ID } from '../core/ids.js'

type Said = { agency: ID | null; client: ID; key: string }

/**
 * Tells whoever looks after a client that they changed how they are reached: that, not what; what it
 * was and is stands in the record.
 */
export const tellOfContact = ({ agency, client, key }: Said): InboxEffect => ({
  agency,
  client,
  inbox: 'contact-changed',
  key: `contact-changed:${key}`,
  kind: 'inbox',
  staff: null,
})
