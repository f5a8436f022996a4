import type { CollectionConfig } from 'payload'

import type { PluginContext } from '../src/config/context.js'

/** What a factory says about its collection; slug, access, labels and group are added from their tables. */
export type CollectionParts = Omit<CollectionConfig, 'access' | 'labels' | 'slug'>

export type CollectionFactory = (ctx: PluginContext) => CollectionParts
