import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { getContext } from '../../src/config/context.js'
import { searchedOf } from '../../src/core/searched.js'
import { checkConditions } from './conditions.js'
import { readablePath, type Hop, type ReadPath } from './readablePath.js'
import { refuseQuery } from './refuseQuery.js'

type Asked = { isOwn: boolean; req: PayloadRequest; slug: string }

/** The parts of an operation that name fields. */
type Query = { field?: unknown; joins?: unknown; sort?: unknown; where?: unknown }

const isOwnSlug = ({ req }: Pick<Asked, 'req'>, { slug }: { slug: string }): boolean =>
  Object.values(getContext(req.payload).slugs).includes(slug)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as null | object)

/** A path of a condition; `isNested` where it stands inside the operand of another one. */
type Named = { isNested: boolean; operators: readonly string[]; path: string }

const pathsIn = (where: unknown, before: string, isNested: boolean): Named[] => {
  if (!isRecord(where)) return []
  return Object.entries(where).flatMap(([key, condition]): Named[] => {
    if (/^(?:and|or)$/i.test(key))
      return Object.values(condition ?? {}).flatMap((one) => pathsIn(one, before, isNested))
    const path = `${before}${key}`
    const operands = isRecord(condition) ? Object.values(condition).filter(isPlainObject) : []
    const isWhere = (operand: Record<string, unknown>): boolean => !('relationTo' in operand)
    return [
      { isNested, operators: isRecord(condition) ? Object.keys(condition) : [], path },
      ...operands.filter(isWhere).flatMap((operand) => pathsIn(operand, `${path}.`, true)),
    ]
  })
}

/** Payload sees to it that a hop in a path ends at a readable row, but not inside an operand. */
const isHeld = ({ isNested }: Named, { hops }: ReadPath): boolean =>
  !isNested || hops.every(({ rule }) => rule === true)

/** These are kept in tables of their own: a database compares what is in them. */
const STRUCTURES = new Set(['array', 'blocks', 'group', 'tab'])
/** What is asked of `searchText` where it has no column (`hooks/shared/searchRows.ts`). */
const SEARCHES = new Set(['contains', 'like'])

const hasColumn = ({ operators }: Named, { field, hops }: ReadPath): boolean => {
  if (field === undefined) return true
  if (!('virtual' in field && field.virtual === true)) return !STRUCTURES.has(field.type)
  const isSearch = hops.length === 0 && searchedOf(field.custom) !== undefined
  return isSearch && operators.every((operator) => SEARCHES.has(operator))
}

const checkWherePaths = async (asked: Asked, where: unknown): Promise<void> => {
  for (const named of pathsIn(where, '', false)) {
    const found = await readablePath(asked.req, asked, named.path)
    // guard: conditions-on-readable-paths
    if (!found || !isHeld(named, found) || (asked.isOwn && !hasColumn(named, found)))
      refuseQuery(`where ${named.path}`)
  }
}

/** What every database puts in order alike: one value a row, no lists and no structures. */
const ORDERED = new Set([
  'checkbox',
  'code',
  'date',
  'email',
  'number',
  'radio',
  'relationship',
  'select',
  'text',
  'textarea',
  'upload',
])

const isOrdered = ({ field, many }: ReadPath): boolean => {
  if (field === undefined) return !many
  const isPolymorphic = 'relationTo' in field && Array.isArray(field.relationTo)
  const isVirtual = 'virtual' in field && field.virtual === true
  return !many && !isPolymorphic && !isVirtual && ORDERED.has(field.type)
}

export const sortKeys = (sort: unknown): string[] =>
  (Array.isArray(sort) ? sort : [sort])
    .filter((key) => typeof key === 'string')
    .flatMap((key) => key.split(','))
    .filter((key) => key !== '')

/** Every row has it, and whoever reads the row reads it. */
const ALWAYS_THERE = 'createdAt'

/**
 * That each relation of a path ends at a row which the caller may read, or at none. Payload writes
 * the rule for the rows into any condition that goes through a relation, so one that always holds
 * brings it in.
 */
const withinSight = (hops: readonly Hop[]): Where[] =>
  hops.flatMap(({ rule }, index) =>
    rule === true
      ? []
      : [
          {
            or: hops
              .slice(0, index + 1)
              .map(({ to }): Where => ({ [to]: { exists: false } }))
              .concat({ [`${hops[index]?.to ?? ''}.${ALWAYS_THERE}`]: { exists: true } }),
          },
        ],
  )

