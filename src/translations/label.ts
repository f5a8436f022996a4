import type { LabelFunction } from 'payload'

import { addedTexts } from './added.js'
import { en } from './languages/en.js'
import { availableLocales, translator } from './translate.js'

/** Key of a text that staff see in the admin panel. */
export type AdminKey = Extract<
  keyof (typeof en)['admin'] | keyof (typeof en)['casework'] | keyof (typeof en)['fields'],
  string
>

/** The one place that widens Payload's typed `t` to this plugin's namespace. */
const labelUnder =
  (key: string): LabelFunction =>
  ({ t }) =>
    (t as (key: string) => string)(`portal:${key}`)

/** Label of a field or collection in the staff user's language. */
export const label = (key: AdminKey): LabelFunction => labelUnder(key)

/** Label of a tab of an edit view, for which Payload hands in less. */
export const tabLabel =
  (key: AdminKey): ((args: { t: (key: string) => string }) => string) =>
  ({ t }) =>
    t(`portal:${key}`)

/** Label where Payload takes no function: by language. */
export const labelByLanguage = (key: Extract<keyof (typeof en)['admin'], string>) =>
  Object.fromEntries(
    availableLocales().map((locale) => [locale, translator(locale, {})(`admin.${key}`)]),
  )

/**
 * Label under the first of these keys that has a text, in a file of fields or with a collection;
 * undefined where none has.
 */
export const labelOf = (...keys: string[]): LabelFunction | undefined => {
  const found = labelKeyOf(...keys)
  return found === undefined ? undefined : labelUnder(found)
}

/** That key itself. */
export const labelKeyOf = (...keys: string[]): string | undefined => {
  const own = addedTexts('en')
  return keys.find((key) => Object.hasOwn(own, key) || Object.hasOwn(en.fields, key))
}
