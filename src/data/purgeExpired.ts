import { getContext } from '../config/context.js'
import { presentKeys } from '../config/presentKeys.js'
import { COLLECTION_KEYS, EXPIRING } from '../contract/collectionLists.js'
import { DAY, isoIn } from '../core/clock.js'
import { defineSweepStep } from '../sweep/defineSweepStep.js'
import { deleteRows } from './store.js'

/**
 * Removes bookkeeping that has been worthless for a day. Expiry itself is decided when a row is
 * read, never here.
 */
export const purgeExpired = defineSweepStep({
  name: 'forget what has expired',
  run: async (source) => {
    const yesterday = isoIn(getContext(source.payload).options.clock(), -DAY)
    const keys = presentKeys(source, COLLECTION_KEYS)
    for (const { field, key } of EXPIRING)
      if (keys.includes(key)) await deleteRows(source, key, { [field]: { less_than: yesterday } })
  },
})
