import type { Payload } from 'payload'

type StoredRow = Readonly<Record<string, unknown>> & { id: string }

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

/**
 * Fields of one row as they are to be stored, below hooks and rules: for mending what was stored
 * before. When it was last changed stays as it is: nobody changed it. SQL writes lists beside the
 * whole row alone, so there the rest of it comes along.
 */
export const changeStored = async (
  { db }: Payload,
  {
    changes,
    collection,
    row,
  }: { changes: Readonly<Record<string, unknown>>; collection: string; row: StoredRow },
): Promise<void> => {
  const hasList = Object.values(changes).some(Array.isArray)
  // A copy: MongoDB's adapter turns what it is given into its own types.
  const data = structuredClone({ ...(hasList ? row : { updatedAt: row.updatedAt }), ...changes })
  await db.updateOne({ collection, data, id: row.id, req: {}, returning: false })
}
