import type { ID } from '../core/ids.js'
import type { InboxKind } from '../core/kinds.js'
import type { Base, Maybe, Owned, Ref, WithEffects } from './rowBasics.js'

/** Stored shape of what goes between clients and staff, and of what becomes of it when staff leave. */
export type MessageRows = {
  portalInbox: Base & {
    agency?: Maybe<Ref>
    client?: Maybe<Ref>
    dedupeKey: string
    kind: InboxKind
    label: 'PORTAL'
    readAt?: Maybe<string>
    staff?: Maybe<Ref>
    subject?: Maybe<ID>
    text?: Maybe<string>
  }
  portalMessages: Base &
    Owned &
    WithEffects & {
      body?: unknown
      direction: 'to-client' | 'to-staff'
      formerStaff?: Maybe<string>
      readAt?: Maybe<string>
      staff?: Maybe<Ref>
      staffName?: Maybe<string>
      staffNameForClients?: Maybe<string>
      text: string
    }
  portalDepartures: Base &
    WithEffects & {
      /** That was left; null for a staff user who belonged to none. */
      agency?: Maybe<string>
      expiresAt: string
      /** The installation altogether, the agency for another one, or only what clients write to them. */
      leaves: 'agency' | 'contact' | 'installation'
      messages: number
      name: string
      nameForClients: string
      notices: number
      requests: number
      staff: string
      state: 'asked' | 'done'
    }
}
