import type { CollectionConfig } from 'payload'

/** A collection of the host that has nothing to do with the portal. */
export const pages: CollectionConfig = {
  slug: 'pages',
  access: { read: () => true },
  admin: { defaultColumns: ['title', 'slug', 'readingMinutes'], useAsTitle: 'title' },
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'slug', type: 'text', index: true, required: true, unique: true },
    { name: 'content', type: 'richText' },
  ],
}
