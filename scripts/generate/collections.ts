import { COLLECTION_KEYS, DEFAULT_SLUGS } from '../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { writtenFrom, type Generated } from './generated.js'

const factoryOf = (key: CollectionKey): string =>
  `create${key.charAt(0).toUpperCase()}${key.slice(1)}Collection`

/** Files of collections as the rows of `src/contract/collections.ts` say. */
export const collectionFiles = (): string[] =>
  COLLECTION_KEYS.map((key) => `collections/${DEFAULT_SLUGS[key]}/index.ts`)

/** `collections/registry.ts`: a row without its file does not compile. */
export const collections: Generated = {
  path: 'collections/registry.ts',
  text: () => `${writtenFrom('src/contract/collections.ts')}
import type { CollectionKey } from '../src/contract/collections.js'
${COLLECTION_KEYS.toSorted()
  .map((key) => `import { ${factoryOf(key)} } from './${DEFAULT_SLUGS[key]}/index.js'`)
  .join('\n')}
import type { CollectionFactory } from './types.js'

/** Every collection of the plugin, in the order of the admin panel. */
export const FACTORIES = {
${COLLECTION_KEYS.map((key) => `  ${key}: ${factoryOf(key)},`).join('\n')}
} as const satisfies Readonly<Record<CollectionKey, CollectionFactory>>
`,
}
