import type { PayloadRequest, Where } from 'payload'

import { getContext } from '../../config/context.js'
import type { ID } from '../../core/ids.js'
import { listRows } from '../../data/store.js'
import { rankOf, type HistoryPlace } from './place.js'
import type { HistorySource } from './source.js'
import type { HistorySourceName } from './sources.js'

/** A row of the history before it is told. */
export type Found = {
  at: string
  id: string
  row: Readonly<Record<string, unknown>>
  source: HistorySourceName
}

/** What is asked of every source. */
export type HistoryQuestion = {
  before: HistoryPlace | null
  client: ID
  /** The first moment that counts, of days and of moments. */
  from: { day: string; moment: string } | null
  limit: number
  /** Whether the reader is of the agency that owns the record. */
  ownsRecord: boolean
  /** The first moment that counts no more. */
  until: { day: string; moment: string } | null
}

/** Older than the place; of its very moment what stands behind it. */
const olderThan = (name: HistorySourceName, at: string, before: HistoryPlace): Where => {
  const [mine, last] = [rankOf(name), rankOf(before.source)]
  if (mine < last) return { [at]: { less_than: before.at } }
  if (mine > last) return { [at]: { less_than_equal: before.at } }
  return {
    or: [
      { [at]: { less_than: before.at } },
      { and: [{ [at]: { equals: before.at } }, { id: { less_than: before.id } }] },
    ],
  }
}

const whereOf = (name: HistorySourceName, source: HistorySource, asked: HistoryQuestion): Where => {
  const { at, isDay, where } = source
  const { before, client, from, until } = asked
  const form = isDay ? 'day' : 'moment'
  return {
    and: [
      { client: { equals: client } },
      ...(where ? [where] : []),
      { [at]: { exists: true } },
      ...(from ? [{ [at]: { greater_than_equal: from[form] } }] : []),
      ...(until ? [{ [at]: { less_than: until[form] } }] : []),
      ...(before ? [olderThan(name, at, before)] : []),
    ],
  }
}

const momentOf = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString()

/**
 * The newest rows of a source, one more than a page: under the rules of its collection, in one
 * statement.
 */
export const readSource = async (
  req: PayloadRequest,
  { name, source }: { name: HistorySourceName; source: HistorySource },
  asked: HistoryQuestion,
): Promise<Found[]> => {
  const { at, collection, forOwner, named = {}, reads } = source
  const fields = [at, 'agency', 'client', ...reads, ...Object.keys(named)]
  const options = {
    limit: asked.limit + 1,
    select: Object.fromEntries(fields.map((field): [string, true] => [field, true])),
    sort: [`-${at}`, '-id'],
  }
  const where = whereOf(name, source, asked)
  const read = async (): Promise<readonly unknown[]> => {
    if (forOwner !== undefined) {
      // guard: looks-told-to-the-owner
      return asked.ownsRecord ? listRows(req, collection, where, options) : []
    }
    const { docs } = await req.payload.find({
      ...options,
      collection: getContext(req.payload).slugs[collection],
      depth: 0,
      disableErrors: true,
      // guard: history-by-the-rules
      overrideAccess: false,
      pagination: false,
      req,
      where,
    })
    return docs
  }
  const rows = (await read()) as (Record<string, unknown> & { id: string })[]
  return rows.map((row) => ({ at: momentOf(row[at]), id: row.id, row, source: name }))
}
