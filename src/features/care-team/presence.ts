import type { ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { listStaff, type StaffRow } from './careTeam.js'

/** Staff that a request has read already, by its headers, as settings are kept. */
const seen = new WeakMap<object, Map<string, StaffRow | null>>()

const keyOf = (source: Source): object | undefined =>
  'headers' in source && typeof source.headers === 'object' && source.headers
    ? source.headers
    : undefined

const note = (source: Source, id: ID, staff: StaffRow | null): void => {
  const key = keyOf(source)
  if (key)
    seen.set(key, (seen.get(key) ?? new Map<string, StaffRow | null>()).set(String(id), staff))
}

/** For the rest of this request the staff user is known to be there: who makes it, as a rule. */
export const noteSeen = (source: Source, { id }: { id: ID }): void => note(source, id, null)

/** The same, with what was read of them. */
export const noteStaff = (source: Source, staff: StaffRow): void => note(source, staff.id, staff)

/**
 * Whether a staff user is still there, as this request has seen or as it is now. Only where nothing
 * but their own notices hangs on it: somebody deleted meanwhile is found by the hand-over.
 */
export const isThere = async (source: Source, id: ID): Promise<boolean> => {
  const key = keyOf(source)
  if (key && seen.get(key)?.has(String(id))) return true
  return (await listStaff(source, [id])).length > 0
}

/** The same, with what is known of them; null for somebody who is gone. */
export const staffNow = async (source: Source, id: ID): Promise<null | StaffRow> => {
  const key = keyOf(source)
  const known = key && seen.get(key)?.get(String(id))
  return known ?? (await listStaff(source, [id]))[0] ?? null
}