/** The keys that may order, and what the rows have to fulfil so that the order tells nothing. */
const readableSort = async (
  asked: Asked,
  sort: unknown,
): Promise<{ keys: string[]; refused: string[]; where: Where[] }> => {
  const keys: string[] = []
  const refused: string[] = []
  const where: Where[] = []
  const placesOf = new Map<string, string>()
  for (const key of sortKeys(sort)) {
    const found = await readablePath(asked.req, asked, key.replace(/^-/, ''))
    const isJudged = asked.isOwn || (found?.hops.length ?? 1) > 0
    // Payload orders by one column of a name in a statement; two are a fault of Postgres
    const [name, place] = [found?.field?.name ?? 'id', found?.hops.at(-1)?.to ?? '']
    // and puts its own last, which a relation into the same collection would have under that name
    const isLast = name === ALWAYS_THERE && found?.hops.at(-1)?.slug === asked.slug
    const isTaken = isLast || (placesOf.has(name) && `${placesOf.get(name) ?? ''}${place}` !== '')
    // guard: order-by-readable-paths
    if (!found || (isJudged && (isTaken || !isOrdered(found)))) refused.push(key)
    else {
      keys.push(key)
      placesOf.set(name, place)
      const hops = found.hops.filter((hop) => asked.isOwn || isOwnSlug(asked, hop))
      // guard: order-within-sight
      where.push(...withinSight(hops))
    }
  }
  return { keys, refused, where }
}

const targetsOf = (config: SanitizedCollectionConfig, name: string): string[] => {
  const joins = [...Object.values(config.joins).flat(), ...config.polymorphicJoins]
  return joins
    .filter(({ joinPath }) => joinPath === name)
    .flatMap(({ field: { collection } }) => collection)
}

const checkJoins = async (
  { req, slug }: Asked,
  joins: Record<string, unknown>,
): Promise<Record<string, unknown>> => {
  const { collections } = req.payload
  const config = collections[slug]?.config
  const checked = { ...joins }
  for (const [name, query] of Object.entries(joins)) {
    if (!config || !isRecord(query)) continue
    for (const target of targetsOf(config, name)) {
      const isOwn = isOwnSlug({ req }, { slug: target })
      if (isOwn && query.where !== undefined)
        checkConditions(req.payload, collections[target]?.config.flattenedFields ?? [], query.where)
      const asked = { isOwn, req, slug: target }
      checked[name] = { ...query, ...(await checkedQuery(asked, query)) }
    }
  }
  return checked
}

const checkedQuery = async (asked: Asked, { field, joins, sort, where }: Query): Promise<Query> => {
  await checkWherePaths(asked, where)
  if (typeof field === 'string') await checkWherePaths(asked, { [field]: {} })
  const order = await readableSort(asked, sort)
  // A list of the admin panel remembers how it was sorted: it goes on without, as Payload has it
  const isList = asked.req.payloadAPI === 'local'
  if (order.refused.length > 0 && !isList) refuseQuery(`sort ${order.refused.join(',')}`)
  const whole = isRecord(where) && Object.keys(where).length > 0 ? [where as Where] : []
  return {
    ...(isRecord(joins) ? { joins: await checkJoins(asked, joins) } : {}),
    ...(order.refused.length > 0 ? { sort: order.keys } : {}),
    ...(order.where.length > 0 ? { where: { and: [...whole, ...order.where] } } : {}),
  }
}

/**
 * Holds a query to what the caller may read: the paths of conditions, of the order, of distinct
 * values and of joins. In a collection of the host's only what leads into one of ours is looked at.
 * @returns what of the query has to be another
 * @throws PortalError INVALID_QUERY (400) naming the path, whether it may not be read or is none;
 * nothing where the caller may not read the collection at all, which Payload refuses by itself
 */
export const readableQuery = async (asked: Asked, query: Query): Promise<Query> => {
  try {
    return await checkedQuery(asked, query)
  } catch (error) {
    const config = asked.req.payload.collections[asked.slug]?.config
    if (config && !(await config.access.read({ req: asked.req }))) return {}
    throw error
  }
}
