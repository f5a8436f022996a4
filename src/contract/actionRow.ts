import type { Part } from './parts.js'

/**
 * Who an endpoint is for. The sign-in strategy reads it to tell a staff session from a client's in
 * one browser.
 */
export type Audience = 'anyone' | 'client' | 'either' | 'staff'

/** An event as the audit trail names it, by language. */
export type EventLabel = Readonly<Record<'en' | 'es', string>>

/** One thing that can be asked of the portal: all that is decided about it before any code runs. */
export type ActionRow = {
  audience: Audience
  /**
   * The event that a call leaves, over REST, GraphQL and as server call alike: exactly one, whether
   * it was done, denied or failed. `refusals`: reading it is no event, being refused is. `none`
   * only for what neither changes anything nor shows more than the caller's own state: it says why.
   * What only this action leaves may bring its name in the list of events along (`label`); the
   * others have theirs in `translations/<language>/audit.ts`.
   */
  audit: string | { event: string; label: EventLabel } | { none: string } | { refusals: string }
  /**
   * What a call takes before its action starts. `own`: the action counts by itself, by what came
   * in. `none`: reading one's own, signing out, and what a person in danger must always be able to
   * do.
   */
  budget: 'clientCall' | 'none' | 'own' | 'staffChange'
  /** Folder of `src/features` that holds it. */
  feature: string
  /**
   * Its root field. What is a GET over REST is a query, everything else a mutation. Null: a stream,
   * or a browser's own.
   */
  graphQL: null | string
  method: 'get' | 'head' | 'patch' | 'post'
  /** The part of the product it belongs to; left out where every installation has it. */
  part?: Part
  path: `/${string}`
}
