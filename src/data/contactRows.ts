import type { ContactDoor, ContactKind } from '../core/contactDoors.js'
import type { Base, Maybe, Ref } from './rowBasics.js'

/** What contact data of clients was before. */
export type ContactRows = {
  contactChanges: Base & {
    after?: Maybe<string>
    agency: Ref
    at: string
    before?: Maybe<string>
    changedBy?: Maybe<Ref>
    client: Ref
    dedupeKey: string
    door: ContactDoor
    kind: ContactKind
  }
}
