import type { File, Payload } from 'payload'

import type { Calendar } from './calendar.js'
import type { Random } from './random.js'

export type ID = number | string

/** What every writer of the seed works with. */
export type Seeder = { calendar: Calendar; payload: Payload; random: Random }

type NewRow = {
  collection: string
  data: Record<string, unknown>
  file?: { data: Buffer; mimetype: string; name: string }
}

/** One row through the Local API, so that the collection's own hooks run. */
export const addRow = async (
  { payload }: Pick<Seeder, 'payload'>,
  { collection, data, file }: NewRow,
): Promise<ID> => {
  const upload: File | undefined = file && { ...file, size: file.data.length }
  const row = await payload.create({
    collection,
    context: { seed: true },
    data,
    depth: 0,
    overrideAccess: true,
    ...(upload ? { file: upload } : {}),
  })
  return row.id
}

/** Rows of a table of named things, as their ids by the same names. */
export const addNamed = async <K extends string, T>(
  entries: Readonly<Record<K, T>>,
  add: (entry: T) => Promise<ID>,
): Promise<Record<K, ID>> => {
  const ids: Partial<Record<K, ID>> = {}
  for (const key of Object.keys(entries) as K[]) ids[key] = await add(entries[key])
  return ids as Record<K, ID>
}
