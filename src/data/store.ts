import { randomUUID } from 'node:crypto'

import type { PayloadRequest, Where } from 'payload'

import { getContext } from '../config/context.js'
import type { CollectionKey } from '../contract/collections.js'
import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import type { Row } from './rows.js'
import { changedSearchText, newSearchText } from './searchText.js'

/**
 * Straight reads and writes of the plugin's own rows, below access control and hooks. What a person
 * names is looked up by their own rules first (`visibleRow`); these are for bookkeeping (tokens,
 * sessions, outbox) and for transitions already allowed. `req` is passed on, so that inside a
 * host's own transaction they belong to it.
 */
const slugOf = (source: Source, key: CollectionKey): string => getContext(source.payload).slugs[key]
/** The request of a source, so that its statements belong to the request's transaction. */
export const asReq = (source: Source): Partial<PayloadRequest> =>
  'headers' in source ? (source as PayloadRequest) : {}

/** The first row that matches, or null. */
export const findRow = async <K extends CollectionKey>(
  source: Source,
  key: K,
  where: Where,
): Promise<null | Row<K>> =>
  source.payload.db.findOne<Row<K>>({ collection: slugOf(source, key), req: asReq(source), where })

export const findRowByID = <K extends CollectionKey>(
  source: Source,
  key: K,
  id: number | string,
): Promise<null | Row<K>> => findRow(source, key, { id: { equals: id } })

/** Fields of the first row that matches, or null: a wide row costs more than what is asked of it. */
export const findFields = async <K extends CollectionKey, F extends keyof Row<K> & string>(
  source: Source,
  key: K,
  where: Where,
  fields: readonly F[],
): Promise<null | Pick<Row<K>, F | ('id' & keyof Row<K>)>> =>
  source.payload.db.findOne<Row<K>>({
    collection: slugOf(source, key),
    req: asReq(source),
    select: Object.fromEntries(fields.map((field) => [field, true])),
    where,
  })

type ListOptions = {
  limit: number
  page?: number
  /** Fields to read; all when left out. */
  select?: Record<string, true>
  sort?: string | string[]
}

/** At most `limit` rows, without counting the rest. */
export const listRows = async <K extends CollectionKey>(
  source: Source,
  key: K,
  where: Where,
  { limit, page = 1, select, sort }: ListOptions,
): Promise<Row<K>[]> => {
  const { docs } = await source.payload.db.find({
    collection: slugOf(source, key),
    limit,
    page,
    pagination: page > 1,
    req: asReq(source),
    ...(select ? { select } : {}),
    ...(sort ? { sort } : {}),
    where,
  })
  return docs as unknown as Row<K>[]
}

export const countRows = async (
  source: Source,
  key: CollectionKey,
  where: Where,
): Promise<number> =>
  (await source.payload.db.count({ collection: slugOf(source, key), req: asReq(source), where }))
    .totalDocs

/** How many values a field has among the rows, counted by the database. */
export const countDistinct = async <K extends CollectionKey>(
  source: Source,
  key: K,
  field: keyof Row<K> & string,
  where: Where,
): Promise<number> =>
  (
    await source.payload.db.findDistinct({
      collection: slugOf(source, key),
      field,
      // With one it counts them all, and without one it reads them all
      limit: 1,
      req: asReq(source),
      where,
    })
  ).totalDocs

type Insert<K extends CollectionKey> = Omit<Row<K>, 'createdAt' | 'id' | 'updatedAt'> & {
  id?: string
}

/**
 * A new row with a random id. Hooks and defaults do not run: give every field that matters.
 * @returns the row as it was given; it is not read back.
 */
export const insertRow = async <K extends CollectionKey>(
  source: Source,
  key: K,
  data: Insert<K>,
): Promise<Row<K>> => {
  const now = getContext(source.payload).options.clock().toISOString()
  const row = { createdAt: now, id: randomUUID(), updatedAt: now, ...data }
  const collection = slugOf(source, key)
  await source.payload.db.create({
    collection,
    // A copy: MongoDB's adapter turns what it is given into its own types.
    data: structuredClone({ ...row, ...newSearchText(source.payload, collection, row) }),
    req: asReq(source),
    returning: false,
  })
  return row as unknown as Row<K>
}

type Change<K extends CollectionKey> = {
  [F in keyof Row<K>]?:
    Row<K>[F] | (NonNullable<Row<K>[F]> extends number ? { $inc: number } : never)
}

/**
 * Compare and set: changes the row that `where` finds in one statement, or nothing. `where` must
 * name the id or a unique key and only the row's own scalar fields. Null means somebody else was
 * first.
 * @param known the row as it was read, where the change is a part of what it is searched by
 */
export const changeRow = async <K extends CollectionKey>(
  source: Source,
  key: K,
  where: Where,
  data: Change<K>,
  known?: Row<K>,
): Promise<null | Row<K>> =>
  (await source.payload.db.updateOne({
    collection: slugOf(source, key),
    data: {
      updatedAt: getContext(source.payload).options.clock().toISOString(),
      ...data,
      ...changedSearchText(source.payload, slugOf(source, key), data, known),
    },
    options: { atomic: true },
    req: asReq(source),
    where,
  })) as unknown as null | Row<K>

export const deleteRows = async (
  source: Source,
  key: CollectionKey,
  where: Where,
): Promise<void> => {
  await source.payload.db.deleteMany({ collection: slugOf(source, key), req: asReq(source), where })
}

/** Rows as the person behind `req` may see them, at most `limit`. */
export const visibleRows = async <K extends CollectionKey>(
  req: PayloadRequest,
  key: K,
  where: Where,
  { limit, sort }: Pick<ListOptions, 'limit' | 'sort'>,
): Promise<Row<K>[]> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, key),
    depth: 0,
    disableErrors: true,
    limit,
    overrideAccess: false,
    pagination: false,
    req,
    ...(sort ? { sort } : {}),
    where,
  })
  return docs as unknown as Row<K>[]
}

/**
 * The row as the person behind `req` may see it, or null: not there and not visible are the same
 * answer.
 */
export const visibleRow = async <K extends CollectionKey>(
  req: PayloadRequest,
  key: K,
  id: number | string,
): Promise<null | Row<K>> =>
  // A person who may see no row of the collection at all gets the same answer, not an error.
  (await visibleRows(req, key, { id: { equals: id } }, { limit: 1 }))[0] ?? null

/**
 * What the person behind `req` may read of a collection, as a condition; null for nothing at all.
 */
export const readableWhere = async (
  req: PayloadRequest,
  key: CollectionKey,
): Promise<null | Where> => {
  const rule = await req.payload.collections[slugOf(req, key)]?.config.access.read({ req })
  if (!rule) return null
  return rule === true ? {} : rule
}

/** Which of these rows the person behind `req` may see, of any collection of the installation. */
export const visibleIDs = async (req: PayloadRequest, slug: string, ids: ID[]): Promise<ID[]> => {
  if (ids.length === 0 || !Object.hasOwn(req.payload.collections, slug)) return []
  const { docs } = await req.payload.find({
    collection: slug,
    depth: 0,
    disableErrors: true,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  return docs.map(({ id }) => id)
}
