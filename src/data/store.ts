import { randomUUID } from 'node:crypto'

import type { Payload, PayloadRequest, Where } from 'payload'

import { getContext } from '../config/context.js'
import type { ID } from '../core/ids.js'
import type { CollectionKey } from '../core/slugs.js'
import type { Row } from './rows.js'

/** A request, or the running Payload where there is none (timers, jobs). */
export type Door = { payload: Payload } & Partial<Pick<PayloadRequest, 'transactionID'>>

/**
 * Straight reads and writes of the plugin's own rows, below access control and hooks. Everything a person asks for goes
 * through `visible` first; these are for bookkeeping (tokens, sessions, outbox) and for transitions already allowed.
 * `req` is passed on, so that inside a host's own transaction they belong to it.
 */
const slugOf = (door: Door, key: CollectionKey): string => getContext(door.payload).slugs[key]
const asReq = (door: Door): Partial<PayloadRequest> =>
  'headers' in door ? (door as PayloadRequest) : {}

/** The first row that matches, or null. */
export const findRow = async <K extends CollectionKey>(
  door: Door,
  key: K,
  where: Where,
): Promise<null | Row<K>> =>
  door.payload.db.findOne<Row<K>>({ collection: slugOf(door, key), req: asReq(door), where })

export const findRowByID = <K extends CollectionKey>(
  door: Door,
  key: K,
  id: number | string,
): Promise<null | Row<K>> => findRow(door, key, { id: { equals: id } })

type ListOptions = {
  limit: number
  page?: number
  /** Fields to read; all when left out. */
  select?: Record<string, true>
  sort?: string | string[]
}

/** At most `limit` rows, without counting the rest. */
export const listRows = async <K extends CollectionKey>(
  door: Door,
  key: K,
  where: Where,
  { limit, page = 1, select, sort }: ListOptions,
): Promise<Row<K>[]> => {
  const { docs } = await door.payload.db.find({
    collection: slugOf(door, key),
    limit,
    page,
    pagination: page > 1,
    req: asReq(door),
    ...(select ? { select } : {}),
    ...(sort ? { sort } : {}),
    where,
  })
  return docs as unknown as Row<K>[]
}

export const countRows = async (door: Door, key: CollectionKey, where: Where): Promise<number> =>
  (await door.payload.db.count({ collection: slugOf(door, key), req: asReq(door), where }))
    .totalDocs

type Insert<K extends CollectionKey> = Omit<Row<K>, 'createdAt' | 'id' | 'updatedAt'> & {
  id?: string
}

/** A new row with a random id. Hooks and defaults do not run: give every field that matters. */
export const insertRow = async <K extends CollectionKey>(
  door: Door,
  key: K,
  data: Insert<K>,
): Promise<Row<K>> => {
  const now = getContext(door.payload).options.clock().toISOString()
  return await door.payload.db.create({
    collection: slugOf(door, key),
    data: { createdAt: now, id: randomUUID(), updatedAt: now, ...data },
    req: asReq(door),
  })
}

type Change<K extends CollectionKey> = {
  [F in keyof Row<K>]?: Row<K>[F] | (Row<K>[F] extends number ? { $inc: number } : never)
}

/**
 * Compare and set: changes the row that `where` finds in one statement, or nothing. `where` must name the id or a unique key
 * and only the row's own scalar fields. Null means somebody else was first.
 */
export const changeRow = async <K extends CollectionKey>(
  door: Door,
  key: K,
  where: Where,
  data: Change<K>,
): Promise<null | Row<K>> =>
  (await door.payload.db.updateOne({
    collection: slugOf(door, key),
    data: { updatedAt: getContext(door.payload).options.clock().toISOString(), ...data },
    options: { atomic: true },
    req: asReq(door),
    where,
  })) as unknown as null | Row<K>

export const deleteRows = async (door: Door, key: CollectionKey, where: Where): Promise<void> => {
  await door.payload.db.deleteMany({ collection: slugOf(door, key), req: asReq(door), where })
}

/** The row as the person behind `req` may see it, or null: not there and not visible are the same answer. */
export const visibleRow = async <K extends CollectionKey>(
  req: PayloadRequest,
  key: K,
  id: number | string,
): Promise<null | Row<K>> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, key),
    depth: 0,
    // Who may see no row of the collection at all gets the same answer, not an error.
    disableErrors: true,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    where: { id: { equals: id } },
  })
  return (docs[0] as unknown as Row<K> | undefined) ?? null
}

/** What the person behind `req` may read of a collection, as a condition; null for nothing at all. */
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
