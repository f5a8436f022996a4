import type { Payload } from 'payload'

/** What the SQL adapters have in common, as far as a bulk insert needs it. */
type Adapter = {
  drizzle: { insert: (table: unknown) => { values: (rows: object[]) => Promise<unknown> } }
  tables: Record<string, unknown>
}

const BATCH = 250
const START = Date.parse('2026-01-05T08:00:00.000Z')
const MINUTE = 60_000

/** The minute with this number since the seeded data begin. */
export const minute = (number: number): string => new Date(START + number * MINUTE).toISOString()

/** Rows straight into a table, a few hundred in a statement. */
export const insertRaw = async (
  payload: Payload,
  table: string,
  rows: readonly object[],
): Promise<void> => {
  const { drizzle, tables } = payload.db as unknown as Adapter
  for (let at = 0; at < rows.length; at += BATCH) {
    await drizzle.insert(tables[table]).values(rows.slice(at, at + BATCH))
  }
}

/** The same for a collection's table: every row a minute younger than the one before. */
export const insertRows = (
  payload: Payload,
  table: string,
  rows: readonly object[],
): Promise<void> =>
  insertRaw(
    payload,
    table,
    rows.map((row, index) => ({ createdAt: minute(index), updatedAt: minute(index), ...row })),
  )
