import type { CollectionConfig } from 'payload'

/** The host's own staff. The portal plugin adds its staff fields to this collection. */
export const users: CollectionConfig = {
  slug: 'users',
  admin: { defaultColumns: ['name', 'email', 'agency'], useAsTitle: 'name' },
  auth: { maxLoginAttempts: 10 },
  fields: [{ name: 'name', type: 'text', required: true }],
}
