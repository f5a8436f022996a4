import type { CollectionConfig } from 'payload'

import { createCollections } from '../../collections/index.js'
import { createContext } from '../../src/config/context.js'
import { sanitizeOptions } from '../../src/config/sanitizeOptions.js'
import { DEFAULT_SLUGS } from '../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { createPorts } from '../../src/registry/ports.js'
import { REGISTRY } from '../../src/registry/index.js'

const options = sanitizeOptions({ casework: true })
/** A context with every part on, and every other option at its default. */
export const ownContext = createContext({
  options,
  ports: createPorts(options),
  registry: REGISTRY,
  staffSlug: 'users',
})
const collections = createCollections(ownContext)

/** A collection as the plugin adds it, before Payload looks at it. */
export const ownCollection = (key: CollectionKey): CollectionConfig => {
  const found = collections.find(({ slug }) => slug === DEFAULT_SLUGS[key])
  if (!found) throw new Error(`There is no collection ${key}`)
  return found
}
