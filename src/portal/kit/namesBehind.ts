import { toID, type ID } from '../../core/ids.js'
import { listRows } from '../../data/store.js'
import type { PortalVisit } from './visit.js'

/** The ids that rows name, each once. */
export const namedIDs = (references: readonly unknown[]): ID[] => [
  ...new Set(references.map(toID).filter((id): id is ID => id !== null)),
]

/**
 * Names, by id as text, of agencies or programs that rows name which the client has already been
 * allowed to read. A client may know where they were sent and by whom, and has no right to read the
 * row itself, so this look-up goes below the rules: by id only, and nothing but the name.
 */
export const namesBehind = async (
  { req }: Pick<PortalVisit, 'req'>,
  key: 'agencies' | 'programs',
  references: readonly unknown[],
): Promise<Map<string, string>> => {
  const ids = namedIDs(references)
  if (ids.length === 0) return new Map()
  const where = { id: { in: ids } }
  const rows = await listRows(req, key, where, { limit: ids.length, select: { name: true } })
  return new Map(rows.map((row) => [row.id, row.name]))
}
