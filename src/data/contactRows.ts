import type { ContactDoor, ContactKind, LeaveMessage, SafeWay } from '../core/contactDoors.js'
import type { Base, Maybe, Owned, Ref } from './rowBasics.js'

/** What contact data of clients was before. */
export type ContactRows = {
  contactChanges: Base &
    Owned & {
      after?: Maybe<string>
      at: string
      before?: Maybe<string>
      changedBy?: Maybe<Ref>
      dedupeKey: string
      door: ContactDoor
      kind: ContactKind
    }
}

/** How a client is reached, beside address and number: in their record. */
export type ClientContact = {
  address?: Maybe<string>
  bestTimes?: Maybe<string>
  emergencyName?: Maybe<string>
  emergencyPhone?: Maybe<string>
  emergencyRelationship?: Maybe<string>
  leaveMessage?: Maybe<LeaveMessage>
  mailingAddress?: Maybe<string>
  mailingCareOf?: Maybe<string>
  safeWays?: Maybe<SafeWay[]>
}
