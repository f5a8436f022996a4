import type { CollectionConfig } from 'payload'

import type { CollectionOverride } from './options.js'

/**
 * The collection as the host wants it. The only place where overrides run.
 * @throws Error when an override changes the slug: links and rules would miss it (option `slugs`
 * renames).
 */
export const applyOverride = (
  defaultCollection: CollectionConfig,
  override: CollectionOverride | undefined,
): CollectionConfig => {
  if (!override) return defaultCollection
  const collection = override({ defaultCollection })
  if (collection.slug !== defaultCollection.slug) {
    throw new Error(
      `clientPortalPlugin: option \`collectionOverrides\` changed the slug "${defaultCollection.slug}" to "${collection.slug}". Use option \`slugs\` to rename a collection.`,
    )
  }
  return collection
}
