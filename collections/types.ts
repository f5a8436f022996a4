import type { CollectionConfig } from 'payload'

import type { PluginContext } from '../src/config/context.js'
import type { CollectionTexts } from './texts.js'

/**
 * What a factory says about its collection; slug, access, labels and group are added from their
 * tables.
 */
export type CollectionParts = Omit<CollectionConfig, 'access' | 'labels' | 'slug'> & {
  /**
   * Its own labels; those of the collections there were first stand in the shared texts of fields.
   */
  texts?: CollectionTexts
}

export type CollectionFactory = (ctx: PluginContext) => CollectionParts
