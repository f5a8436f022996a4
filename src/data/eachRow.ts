import type { Payload } from 'payload'

type StoredRow = Record<string, unknown> & { id: string }

const PAGE = 200

/**
 * Every row of a collection as it is stored, in the order of their ids and some at a time, however
 * many there are. What is done to a row does not move it.
 */
export const eachRow = async function* (
  { db }: Payload,
  collection: string,
): AsyncGenerator<StoredRow> {
  for (let last = ''; ;) {
    const { docs } = await db.find({
      collection,
      limit: PAGE,
      pagination: false,
      req: {},
      sort: 'id',
      where: last === '' ? {} : { id: { greater_than: last } },
    })
    const rows = docs as unknown as StoredRow[]
    yield* rows
    const end = rows.at(-1)
    if (rows.length < PAGE || !end) return
    last = end.id
  }
}

/** Fields of one row as they are to be stored, below hooks and rules: for mending what was stored before. */
export const changeStored = async (
  { db }: Payload,
  { changes, collection, id }: { changes: Record<string, unknown>; collection: string; id: string },
): Promise<void> => {
  await db.updateOne({ collection, data: changes, id, req: {} })
}
