import type { LabelFunction } from 'payload'

import type { en } from './languages/en.js'

/** Key of a text that staff see in the admin panel. */
export type AdminKey = Extract<keyof (typeof en)['admin'] | keyof (typeof en)['fields'], string>

/**
 * Label of a field or collection in the staff user's language.
 * The one place that widens Payload's typed `t` to this plugin's namespace.
 */
export const label =
  (key: AdminKey): LabelFunction =>
  ({ t }) =>
    (t as (key: string) => string)(`portal:${key}`)
