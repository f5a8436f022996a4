import type { Config, Payload, RichTextField, SanitizedConfig } from 'payload'

import type { SlugMap } from '../contract/collectionLists.js'
import type { Ports } from '../contract/ports.js'
import type { MapLinks } from '../core/mapLinks.js'
import { DEFAULT_SETTINGS_SLUG, PLUGIN_SLUG } from '../core/slugs.js'
import type { Registry } from './registry.js'
import type { SanitizedOptions } from './sanitizeOptions.js'
import type { FixedOptions, SettableOptions } from './settable.js'

/**
 * What every factory, action and loader of the plugin works from. Made once at start-up, never
 * changed.
 */
export type PluginContext = {
  /** What pages need to offer a map; null where the host gives no tiles. */
  readonly maps?: MapLinks | null
  /** Editor of staff messages: bold, italic, lists. Set only while the config is built. */
  readonly messageEditor?: RichTextField['editor']
  /** Without what super users set anew while it runs: `getSettings` has that. */
  readonly options: FixedOptions
  /** What the host handed in, or what one process does by itself. */
  readonly ports: Readonly<Ports>
  /** What features bring for the engines: mails and effects by kind, steps of the sweep. */
  readonly registry: Registry
  /** Options that stand where super users left the setting empty; read by `getSettings` alone. */
  readonly settable: SettableOptions
  readonly settingsSlug: string
  readonly slugs: SlugMap
  readonly staffSlug: string
  /** What the host's theme adds to the portal's stylesheet. */
  readonly themeStyles?: string
}

type Parts = Omit<PluginContext, 'options' | 'settable' | 'settingsSlug' | 'slugs'> & {
  options: SanitizedOptions
}

/** The context, of what the host said and what the features bring. */
export const createContext = (parts: Parts): PluginContext =>
  Object.freeze({
    ...parts,
    settable: parts.options,
    settingsSlug: DEFAULT_SETTINGS_SLUG,
    slugs: parts.options.slugs,
  })

/** Puts the context where `getContext` finds it. Returns a new `custom`. */
export const withContext = (config: Config, context: PluginContext): Config['custom'] => ({
  ...config.custom,
  [PLUGIN_SLUG]: context,
})

/**
 * The plugin's context from a running Payload or its config.
 * @throws Error when the plugin is not installed there.
 */
export const getContext = (source: Payload | SanitizedConfig): PluginContext => {
  const config = 'config' in source ? source.config : source
  const context: unknown = config.custom[PLUGIN_SLUG]
  if (!context)
    throw new Error('payload-client-portal is not in the plugins of this Payload config.')
  return context as PluginContext
}
