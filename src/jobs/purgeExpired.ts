import type { Source } from '../core/source.js'
import { getContext } from '../config/context.js'
import { DAY, isoIn } from '../core/clock.js'
import type { CollectionKey } from '../core/slugs.js'
import { deleteRows } from '../data/store.js'

const EXPIRING = [
  'portalChallenges',
  'portalDrafts',
  'portalSessions',
  'portalTrustedDevices',
] as const satisfies readonly CollectionKey[]

/** Removes bookkeeping that has been worthless for a day. Expiry itself is decided when a row is read, never here. */
export const purgeExpired = async (source: Source): Promise<void> => {
  const yesterday = isoIn(getContext(source.payload).options.clock(), -DAY)
  for (const key of EXPIRING) await deleteRows(source, key, { expiresAt: { less_than: yesterday } })
  await deleteRows(source, 'portalRateLimits', { resetAt: { less_than: yesterday } })
}
