import type { Base, Maybe, Ref } from './rowBasics.js'

/** Files of clients on their way; see `rows.ts`. */
export type UploadRows = {
  portalUploads: Base & {
    account: Ref
    expiresAt: string
    /** Parts that are kept, in their order: what they weigh, and which try wrote each. */
    parts: { number: number; size: number }[]
    /** Bytes that are kept. */
    received: number
    /** The session that began it. */
    session: string
    /** Bytes there will be. */
    size: number
    /** Since when an answer is taking it. */
    takenAt?: Maybe<string>
    /** What it is for: `request:<id>` or `documents`. */
    target: string
    /** Parts that were begun, kept or not: each has a key of its own. */
    tries: number
    /** When an answer took it: there is nothing left of it. */
    usedAt?: Maybe<string>
  }
}
