import type { GlobalConfig } from 'payload'

/** A global of the host that has nothing to do with the portal. */
export const siteSettings: GlobalConfig = {
  slug: 'site-settings',
  access: { read: () => true },
  fields: [
    { name: 'siteName', type: 'text', defaultValue: 'Harbor County', required: true },
    { name: 'footerNote', type: 'textarea' },
  ],
}
