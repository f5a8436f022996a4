import type { ContactDoor, ContactKind } from '../core/contactDoors.js'
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
