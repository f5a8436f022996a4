import { toID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { listRows } from './store.js'

/** The time zones of the agencies of these rows, by the id of the agency: one statement for all. */
export const timeZonesOf = async (
  source: Source,
  rows: readonly { agency?: unknown }[],
): Promise<ReadonlyMap<string, null | string | undefined>> => {
  const wanted = [...new Set(rows.map(({ agency }) => toID(agency)).filter((id) => id !== null))]
  const agencies = await listRows(
    source,
    'agencies',
    { id: { in: wanted } },
    { limit: wanted.length, select: { timeZone: true } },
  )
  return new Map(agencies.map(({ id, timeZone }) => [id, timeZone]))
}
