import type { ID } from '../core/ids.js'

export type { TextsByLanguage } from '../core/localized.js'

/** A relationship: the id, or the row where it was populated. */
export type Ref = ID | { id: ID }
export type Maybe<T> = null | T | undefined
export type Base = { createdAt: string; id: string; updatedAt: string }

/** A row about a client, of the agency that made it. */
export type Owned = { agency: Ref; client: Ref }
