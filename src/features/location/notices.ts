import type { InboxEffect } from '../../contract/effects.js'
import type { ID } from '../../core/ids.js'

type Said = {
  agency: ID
  client: ID
  kind: 'location-shared' | 'location-taken-back'
  location: string
}

/** Tells whoever looks after a client that they said where they are unasked, or took that back. */
export const tellOfLocation = ({ agency, client, kind, location }: Said): InboxEffect => ({
  agency,
  client,
  inbox: kind,
  key: `${kind}:${location}`,
  kind: 'inbox',
  staff: null,
  subject: location,
})
