import { hasCollection } from '../contract/collectionLists.js'
import type { CollectionKey } from '../contract/collections.js'
import type { Source } from '../core/source.js'
import { getContext } from './context.js'

/** Those of the collections that an installation has, in the same order. */
export const presentKeys = <K extends CollectionKey>(
  { payload }: Source,
  keys: readonly K[],
): K[] => {
  const { options } = getContext(payload)
  return keys.filter((key) => hasCollection(options, key))
}
