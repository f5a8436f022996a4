import type { Source } from '../core/source.js'
import { getContext } from '../config/context.js'
import { DAY, isoIn } from '../core/clock.js'
import { EXPIRING } from '../contract/collectionLists.js'
import { deleteRows } from '../data/store.js'

/** Removes bookkeeping that has been worthless for a day. Expiry itself is decided when a row is read, never here. */
export const purgeExpired = async (source: Source): Promise<void> => {
  const yesterday = isoIn(getContext(source.payload).options.clock(), -DAY)
  for (const { field, key } of EXPIRING)
    await deleteRows(source, key, { [field]: { less_than: yesterday } })
}
