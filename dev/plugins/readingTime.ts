import type { CollectionBeforeChangeHook, Config } from 'payload'

const WORDS_A_MINUTE = 200

const textOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return ''
  if ('text' in value && typeof value.text === 'string') return value.text
  if ('root' in value) return textOf(value.root)
  return 'children' in value && Array.isArray(value.children)
    ? value.children.map(textOf).join(' ')
    : ''
}

const stampReadingTime: CollectionBeforeChangeHook = ({ data }) => ({
  ...data,
  readingMinutes: Math.ceil(textOf(data.content).split(/\s+/).length / WORDS_A_MINUTE),
})

/** Another plugin of the host, to show that plugins keep out of each other's way. */
export const readingTime =
  ({ collections }: { collections: string[] }) =>
  (config: Config): Config => ({
    ...config,
    collections: config.collections?.map((collection) =>
      collections.includes(collection.slug)
        ? {
            ...collection,
            fields: [
              ...collection.fields,
              {
                name: 'readingMinutes',
                type: 'number',
                admin: { position: 'sidebar', readOnly: true },
              },
            ],
            hooks: {
              ...collection.hooks,
              beforeChange: [...(collection.hooks?.beforeChange ?? []), stampReadingTime],
            },
          }
        : collection,
    ),
  })
