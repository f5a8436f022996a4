import type { Plugin } from 'payload'

type Loaded = Readonly<Record<string, ((options: object) => Plugin) | undefined>>

/** A plugin of Payload's, as hosts have it: loaded by name, because only tests of hosts need it. */
export const hostPlugin = async (
  name: 'import-export' | 'multi-tenant' | 'search',
  options: object,
): Promise<Plugin> => {
  const loaded = (await import(`@payloadcms/plugin-${name}`)) as Loaded
  const words = name
    .split('-')
    .map((word, at) => (at === 0 ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`))
  const plugin = loaded[`${words.join('')}Plugin`]
  if (!plugin) throw new Error(`@payloadcms/plugin-${name} exports no plugin`)
  return plugin(options)
}
