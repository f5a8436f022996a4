import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import type { CollectionKey } from '../contract/collections.js'
import type { Source } from '../core/source.js'
import type { Row } from './rows.js'
import { newSearchText } from './searchText.js'
import { insertRow, listRows } from './store.js'

/** What Payload's SQL adapters bring beyond Payload's own interface. */
type SQLDatabase = {
  drizzle: Inserting
  sessions: Record<string, undefined | { db: Inserting }>
  tableNameMap: ReadonlyMap<string, string>
  tables: Readonly<Record<string, unknown>>
}
type Inserting = {
  insert: (table: unknown) => {
    values: (rows: unknown[]) => { onConflictDoNothing: () => Promise<unknown> }
  }
}
/** The same of the adapter for MongoDB. */
type DocumentDatabase = {
  collections: Readonly<
    Record<
      string,
      undefined | { insertMany: (rows: unknown[], options: unknown) => Promise<unknown> }
    >
  >
  sessions: Record<string, unknown>
}

const DUPLICATE = 11_000

const isDuplicate = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === DUPLICATE

const transactionOf = async ({ transactionID }: Source): Promise<string | undefined> => {
  const id: unknown = await transactionID
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}

type Rows = readonly Record<string, unknown>[]

/** @returns false where this is no database that knows it */
const intoDocuments = async (source: Source, slug: string, rows: Rows): Promise<boolean> => {
  const db = source.payload.db as unknown as DocumentDatabase
  const model = db.collections[slug]
  if (!model) return false
  const transaction = await transactionOf(source)
  const session = transaction === undefined ? undefined : db.sessions[transaction]
  try {
    await model.insertMany(
      rows.map(({ id, ...row }) => ({ ...row, _id: id })),
      { ordered: false, ...(session ? { session } : {}) },
    )
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  return true
}

const intoTable = async (source: Source, slug: string, rows: Rows): Promise<boolean> => {
  const db = source.payload.db as unknown as Partial<SQLDatabase>
  const name = db.tableNameMap?.get(slug.replaceAll('-', '_'))
  const table = name === undefined ? undefined : db.tables?.[name]
  if (!table || !db.drizzle) return false
  const transaction = await transactionOf(source)
  const within = transaction === undefined ? undefined : db.sessions?.[transaction]?.db
  await (within ?? db.drizzle)
    .insert(table)
    .values([...rows])
    .onConflictDoNothing()
  return true
}

const inBulk = (source: Source, slug: string, rows: Rows): Promise<boolean> =>
  source.payload.db.name === 'mongoose'
    ? intoDocuments(source, slug, rows)
    : intoTable(source, slug, rows)

/** Where a database takes no more than one at a time, or calls the table otherwise. */
const oneByOne = async <K extends CollectionKey>(
  source: Source,
  key: K,
  rows: readonly Row<K>[],
): Promise<void> => {
  const known = await listRows(
    source,
    key,
    { id: { in: rows.map(({ id }) => id) } },
    { limit: rows.length, select: { id: true } },
  )
  const there = new Set(known.map(({ id }) => id))
  for (const row of rows)
    if (!there.has(row.id)) await insertRow(source, key, row as Parameters<typeof insertRow<K>>[2])
}

/**
 * New rows, all in one statement; those whose id is there already are left as they are, so that it is
 * safe to repeat. Of collections whose fields are columns alone: no lists, arrays or blocks. Hooks and
 * defaults do not run: give every field, also what is empty.
 */
export const insertRows = async <K extends CollectionKey>(
  source: Source,
  key: K,
  rows: readonly Row<K>[],
): Promise<void> => {
  if (rows.length === 0) return
  const { payload }: { payload: Payload } = source
  const slug = getContext(payload).slugs[key]
  const whole = rows.map((row) =>
    // A copy: MongoDB's adapter turns what it is given into its own types.
    structuredClone({ ...row, ...newSearchText(payload, slug, row) }),
  )
  if (!(await inBulk(source, slug, whole))) await oneByOne(source, key, rows)
}
