import type { Where } from 'payload'

import { getContext } from '../config/context.js'
import type { CollectionKey } from '../contract/collections.js'
import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import type { Row } from './rows.js'
import { asReq } from './store.js'

/**
 * Changes every row that `where` finds, in one statement, and leaves `updatedAt` as it is: for what
 * nobody changed, but what is kept of somebody. `where` and `data` name the rows' own scalar fields.
 * Payload's SQL adapters change rows in bulk one by one, but in one statement where a change is
 * compared and set; they hand back what they changed, so callers bound how much that is.
 */
export const changeRows = async <K extends CollectionKey>(
  source: Source,
  key: K,
  where: Where,
  data: Partial<Row<K>>,
): Promise<void> => {
  const change = {
    collection: getContext(source.payload).slugs[key],
    // A copy: MongoDB's adapter turns what it is given into its own types.
    data: structuredClone(data),
    req: asReq(source),
    where,
  }
  if (source.payload.db.name === 'mongoose')
    await source.payload.db.updateMany({ ...change, returning: false })
  else await source.payload.db.updateOne({ ...change, options: { atomic: true } })
}

/**
 * Takes an id off a list of relations, of every row that has it. One statement on MongoDB; SQL keeps
 * lists in tables of their own, where it is some for each row.
 */
export const takeOffLists = async (
  source: Source,
  key: CollectionKey,
  field: string,
  { id, where }: { id: ID; where: Where },
): Promise<void> => {
  await source.payload.db.updateMany({
    collection: getContext(source.payload).slugs[key],
    data: { [field]: { $remove: [id] } },
    req: asReq(source),
    returning: false,
    where: { and: [{ [field]: { in: [id] } }, where] },
  })
}

/** Puts an id at the end of a list of relations of one row; whoever asks knows it is not there. */
export const putOnList = async (
  source: Source,
  key: CollectionKey,
  field: string,
  { id, of }: { id: ID; of: ID },
): Promise<void> => {
  await source.payload.db.updateOne({
    collection: getContext(source.payload).slugs[key],
    data: { [field]: { $push: [id] } },
    id: of,
    req: asReq(source),
    returning: false,
  })
}

/** Puts a list of choices of one row in place of what it was; no list stands in the row itself. */
export const replaceList = async (
  source: Source,
  key: CollectionKey,
  field: string,
  { list, of }: { list: readonly string[]; of: ID },
): Promise<void> => {
  await source.payload.db.updateOne({
    collection: getContext(source.payload).slugs[key],
    data: { [field]: [...list] },
    id: of,
    req: asReq(source),
    returning: false,
  })
}
