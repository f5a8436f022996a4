import type { CollectionRow } from './collectionRow.js'
import { COLLECTIONS, type CollectionKey } from './collections.js'
import { isPresent, type PartsOn } from './parts.js'

const ROWS: Readonly<Record<CollectionKey, CollectionRow>> = COLLECTIONS

/** Every collection, in the order of the admin panel. */
export const COLLECTION_KEYS = Object.keys(COLLECTIONS) as CollectionKey[]

/** Whether an installation has a collection: it belongs to no part, or to one that is on. */
export const hasCollection = (on: PartsOn, key: CollectionKey): boolean => isPresent(on, ROWS[key])

/** Collections whose row says this. */
type KeysWith<Part> = {
  [K in CollectionKey]: (typeof COLLECTIONS)[K] extends Part ? K : never
}[CollectionKey]

const keysWith = <const Part extends Readonly<Record<string, string | true>>>(
  part: Part,
): readonly KeysWith<Part>[] =>
  COLLECTION_KEYS.filter((key) => {
    const row: Readonly<Record<string, unknown>> = { ...ROWS[key] }
    return Object.entries(part).every(([name, value]) => row[name] === value)
  }) as KeysWith<Part>[]

const last = <K extends CollectionKey>(keys: readonly K[]): readonly K[] => {
  const isLast = (key: K): boolean => ROWS[key].erased === 'last'
  return [...keys.filter((key) => !isLast(key)), ...keys.filter(isLast)]
}

export type SlugMap = Readonly<Record<CollectionKey, string>>

/**
 * Default slug of every collection the plugin adds, by the key that code uses. Hosts remap them
 * with `slugs`.
 */
export const DEFAULT_SLUGS = Object.fromEntries(
  COLLECTION_KEYS.map((key) => [key, ROWS[key].slug]),
) as { readonly [K in CollectionKey]: (typeof COLLECTIONS)[K]['slug'] }

/**
 * Collections that hold secrets or bookkeeping: every operation is denied to everybody, also to
 * super users.
 */
export const CLOSED_COLLECTIONS = keysWith({ closed: true })
export type ClosedKey = KeysWith<{ closed: true }>

/**
 * Collections whose rows are about one client, each named by `client` on the row itself, in the
 * order in which they are erased. Hidden with a locked client, erased with a deleted one.
 */
export const CLIENT_BOUND = last(keysWith({ about: 'client' }))

/** Collections that belong to an account, each row named by `account`, and go with it. */
export const ACCOUNT_BOUND = keysWith({ about: 'account' })

/** Collections with anything about a person. */
export const PERSONAL = COLLECTION_KEYS.filter((key) => {
  const row = ROWS[key]
  const whom = 'is' in row ? row.is : row.about
  return whom === 'client' || whom === 'account'
})

/**
 * Collections with nothing about anybody, of which another plugin may keep copies: an index for
 * searching, a file of an export. What is not named here is kept from it.
 */
export const COPYABLE = [
  'agencies',
  'assessments',
  'fileCategories',
  'programs',
] as const satisfies readonly CollectionKey[]

/** Collections whose rows carry the effects of their own changes. */
export const EFFECTFUL = keysWith({ effects: true })
export type EffectfulKey = KeysWith<{ effects: true }>

type Expiring = { field: NonNullable<CollectionRow['expires']>; key: CollectionKey }

/** Collections of which old rows are removed, and by which field. */
export const EXPIRING: readonly Expiring[] = COLLECTION_KEYS.flatMap((key) => {
  const field = ROWS[key].expires
  return field ? [{ field, key }] : []
})

/** Whether writes, private reads and downloads leave audit events. */
export const isAudited = (key: CollectionKey): boolean =>
  !ROWS[key].closed && ROWS[key].unaudited === undefined

/** Whether each row is private to its agency, flagged or not. */
export const isConfidential = (key: CollectionKey): boolean => ROWS[key].confidential === true

/** A field that holds sealed text. */
export type SealedField = { readonly collection: CollectionKey; readonly field: string }

/** Every sealed field there is. What is missing here is not re-sealed when keys change. */
export const SEALED_FIELDS: readonly SealedField[] = COLLECTION_KEYS.flatMap((collection) =>
  (ROWS[collection].sealed ?? []).map((field) => ({ collection, field })),
)

/** Fields that name rows which the client reads by their own rule. */
export const NAMED_BY: ReadonlyMap<CollectionKey, string> = new Map(
  COLLECTION_KEYS.flatMap((key): [CollectionKey, string][] => {
    const field = ROWS[key].namedBy
    return field === undefined ? [] : [[key, field]]
  }),
)

type RowSection = {
  [K in CollectionKey]: (typeof COLLECTIONS)[K]['myData'] extends { all: infer Title }
    ? Title
    : never
}[CollectionKey]

/** Collections whose rows are in a client's own download, with their headings, in its order. */
export const ROW_SECTIONS = COLLECTION_KEYS.flatMap((key) => {
  const { myData } = ROWS[key]
  return 'all' in myData ? [{ key, place: myData.place, title: myData.all as RowSection }] : []
}).toSorted((a, b) => a.place - b.place)
