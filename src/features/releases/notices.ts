import type { InboxEffect } from '../../contract/effects.js'
import type { ID } from '../../core/ids.js'

type Said = {
  agency: ID
  at: string
  client: ID
  kind: 'release-revoked' | 'release-signed'
  release: string
}

/** Tells whoever looks after the client what they signed, or took back, unasked. */
export const tellTeam = ({ agency, at, client, kind, release }: Said): InboxEffect => ({
  agency,
  client,
  inbox: kind,
  key: `${kind}:${release}:${at}`,
  kind: 'inbox',
  staff: null,
  subject: release,
})
