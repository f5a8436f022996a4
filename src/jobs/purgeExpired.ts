import { getContext } from '../config/context.js'
import { DAY, isoIn } from '../core/clock.js'
import type { CollectionKey } from '../core/slugs.js'
import { deleteRows, type Door } from '../data/store.js'

const EXPIRING = [
  'portalChallenges',
  'portalDrafts',
  'portalSessions',
  'portalTrustedDevices',
] as const satisfies readonly CollectionKey[]

/** Removes bookkeeping that has been worthless for a day. Expiry itself is decided when a row is read, never here. */
export const purgeExpired = async (door: Door): Promise<void> => {
  const yesterday = isoIn(getContext(door.payload).options.clock(), -DAY)
  for (const key of EXPIRING) await deleteRows(door, key, { expiresAt: { less_than: yesterday } })
  await deleteRows(door, 'portalRateLimits', { resetAt: { less_than: yesterday } })
}
