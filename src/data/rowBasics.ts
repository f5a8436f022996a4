import type { Effect } from '../contract/effects.js'
import type { ID } from '../core/ids.js'

export type { TextsByLanguage } from '../core/localized.js'

/** A relationship: the id, or the row where it was populated. */
export type Ref = ID | { id: ID }
export type Maybe<T> = null | T | undefined
export type Base = { createdAt: string; id: string; updatedAt: string }

/** Rows whose changes write mail, notices and audit events: see `src/contract/effects.ts`. */
export type WithEffects = { effects?: Maybe<Effect[]>; effectsPendingAt?: Maybe<string> }

/** A row about a client, of the agency that made it. */
export type Owned = { agency: Ref; client: Ref }
