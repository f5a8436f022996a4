import type { Part } from './parts.js'

/**
 * Whom the rows of a collection concern. `is`: each row is the client, the account or the agency
 * itself. `about`: rows that belong to one of them and go with it, to the installation as a whole,
 * or to nobody (`bookkeeping`).
 */
type Whom =
  | { about: 'account' | 'agency' | 'bookkeeping' | 'client' | 'installation' }
  | { is: 'account' | 'agency' | 'client' }

/**
 * What a client's own download has of a collection. `all`: the client's rows as its read rule shows
 * them, under this heading of the client's texts, in the order of `place`. `chosen`: the part that
 * is named, though clients have no read right on it. `never`: nothing, and why.
 */
export type MyData =
  { all: `client.${string}`; place: number } | { chosen: string } | { never: string }

/** One collection. What is left out is a no. */
export type CollectionRow = Whom & {
  /**
   * Never beyond the owning agency: what a super user of the installation reads of it is written
   * down row by row, as private rows of other collections are.
   */
  confidential?: true
  /**
   * Secrets or bookkeeping: every operation is denied to everybody, also to super users, and the
   * admin panel does not show it.
   */
  closed?: true
  /**
   * Its rows carry the effects of their own changes: the fields are added, and the sweep settles
   * what a crash left.
   */
  effects?: true
  /**
   * `last`: of all that goes with a client, because a deletion that was cut off finds its way by
   * these rows.
   */
  erased?: 'last'
  /** Field with the moment from which a row is worthless; it is removed a day later. */
  expires?: 'expiresAt' | 'resetAt'
  myData: MyData
  /**
   * Where the navigation of the admin panel has it: under its own link above all others (`link`), or
   * below the line with what is set up once, for super users alone (`administration`); else with the
   * records.
   */
  nav?: 'administration' | 'link'
  /**
   * Field that names a row which the client reads by its own rule, where another row points at it.
   */
  namedBy?: string
  /**
   * Encrypted fields. Beside each stands `<field>Key`, the id of its key, for counting and
   * rotation.
   */
  sealed?: readonly string[]
  /** The part of the product it belongs to; left out where every installation has it. */
  part?: Part
  /** Folder of its code and default slug; hosts remap it with the option `slugs`. */
  slug: string
  /**
   * Writes, private reads and downloads leave no audit event, and why. Those of closed collections
   * never do.
   */
  unaudited?: string
}
