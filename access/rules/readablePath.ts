import type { FlattenedField, PayloadRequest, Where } from 'payload'

import { getContext } from '../../src/config/context.js'
import { isAdded } from '../../src/core/staffFields.js'
import { isClosedField } from './closedFields.js'

/** Another collection that a path leads into. */
export type Hop = {
  /** Which of its rows the caller reads. */
  rule: Where | true
  slug: string
  /** The path to the relation. */
  to: string
}

/** What a path comes to. */
export type ReadPath = {
  /** The last field; undefined for an id, and for what is not judged here. */
  field: FlattenedField | undefined
  hops: readonly Hop[]
  /** Whether one row has several values there. */
  many: boolean
}

type Fields = readonly FlattenedField[]
type Place = {
  fields: Fields
  hops: readonly Hop[]
  /** Whether it is for us to say what may be asked here. */
  judged: boolean
  many: boolean
  slug: string
  walked: readonly string[]
}
type Step = { field: FlattenedField; place: Place; req: PayloadRequest; rest: readonly string[] }
type Found = null | ReadPath

/** Ours, and that of the staff: wherever a path comes from, it is held to what may be read there. */
const isOurs = ({ payload }: PayloadRequest, slug: string): boolean => {
  const { slugs, staffSlug } = getContext(payload)
  return slug === staffSlug || Object.values(slugs).includes(slug)
}

const hasSeveral = (field: FlattenedField): boolean =>
  ['array', 'blocks', 'join'].includes(field.type) || ('hasMany' in field && field.hasMany === true)

const fieldsOf = ({ payload }: PayloadRequest, slug: string): Fields =>
  payload.collections[slug]?.config.flattenedFields ?? []

const fieldsInside = ({ payload }: PayloadRequest, field: FlattenedField): Fields | undefined => {
  if (field.type !== 'blocks') return 'flattenedFields' in field ? field.flattenedFields : undefined
  return (field.blockReferences ?? field.blocks).flatMap((block) =>
    typeof block === 'string'
      ? (payload.blocks[block]?.flattenedFields ?? [])
      : block.flattenedFields,
  )
}

/** The collection that a path goes on in; undefined where the field is no way into one. */
const targetOf = (field: FlattenedField): string | undefined => {
  const to =
    field.type === 'join' ? field.collection : 'relationTo' in field ? field.relationTo : undefined
  return typeof to === 'string' ? to : undefined
}

/** The rest of a path behind the name of a language, in hosts that keep fields by language. */
const withoutLocale = ({ payload }: PayloadRequest, rest: readonly string[]): readonly string[] => {
  const { localization } = payload.config
  const [first = ''] = rest
  return localization && localization.localeCodes.includes(first) ? rest.slice(1) : rest
}

const through = async ({ field, place, req, rest }: Step, slug: string): Promise<Found> => {
  const judged = place.judged || isOurs(req, slug)
  const rule = await req.payload.collections[slug]?.config.access.read({ req })
  // guard: relations-into-readable-collections
  if (!rule && judged) return null
  const hop = { rule: rule || true, slug, to: place.walked.join('.') }
  const hops = judged ? [...place.hops, hop] : place.hops
  const many = place.many || hasSeveral(field)
  return walk(req, { ...place, fields: fieldsOf(req, slug), hops, judged, many, slug }, rest)
}

const onward = async (step: Step): Promise<Found> => {
  const { field, place, req, rest } = step
  const { hops, judged } = place
  const many = place.many || hasSeveral(field)
  const target = targetOf(field)
  const isEnd = rest.length === 0 || (target !== undefined && rest.join('.') === 'id')
  if (isEnd && field.type !== 'join') return { field, hops, many }
  if (target !== undefined) return through(step, target)
  const inside = fieldsInside(req, field)
  if (inside) return walk(req, { ...place, fields: inside, many }, rest)
  const isPolymorphic = 'relationTo' in field && ['relationTo', 'value'].includes(rest.join('.'))
  return isPolymorphic || !judged ? { field, hops, many } : null
}

const walk = async (
  req: PayloadRequest,
  place: Place,
  names: readonly string[],
): Promise<Found> => {
  const { hops, many } = place
  const [name = '', ...rest] = names
  // Blocks may have several of that name: each has to be readable
  const found = place.fields.filter((field) => field.name === name)
  if (found.length === 0) {
    const isID = rest.length === 0 && ['', '_id', 'id'].includes(name)
    return isID || !place.judged ? { field: undefined, hops, many } : null
  }
  const ways = await Promise.all(
    found.map(async (field): Promise<Found> => {
      if ('virtual' in field && typeof field.virtual === 'string')
        return walk(req, place, [...field.virtual.split('.'), ...rest])
      // Of the host's own collections what the plugin added to staff is judged as well
      // guard: added-fields-judged
      const isJudged = place.judged || isAdded(field.custom)
      if (isJudged && (await isClosedField(req, place.slug, field))) return null
      const here = { ...place, walked: [...place.walked, name] }
      return onward({ field, place: here, req, rest: withoutLocale(req, rest) })
    }),
  )
  return ways.includes(null) ? null : (ways[0] ?? null)
}

/**
 * Where a path of a condition or an order leads, through groups, lists and relations, as far as the
 * caller may read every step of it. Null where one step may not be read and where there is none:
 * to the caller both are the same.
 * @param isOwn whether the collection it begins in is one of the plugin's; in a host's it is judged
 * from where it comes into one
 */
export const readablePath = (
  req: PayloadRequest,
  { isOwn, slug }: { isOwn: boolean; slug: string },
  path: string,
): Promise<Found> =>
  walk(
    req,
    { fields: fieldsOf(req, slug), hops: [], judged: isOwn, many: false, slug, walked: [] },
    path.replaceAll('__', '.').split('.'),
  )
