import type { ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { listStaff } from './careTeam.js'

/** Staff that a request has read already, by its headers, as settings are kept. */
const seen = new WeakMap<object, Set<string>>()

const keyOf = (source: Source): object | undefined =>
  'headers' in source && typeof source.headers === 'object' && source.headers
    ? source.headers
    : undefined

/** For the rest of this request the staff user is known to be there. */
export const noteSeen = (source: Source, { id }: { id: ID }): void => {
  const key = keyOf(source)
  if (key) seen.set(key, (seen.get(key) ?? new Set()).add(String(id)))
}

/**
 * Whether a staff user is still there, as this request has seen or as it is now. Only where nothing
 * but their own notices hangs on it: somebody deleted meanwhile is found by the hand-over.
 */
export const isThere = async (source: Source, id: ID): Promise<boolean> => {
  const key = keyOf(source)
  if (key && seen.get(key)?.has(String(id))) return true
  return (await listStaff(source, [id])).length > 0
}
