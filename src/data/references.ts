import type { FlattenedField, Payload, SanitizedConfig, Where } from 'payload'

import { getContext } from '../config/context.js'
import type { CollectionKey } from '../contract/collections.js'
import { EMPTIED } from '../contract/references.js'
import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { asReq } from './store.js'

/** A field by which rows of a collection point at rows of another one. */
export type Reference = {
  /** Slug of the collection that points. */
  collection: string
  isPolymorphic: boolean
  /** Of a collection of the plugin. */
  key: CollectionKey | undefined
  /** Of the field, through arrays, groups, tabs and blocks; one for each language where it has any. */
  paths: readonly string[]
  /** Whether the pointer is emptied when its row goes, or holds that row. */
  whenGone: 'emptied' | 'held'
}
type Found = Reference & { targets: readonly string[] }
type Pointer = { field: FlattenedField & { relationTo: string | string[] }; path: string }

const below = (field: FlattenedField, path: string): Pointer[] => {
  if (field.type === 'relationship' || field.type === 'upload') return [{ field, path }]
  if (field.type === 'blocks')
    return field.blocks.flatMap(({ flattenedFields }) => pointersOf(flattenedFields, `${path}.`))
  return 'flattenedFields' in field ? pointersOf(field.flattenedFields, `${path}.`) : []
}

const pointersOf = (fields: readonly FlattenedField[], above = ''): Pointer[] =>
  fields.flatMap((field) => below(field, `${above}${field.name}`))

const locales = ({ localization }: SanitizedConfig): readonly string[] =>
  localization ? localization.localeCodes : []

/**
 * What the plugin's own pointers do is said in `EMPTIED`. One of the host's holds its row only where
 * it must not be empty: databases refuse that with a fault, or leave a row that nobody can open.
 */
const whenGone = (
  key: CollectionKey | undefined,
  { field, path }: Pointer,
): Reference['whenGone'] | undefined => {
  if (key) return Object.hasOwn(EMPTIED, `${key}.${path}`) ? 'emptied' : 'held'
  return 'required' in field && field.required === true ? 'held' : undefined
}

const keysBySlug = (config: SanitizedConfig): ReadonlyMap<string, CollectionKey> =>
  new Map(
    Object.entries(getContext(config).slugs).map(([key, slug]) => [slug, key as CollectionKey]),
  )

/** Payload's own collections (locks, preferences, jobs) look after their rows themselves. */
const PAYLOADS_OWN = 'payload-'

const findAll = (config: SanitizedConfig): Found[] => {
  const keys = keysBySlug(config)
  const { staffSlug } = getContext(config)
  return config.collections
    .filter(({ slug }) => !slug.startsWith(PAYLOADS_OWN))
    .flatMap(({ flattenedFields, slug }) =>
      pointersOf(flattenedFields).flatMap((pointer): Found[] => {
        const { field, path } = pointer
        const key = keys.get(slug)
        // Staff who leave keep nothing from going: `src/features/hand-over`.
        const targets = [field.relationTo].flat().filter((one) => !key || one !== staffSlug)
        // The plugin's own field of staff stands in the host's collection.
        // guard: agency-held-by-staff
        const isAgency = slug === staffSlug && path === 'agency'
        const gone = isAgency ? 'held' : whenGone(key, pointer)
        if (!gone || targets.length === 0) return []
        const paths = field.localized ? locales(config).map((one) => `${path}.${one}`) : [path]
        const isPolymorphic = Array.isArray(field.relationTo)
        return [{ collection: slug, isPolymorphic, key, paths, targets, whenGone: gone }]
      }),
    )
}

const known = new WeakMap<SanitizedConfig, Found[]>()

/**
 * Every field of the installation that points at a collection, whoever brought it, found in the
 * config: a new field is in it by being there.
 */
export const referencesTo = ({ config }: Payload, slug: string): readonly Reference[] => {
  const all = known.get(config) ?? findAll(config)
  known.set(config, all)
  return all.filter(({ targets }) => targets.includes(slug))
}

/** Rows that point at one row by this field. */
export const pointingAt = (
  { isPolymorphic, paths }: Reference,
  { id, slug }: { id: ID; slug: string },
): Where => {
  const equals = isPolymorphic ? { relationTo: slug, value: id } : id
  return { or: paths.map((path) => ({ [path]: { equals } })) }
}

/** A kind of row that holds another one, and how many of it do. */
export type Use = { collection: string; count: number }

/**
 * What holds a row, counted by collection, most first: one statement for each field, at once. Counts
 * all there are: that somebody cannot see a row does not make it go.
 */
export const usesOf = async (
  source: Source,
  target: { id: ID; slug: string },
): Promise<readonly Use[]> => {
  const { payload } = source
  const holding = referencesTo(payload, target.slug).filter(({ whenGone: gone }) => gone === 'held')
  const counted = await Promise.all(
    holding.map(async (reference) => {
      const { collection } = reference
      const where = pointingAt(reference, target)
      const { totalDocs } = await payload.db.count({
        collection,
        req: asReq(source),
        where,
      })
      return { collection, count: totalDocs }
    }),
  )
  const sums = new Map<string, number>()
  for (const { collection, count } of counted)
    if (count > 0) sums.set(collection, (sums.get(collection) ?? 0) + count)
  return [...sums]
    .map(([collection, count]) => ({ collection, count }))
    .toSorted((a, b) => b.count - a.count)
}
